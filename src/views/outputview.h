#pragma once

#include "models/ansi.h"
#include "models/outputlines.h"
#include "models/outputsearch.h"
#include "views/canvas.h"

#include <QTimer>

#include <optional>

/// A place in shown text: line and UTF-16 column. Ordered.
struct OutputPlace
{
    qint64 line = 0;
    int column = 0;
    auto operator<=>(const OutputPlace &) const = default;
};

/// Shows one host's output, live or kept: paints only the lines in sight, in colour, follows the tail until one scrolls
/// up. One viewer is pointed at one lane after the other. GUI thread; never reads more than the lines it shows plus a
/// slice of new output a frame.
class OutputView : public Canvas
{
    Q_OBJECT
public:
    explicit OutputView(QWidget *parent = nullptr);
    ~OutputView() override;

    /// Points it at a lane; null shows nothing.
    void pointAt(std::shared_ptr<SpoolReader> output, int lane);
    /// More has come for the lane.
    void outputArrived();
    const OutputLines *lines() const { return m_lines.get(); }

    bool isFollowing() const { return m_follow; }
    bool wraps() const { return m_wrap; }
    /// Lines in sight, first and how many.
    qint64 firstLine() const;
    qreal charWidth() const; ///< letters stand at fractions of pixels
    int visibleLines() const;
    QString shownText() const; ///< of the lines in sight; for the accessible text
    QString selectedText() const;
    bool hasSelection() const { return m_anchor != m_cursor; }

public Q_SLOTS:
    void setFollowing(bool follow);
    void setWrapping(bool wrap);
    /// Marks them; the current one has a frame. Does not scroll.
    void setHits(const QList<OutputSearch::Hit> &hits, qsizetype current);
    void scrollToLine(qint64 line);
    void copy();
    void selectAll();

Q_SIGNALS:
    void followingChanged(bool follow);
    void linesChanged(qint64 count);

protected:
    void layOut() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// A line as painted: its text and looks, and how many rows it takes.
    struct Shown
    {
        AnsiText text;
        Stream stream = Stream::Out;
        int rows = 1;
    };

    void advance();
    void updateScrollBars();
    void ensureShown() const;
    int rowsOf(const QString &text) const;
    int columns() const;
    int lineHeight() const;
    qint64 maximumFirst() const;
    OutputPlace placeAt(const QPoint &point) const;
    void paintLine(QPainter &painter, int y, qint64 line, const Shown &shown) const;
    void paintRow(QPainter &painter, int y, const Shown &shown, int from, int length) const;
    void paintGrounds(QPainter &painter, int y, qint64 line, int from, int length) const;
    QString plainText(qint64 first, qint64 last) const;

    std::unique_ptr<OutputLines> m_lines;
    QTimer m_advance;
    bool m_follow = true;
    bool m_wrap = true;
    bool m_selecting = false;
    bool m_scrolling = false; ///< a scroll bar is being set by us
    OutputPlace m_anchor;
    OutputPlace m_cursor;
    QList<OutputSearch::Hit> m_hits;
    qsizetype m_currentHit = -1;
    mutable QList<Shown> m_shown;
    mutable std::optional<qint64> m_shownFirst;
};
