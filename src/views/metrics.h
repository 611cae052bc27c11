#pragma once

#include <QFont>
#include <QFontMetrics>

class QWidget;

/// Fonts and heights, all following one font. The only place that names a size. A value; GUI thread.
class Metrics
{
public:
    explicit Metrics(const QFont &font) : m_font(font), m_metrics(font) {}
    /// By the application's font, whatever font the widget itself has.
    static Metrics of(const QWidget *widget);

    // fonts
    QFont body() const { return m_font; }
    QFont name() const { return scaled(1.0, QFont::Medium); } ///< names in tables and lists
    QFont strong() const { return scaled(1.0, QFont::DemiBold); }
    QFont caps() const;                                         ///< section heads: small capitals' size, 600
    QFont small() const { return scaled(0.92, QFont::Normal); } ///< chips, column headers, hints, status bar
    QFont rail() const { return scaled(0.85, QFont::Medium); }
    QFont head() const { return scaled(1.15, QFont::DemiBold); }  ///< page heads, the name in details
    QFont title() const { return scaled(1.55, QFont::DemiBold); } ///< first start only
    QFont mono(qreal by = 1.0) const; ///< output, commands, queries, ids, paths; terminals at another size

    // heights, in device-independent pixels
    int control() const { return height(28, 10); }
    int row() const { return control(); }
    int tall() const { return height(32, 14); } ///< query field, primary buttons, tabs
    int twoLine() const { return even(qMax(44, 2 * m_metrics.height() + 8)); }
    int toolBar() const { return tall() + 16; }
    int secondBar() const { return even(tall() + 10); }
    int banner() const { return even(tall() + 10); }
    int statusBar() const { return height(24, 6); }
    int chip() const { return height(20, 2); }
    int railItem() const { return even(qMax(56, m_metrics.height() + 38)); }
    int railWidth() const { return even(qMax(80, m_metrics.averageCharWidth() * 11)); }
    int monoLine() const;

    // widths and gaps
    int chars(int count) const { return m_metrics.averageCharWidth() * count; } ///< room for so many letters
    static constexpr int gap = 8;
    static constexpr int inner = 4;
    static constexpr int formMargin = 24;
    static constexpr int radius = 4;
    static constexpr int smallRadius = 3;
    static constexpr int icon = 16;
    static constexpr int railIcon = 20;
    static constexpr int focus = 2;
    static constexpr int marker = 3; ///< left bar of a current row, an odd group, the active page

private:
    QFont scaled(qreal by, QFont::Weight weight) const;
    int height(int least, int around) const { return even(qMax(least, m_metrics.height() + around)); }
    static int even(int height) { return height + height % 2; }

    QFont m_font;
    QFontMetrics m_metrics;
};
