#include "views/statusline.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/rule.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int mostLetters = 48;

/// A flat item with a line at one side; its word takes the state's colour where the state needs the eye.
class StatusButton final : public QToolButton
{
public:
    explicit StatusButton(QWidget *parent) : QToolButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }

    void setRole(Role role)
    {
        m_role = role;
        update();
    }

    QSize sizeHint() const override
    {
        const Metrics metrics = Metrics::of(this);
        const QFontMetrics words(metrics.small());
        const int icons = icon().isNull() ? 0 : glyph + 6;
        return QSize(2 * side + icons + qMin(words.horizontalAdvance(text()), metrics.chars(mostLetters)),
                     metrics.statusBar());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect().adjusted(0, 1, 0, 0), theme.color(Role::ButtonHover));
        int x = side;
        if (!icon().isNull()) {
            icon().paint(&painter, QRect(x, 0, glyph, height()));
            x += glyph + 6;
        }
        const Metrics metrics = Metrics::of(this);
        painter.setFont(metrics.small());
        painter.setPen(theme.color(m_role));
        const QRect room(x, 0, width() - x - side + 2, height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
        if (hasFocus()) {
            painter.setPen(QPen(theme.color(Role::Accent), Metrics::focus));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    static constexpr int side = 12;
    static constexpr int glyph = 12;
    Role m_role = Role::Muted;
};

} // namespace

StatusLine::StatusLine(QWidget *parent) : QWidget(parent), m_left(new QHBoxLayout)
{
    setObjectName(u"statusLine"_s);
    setAccessibleName(tr("Status"));
    m_keychain = makeButton(u"keychain"_s);
    m_connections = makeButton(u"connections"_s);
    m_connections->setIcon(Icons::icon(u"plug"_s, Role::Muted));
    m_left->setSpacing(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(0);
    row->addLayout(m_left);
    row->addStretch(1);
    for (QToolButton *button : {m_keychain, m_connections}) {
        row->addWidget(new Rule(Qt::Vertical, this));
        row->addWidget(button);
    }
    setFixedHeight(Metrics::of(this).statusBar() + 1);
    setConnections(0);
}

QToolButton *StatusLine::makeButton(const QString &key)
{
    auto *button = new StatusButton(this);
    button->setObjectName(u"status_"_s + key);
    connect(button, &QToolButton::clicked, this, [this, key] { Q_EMIT clicked(key); });
    return button;
}

QToolButton *StatusLine::item(const QString &key)
{
    QToolButton *&button = m_items[key];
    if (!button) {
        button = makeButton(key);
        auto *box = new QWidget(this);
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(button);
        row->addWidget(new Rule(Qt::Vertical, box));
        m_left->addWidget(box);
    }
    return button;
}

void StatusLine::setItem(const QString &key, StateGlyph::Shape shape, const QString &text)
{
    setText(key, text);
    if (text.isEmpty())
        return;
    auto *button = static_cast<StatusButton *>(item(key));
    button->setIcon(StateGlyph::icon(shape));
    button->setRole(StateGlyph::stressesWord(shape) ? StateGlyph::role(shape) : Role::Muted);
}

void StatusLine::setText(const QString &key, const QString &text)
{
    if (text.isEmpty()) {
        if (QToolButton *button = m_items.take(key))
            button->parentWidget()->deleteLater();
        return;
    }
    QToolButton *button = item(key);
    button->setText(visibleText(text));
    button->setAccessibleName(visibleText(text));
    button->updateGeometry();
    button->update();
}

void StatusLine::setKeychain(const QString &text, bool isOpen)
{
    auto *button = static_cast<StatusButton *>(m_keychain);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(Icons::icon(u"lock"_s, isOpen ? Role::Muted : Role::Waiting));
    button->setRole(isOpen ? Role::Muted : Role::Waiting);
    button->updateGeometry();
}

void StatusLine::setConnections(int open)
{
    const QString text = tr("SSH: %Ln connections", nullptr, open);
    m_connections->setText(text);
    m_connections->setAccessibleName(text);
    m_connections->updateGeometry();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Role::Pane));
}
