#include "views/rail.h"

#include "views/icons.h"
#include "views/metrics.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Role = Theme::Role;

namespace {

/// Paints itself: the style knows no button of this shape.
class RailButton final : public QToolButton
{
public:
    RailButton(const QString &icon, QWidget *parent) : QToolButton(parent), m_iconName(icon)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }

    QSize sizeHint() const override
    {
        const Metrics metrics = Metrics::of(this);
        const int words = QFontMetrics(metrics.rail()).horizontalAdvance(text()) + 2 * Metrics::inner;
        return QSize(qMax(metrics.railItem() + 3 * Metrics::gap, words), metrics.railItem());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(palette());
        const Metrics metrics = Metrics::of(this);
        QPainter painter(this);
        if (isChecked())
            painter.fillRect(rect(), theme.color(Role::Window));
        else if (underMouse())
            painter.fillRect(rect(), theme.color(Role::ButtonHover));
        if (isChecked())
            painter.fillRect(QRect(0, 0, Metrics::marker, height()), theme.color(Role::Accent));
        const QColor color = theme.color(isChecked() ? Role::Accent : Role::Muted);
        const QFontMetrics words(metrics.rail());
        const int block = Metrics::railIcon + Metrics::gap + words.height();
        const int top = (height() - block) / 2;
        const QRect icon((width() - Metrics::railIcon) / 2, top, Metrics::railIcon, Metrics::railIcon);
        Icons::paint(&painter, icon, m_iconName, color, Metrics::railIcon);
        painter.setFont(metrics.rail());
        painter.setPen(color);
        painter.drawText(QRect(0, icon.bottom() + Metrics::gap, width(), words.height()), Qt::AlignCenter, text());
        paintBadge(painter, theme, metrics, icon);
        if (hasFocus()) {
            painter.setPen(QPen(theme.color(Role::Accent), Metrics::focus));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    void paintBadge(QPainter &painter, const Theme &theme, const Metrics &metrics, const QRect &icon) const
    {
        const int number = property("badge").toInt();
        if (number <= 0)
            return;
        QFont font = metrics.rail();
        font.setWeight(QFont::DemiBold);
        const QString shown = number > 99 ? u"99+"_s : QString::number(number);
        const int side = QFontMetrics(font).height();
        const int width = qMax(side, QFontMetrics(font).horizontalAdvance(shown) + 6);
        const QRect ground(icon.right() - side / 3, icon.top() - side / 3, width, side);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Waiting));
        painter.drawRoundedRect(ground, side / 2.0, side / 2.0);
        painter.setPen(theme.color(theme.isDark() ? Role::Rail : Role::OnFill));
        painter.setFont(font);
        painter.drawText(ground, Qt::AlignCenter, shown);
    }

    QString m_iconName;
};

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(0, 0, 1, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
    connect(&m_buttons, &QButtonGroup::idClicked, this, &Rail::chosen);
}

int Rail::addPage(const QString &name, const QString &title, const QString &icon, const QString &keys)
{
    const int page = static_cast<int>(m_buttons.buttons().size());
    auto *button = new RailButton(icon, this);
    button->setObjectName(u"rail_"_s + name);
    button->setText(title);
    button->setAccessibleName(title);
    button->setToolTip(tr("%1 (%2)").arg(title, keys));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons.addButton(button, page);
    m_column->insertWidget(page, button);
    return page;
}

void Rail::setCurrent(int page)
{
    if (QAbstractButton *button = m_buttons.button(page))
        button->setChecked(true);
}

void Rail::setShown(int page, bool shown)
{
    if (QAbstractButton *button = m_buttons.button(page))
        button->setVisible(shown);
}

void Rail::setBadge(int page, int number)
{
    if (QAbstractButton *button = m_buttons.button(page)) {
        button->setProperty("badge", number);
        button->update();
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Role::Rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.color(Role::Pane));
}
