#include "views/banner.h"

#include "views/folding.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/rolelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using Role = Theme::Role;

namespace {

struct Colours
{
    Role ground;
    Role icon;
};

Colours coloursOf(Banner::Tone tone)
{
    switch (tone) {
    case Banner::Tone::Ok:
        return {Role::OkTint, Role::Ok};
    case Banner::Tone::Waiting:
        return {Role::WaitingTint, Role::Waiting};
    case Banner::Tone::Failed:
        return {Role::FailedTint, Role::Failed};
    case Banner::Tone::Unreachable:
        return {Role::UnreachableTint, Role::Unreachable};
    case Banner::Tone::Plain:
        break;
    }
    return {Role::Window, Role::Text};
}

constexpr int mostLines = 3; ///< of a sentence beside its subject

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_subject(new RoleLabel({}, Role::Text, RoleLabel::Step::Strong, this)),
      m_sentence(new RoleLabel({}, Role::Text, RoleLabel::Step::Body, this)),
      m_words(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_column(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_buttons(new QWidget(this)),
      m_folding(new Folding(m_buttons, {}))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_icon->setFixedWidth(Metrics::icon);
    m_words->setSpacing(Metrics::gap);
    m_words->addWidget(m_subject);
    m_words->addWidget(m_sentence, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gap + Metrics::inner);
    row->addWidget(m_icon);
    row->addLayout(m_words, 1);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(Metrics::gap);
    buttons->addStretch();
    m_column->setContentsMargins(12, 5, 12, 5);
    m_column->setSpacing(Metrics::gap);
    m_column->addLayout(row, 1);
    m_column->addWidget(m_buttons);
    setMinimumHeight(Metrics::of(this).banner() - 2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Banner::say(Tone tone, const QString &icon, const QString &subject, const QString &sentence)
{
    m_tone = tone;
    m_shape.reset();
    m_iconName = icon;
    m_subject->setText(subject);
    m_subject->setVisible(!subject.isEmpty());
    m_sentence->setText(sentence);
    setAccessibleName(subject + u' ' + sentence);
    follow();
}

void Banner::say(Tone tone, StateGlyph::Shape shape, const QString &subject, const QString &sentence)
{
    say(tone, QString(), subject, sentence);
    m_shape = shape;
    follow();
}

QPushButton *Banner::addButton(const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    m_buttons->layout()->addWidget(button);
    if (!icon.isEmpty()) {
        button->setIcon(Icons::icon(icon));
        m_folding->add(button);
    }
    return button;
}

/// The buttons go below, and the subject above, once they would leave the sentence less than a readable line; the
/// subject also where the sentence is long.
void Banner::arrange()
{
    int wanted = 0;
    const QList<QPushButton *> buttons = m_buttons->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (const QPushButton *button : buttons)
        wanted += button->isHidden() ? 0 : button->sizeHint().width() + Metrics::gap;
    const QMargins margins = m_column->contentsMargins();
    const int subject = m_subject->isHidden() ? 0 : m_subject->sizeHint().width() + Metrics::gap;
    const int before = margins.left() + Metrics::icon + Metrics::inner + 2 * Metrics::gap + subject + margins.right();
    const int line = Metrics::of(this).chars(46);
    const bool isBeside = wanted == 0 || before + line + wanted <= width();
    m_buttons->setMinimumWidth(isBeside ? wanted : 0);
    m_column->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int sentence = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text());
    const int beside = width() - before;
    const bool isRow = subject == 0 || (std::min(line, sentence) <= beside && sentence <= mostLines * beside);
    m_words->setDirection(isRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(isRow ? int(Metrics::gap) : int(Metrics::inner));
    m_words->setAlignment(m_subject, isRow ? Qt::Alignment() : Qt::AlignLeft);
}

void Banner::follow()
{
    const QColor color = Theme::of(palette()).color(coloursOf(m_tone).icon);
    if (m_shape)
        m_icon->setPixmap(StateGlyph::icon(*m_shape).pixmap(Metrics::icon));
    else if (!m_iconName.isEmpty())
        m_icon->setPixmap(Icons::pixmap(m_iconName, color, Metrics::icon, devicePixelRatioF()));
    update();
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Banner::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(coloursOf(m_tone).ground));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Role::Pane));
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        follow();
}
