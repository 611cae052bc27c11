#include "views/metrics.h"

#include <QApplication>
#include <QFontDatabase>

Metrics Metrics::of(const QWidget *)
{
    return Metrics(QApplication::font());
}

QFont Metrics::scaled(qreal by, QFont::Weight weight) const
{
    QFont font = m_font;
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * by));
    else
        font.setPointSizeF(font.pointSizeF() * by);
    font.setWeight(weight);
    return font;
}

QFont Metrics::caps() const
{
    QFont font = scaled(0.85, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    return font;
}

QFont Metrics::mono(qreal by) const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont size = scaled(0.92 * by, QFont::Normal);
    if (size.pixelSize() > 0)
        font.setPixelSize(size.pixelSize());
    else
        font.setPointSizeF(size.pointSizeF());
    return font;
}

int Metrics::monoLine() const
{
    return even(qMax(18, QFontMetrics(mono()).height() + 2));
}
