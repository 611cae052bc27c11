#include "views/buttonlook.h"

#include "views/icons.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using Role = Theme::Role;

namespace {

constexpr int padding = 12;
constexpr int narrowPadding = 8;
constexpr int keyGap = 16;
constexpr int chevronWidth = 12;

/// The number behind the words of a chip, as one reads it.
QString countOf(const QWidget *widget)
{
    const QVariant count = widget->property("count");
    return count.isNull() ? QString() : QLocale().toString(count.toInt());
}

/// Without the marks of keys; a doubled ampersand is one that is shown.
QString words(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        plain += text[i];
    }
    return plain;
}

QPixmap recoloured(QPixmap pixmap, const QColor &color)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

} // namespace

ButtonLook::ButtonLook(const QStyleOptionButton &option, const QWidget *widget)
    : m_theme(Theme::of(option.palette)),
      m_metrics(Metrics::of(widget)),
      m_font(widget ? widget->font() : QApplication::font()),
      m_state(option.state),
      m_text(option.text),
      m_icon(option.icon),
      m_iconSize(option.iconSize),
      m_chevron(option.features.testFlag(QStyleOptionButton::HasMenu)),
      m_flat(option.features.testFlag(QStyleOptionButton::Flat))
{
    readProperties(widget);
}

ButtonLook::ButtonLook(const QStyleOptionToolButton &option, const QWidget *widget)
    : m_theme(Theme::of(option.palette)),
      m_metrics(Metrics::of(widget)),
      m_font(option.font),
      m_state(option.state),
      m_text(option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull() ? QString() : option.text),
      m_icon(option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon),
      m_iconSize(option.iconSize),
      m_chevron(option.features.testFlag(QStyleOptionToolButton::HasMenu)),
      m_flat(m_state.testFlag(QStyle::State_AutoRaise))
{
    readProperties(widget);
}

void ButtonLook::readProperties(const QWidget *widget)
{
    if (!widget)
        return;
    m_role = widget->property("role").toString();
    m_key = widget->property("key").toString();
    m_count = countOf(widget);
    m_tall = widget->property("tall").toBool();
    m_isFolded = widget->property("folded").toBool();
    if (m_role == QLatin1String("segment") && widget->parentWidget()) {
        const QWidget *left = widget->parentWidget()->childAt(widget->x() - 1, widget->y() + widget->height() / 2);
        m_isJoined = left && left->property("role").toString() == m_role;
    }
    if (m_role == QLatin1String("chip"))
        m_font = m_metrics.small();
    else if (m_role == QLatin1String("primary"))
        m_font.setWeight(QFont::Medium);
}

int ButtonLook::contentWidth() const
{
    int width = 0;
    const auto add = [&width](int part, int gap) { width += part + (width > 0 ? gap : 0); };
    if (!m_icon.isNull())
        add(m_iconSize.width(), 0);
    if (!m_text.isEmpty())
        add(QFontMetrics(m_font).horizontalAdvance(words(m_text)), Metrics::gap);
    if (!m_count.isEmpty())
        add(QFontMetrics(m_metrics.strong()).horizontalAdvance(m_count), 6);
    if (!m_key.isEmpty())
        add(QFontMetrics(m_metrics.small()).horizontalAdvance(m_key), m_role == QLatin1String("segment") ? 6 : keyGap);
    if (m_chevron)
        add(chevronWidth, Metrics::gap);
    return width;
}

QSize ButtonLook::size() const
{
    int height = m_tall ? m_metrics.tall() : m_metrics.control();
    if (m_role == QLatin1String("chip"))
        height = m_metrics.chip() + 4;
    if (m_text.isEmpty() && m_count.isEmpty() && !m_chevron)
        return QSize(qMax(height, contentWidth() + narrowPadding), height);
    const bool narrow = m_flat || m_role == QLatin1String("chip");
    return QSize(contentWidth() + 2 * (narrow ? narrowPadding : padding), height);
}

QColor ButtonLook::groundColor() const
{
    const bool enabled = has(QStyle::State_Enabled);
    const bool pressed = has(QStyle::State_Sunken);
    const bool hovered = has(QStyle::State_MouseOver);
    if (!enabled)
        return m_flat ? QColor(Qt::transparent) : m_theme.color(Role::Window);
    if (m_role == QLatin1String("primary")) {
        const QColor fill = m_theme.color(Role::Fill);
        return pressed ? fill.darker(120) : hovered ? fill.darker(108) : fill;
    }
    if (has(QStyle::State_On))
        return m_theme.color(Role::Selection);
    if (pressed)
        return m_theme.color(Role::ButtonPressed);
    if (hovered)
        return m_theme.color(Role::ButtonHover);
    return m_flat ? QColor(Qt::transparent) : m_theme.color(Role::Button);
}

QColor ButtonLook::lineColor() const
{
    if (!has(QStyle::State_Enabled))
        return m_flat ? QColor(Qt::transparent) : m_theme.color(Role::Pane);
    if (has(QStyle::State_On) && m_role != QLatin1String("segment"))
        return m_theme.color(Role::Accent);
    if (m_flat || m_role == QLatin1String("primary"))
        return Qt::transparent;
    return m_theme.color(Role::Edge);
}

