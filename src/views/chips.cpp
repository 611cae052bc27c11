#include "views/chips.h"

#include "core/text.h"
#include "views/metrics.h"
#include "views/theme.h"

#include <QEvent>
#include <QPainter>

Chips::Chips(Flow flow, QWidget *parent) : QWidget(parent), m_flow(flow)
{
    const bool wraps = flow == Flow::Wrap;
    // A fixed height would be that of one line, whatever the lines take.
    QSizePolicy policy(wraps ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                       wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
}

void Chips::setChips(const QList<Chip> &chips)
{
    QList<Chip> visible;
    QStringList words;
    for (const Chip &chip : chips) {
        visible.append({visibleText(chip.key), visibleText(chip.value)});
        words.append(visible.last().key + u' ' + visible.last().value);
    }
    if (visible == m_chips)
        return;
    m_chips = visible;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize Chips::sizeHint() const
{
    int width = 0;
    for (const Chip &chip : m_chips)
        width += widthOf(chip) + Metrics::gap;
    return {width, Metrics::of(this).chip()};
}

QSize Chips::minimumSizeHint() const
{
    return {0, Metrics::of(this).chip()};
}

int Chips::heightForWidth(int width) const
{
    const QList<Placed> all = placed(width);
    return all.isEmpty() ? 0 : all.last().where.bottom() + 1;
}

int Chips::widthOf(const Chip &chip) const
{
    const QFontMetrics fonts(Metrics::of(this).small());
    const QString text = chip.key.isEmpty() ? chip.value : chip.key + u' ' + chip.value;
    return fonts.horizontalAdvance(text) + 2 * (Metrics::inner + 2);
}

QList<Chips::Placed> Chips::placed(int width) const
{
    const int height = Metrics::of(this).chip();
    QList<Placed> all;
    QPoint at(0, 0);
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const int wanted = widthOf(m_chips[i]);
        if (at.x() > 0 && at.x() + wanted > width && m_flow == Flow::Wrap)
            at = {0, at.y() + height + Metrics::inner};
        const Chip rest{{}, QStringLiteral("+%1").arg(m_chips.size() - i)};
        const bool isLast = i + 1 == m_chips.size();
        if (m_flow == Flow::OneLine && at.x() > 0 && at.x() + wanted + (isLast ? 0 : widthOf(rest)) > width) {
            all.append({QRect(at, QSize(widthOf(rest), height)), rest});
            break;
        }
        all.append({QRect(at, QSize(qMin(wanted, qMax(width - at.x(), 0)), height)), m_chips[i]});
        at.rx() += wanted + Metrics::gap - 2;
    }
    return all;
}

void Chips::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setFont(Metrics::of(this).small());
    const QFontMetrics fonts = painter.fontMetrics();
    for (const auto &[where, chip] : placed(width())) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.color(Theme::Role::Pane));
        painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::smallRadius,
                                Metrics::smallRadius);
        QRect inner = where.adjusted(Metrics::inner + 2, 0, -Metrics::inner - 1, 0);
        if (!chip.key.isEmpty()) {
            painter.setPen(theme.color(Theme::Role::Muted));
            painter.drawText(inner, Qt::AlignVCenter, fonts.elidedText(chip.key, Qt::ElideRight, inner.width()));
            inner.setLeft(inner.left() + fonts.horizontalAdvance(chip.key + u' '));
        }
        painter.setPen(theme.color(Theme::Role::Text));
        painter.drawText(inner, Qt::AlignVCenter, fonts.elidedText(chip.value, Qt::ElideMiddle, inner.width() + 1));
    }
}

bool Chips::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QWidget::event(event);
}