void ButtonLook::paintFace(QPainter *painter, const QRect &rect) const
{
    const bool focused = has(QStyle::State_HasFocus) && has(QStyle::State_KeyboardFocusChange);
    const bool segment = m_role == QLatin1String("segment");
    const qreal radius = segment ? 0 : m_role == QLatin1String("chip") ? Metrics::smallRadius : Metrics::radius;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(groundColor());
    const QColor line = lineColor();
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, 1));
    const QRectF face = QRectF(rect).adjusted(m_isJoined ? -0.5 : 0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(line.alpha() == 0 ? QRectF(rect) : face, radius, radius);
    if (segment && has(QStyle::State_On))
        painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 2), m_theme.color(Role::Accent));
    if (focused) {
        const bool primary = m_role == QLatin1String("primary");
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(primary ? Role::OnFill : Role::Accent), primary ? 1 : Metrics::focus));
        const qreal inset = primary ? 2.5 : 1;
        painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
    painter->restore();
}

QColor ButtonLook::textColor() const
{
    if (!has(QStyle::State_Enabled))
        return m_theme.color(Role::Faint);
    if (m_role == QLatin1String("primary"))
        return m_theme.color(Role::OnFill);
    // Red on the pressed ground would be below 4.5:1.
    if (m_role == QLatin1String("danger") && !has(QStyle::State_Sunken))
        return m_theme.color(Role::Failed);
    if (m_role == QLatin1String("link"))
        return m_theme.color(Role::Accent);
    if (m_role == QLatin1String("quiet"))
        return m_theme.color(Role::Muted);
    return m_theme.color(Role::Text);
}

void ButtonLook::paintIcon(QPainter *painter, const QRect &rect) const
{
    const bool enabled = has(QStyle::State_Enabled);
    QPixmap pixmap =
        m_icon.pixmap(m_iconSize, painter->device()->devicePixelRatioF(), enabled ? QIcon::Normal : QIcon::Disabled);
    const bool ours = m_role == QLatin1String("primary") || m_role == QLatin1String("danger");
    if (enabled && ours)
        pixmap = recoloured(pixmap, textColor());
    painter->drawPixmap(rect.topLeft(), pixmap);
}

int ButtonLook::foldedWidth(const QAbstractButton *button)
{
    const Metrics metrics = Metrics::of(button);
    const bool isChip = button->property("role").toString() == QLatin1String("chip");
    const int side = button->property("tall").toBool() ? metrics.tall() : isChip ? 0 : metrics.control();
    const auto *push = qobject_cast<const QPushButton *>(button);
    const auto *tool = qobject_cast<const QToolButton *>(button);
    int width = button->iconSize().width() + 2 * narrowPadding;
    if (const QString count = countOf(button); !count.isEmpty())
        width += 6 + QFontMetrics(metrics.strong()).horizontalAdvance(count);
    if ((push && push->menu()) || (tool && tool->menu()))
        width += Metrics::gap + chevronWidth;
    return qMax(width, side);
}

void ButtonLook::paintLabel(QPainter *painter, const QRect &rect) const
{
    if (m_isFolded && !(m_text.isEmpty() && m_key.isEmpty())) {
        ButtonLook bare(*this);
        bare.m_text.clear();
        bare.m_key.clear();
        return bare.paintLabel(painter, rect);
    }
    const int side = m_flat || m_role == QLatin1String("chip") ? narrowPadding : padding;
    const int room = rect.width() - 2 * (m_text.isEmpty() ? 0 : side);
    const int over = qMax(0, contentWidth() - room);
    int x = rect.x() + qMax(m_text.isEmpty() ? 0 : side, (rect.width() - contentWidth()) / 2);
    painter->save();
    const auto put = [&](int width, int gapAfter, auto draw) {
        draw(QRect(x, rect.y(), width, rect.height()));
        x += width + gapAfter;
    };
    if (!m_icon.isNull()) {
        const int top = (rect.height() - m_iconSize.height()) / 2;
        put(m_iconSize.width(), Metrics::gap, [&](const QRect &at) { paintIcon(painter, at.translated(0, top)); });
    }
    const auto text = [&](const QString &what, const QFont &font, const QColor &color) {
        const int width = qMax(0, QFontMetrics(font).horizontalAdvance(words(what)) - (what == m_text ? over : 0));
        put(width, 0, [&](const QRect &at) {
            painter->setFont(font);
            painter->setPen(color);
            const QString shown = QFontMetrics(font).elidedText(words(what), Qt::ElideMiddle, width);
            painter->drawText(at, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              over > 0 && what == m_text ? shown : words(what));
        });
    };
    if (!m_text.isEmpty())
        text(m_text, m_font, textColor());
    if (!m_count.isEmpty()) {
        x += 6;
        QFont bold = m_font;
        bold.setWeight(QFont::DemiBold);
        text(m_count, bold, textColor());
    }
    if (!m_key.isEmpty()) {
        x += m_role == QLatin1String("segment") ? 6 : keyGap;
        QColor color = textColor();
        if (m_role != QLatin1String("primary"))
            color = m_theme.color(has(QStyle::State_Enabled) ? Role::Muted : Role::Faint);
        text(m_key, m_metrics.small(), color);
    }
    if (m_chevron) {
        x += m_text.isEmpty() && m_icon.isNull() ? 0 : Metrics::gap;
        Icons::paint(painter, QRect(x, rect.y(), chevronWidth, rect.height()), QStringLiteral("chevron-down"),
                     textColor(), chevronWidth);
    }
    painter->restore();
}
