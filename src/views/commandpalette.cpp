#include "views/commandpalette.h"

#include "core/text.h"
#include "views/fabricline.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/rule.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

enum Role { ActionRole = Qt::UserRole, KeysRole, QueryRole, CommandRole };

constexpr int rowsShown = 12;

QString wordsOf(const QAction &action)
{
    QString words = action.text();
    words.remove(u'&');
    const QString menu = action.property("menuTitle").toString();
    return menu.isEmpty() ? words : menu + u": "_s + words;
}

/// All words of the typed text occur, in any order.
bool matches(const QString &words, const QString &typed)
{
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.cbegin(), parts.cend(),
                       [&words](const QString &part) { return words.contains(part, Qt::CaseInsensitive); });
}

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::of(option.palette);
        const Metrics metrics = Metrics::of(option.widget);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.color(Theme::Role::Selection));
        const QRect room = option.rect.adjusted(12, 0, -12, 0);
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(room.x(), room.y(), Metrics::icon, room.height()));
        const QString keys = index.data(KeysRole).toString();
        painter->setFont(metrics.small());
        painter->setPen(theme.color(Theme::Role::Muted));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, keys);
        painter->setFont(metrics.body());
        painter->setPen(theme.color(Theme::Role::Text));
        const QRect words = room.adjusted(Metrics::icon + Metrics::gap, 0,
                                          -metrics.chars(static_cast<int>(keys.size())) - Metrics::gap, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return QSize(0, Metrics::of(option.widget).row());
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window),
      m_text(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(u"paletteText"_s);
    m_text->setAccessibleName(tr("Find a command"));
    m_text->setPlaceholderText(tr("Find a command, or paste: fab nodes:ec2,^app sys.run_command:\"uptime\""));
    m_text->setProperty("tall", true);
    m_text->setMaxLength(4000);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new PaletteDelegate(this));
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, Metrics::gap);
    inset->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(inset);
    column->addWidget(new Rule(Qt::Horizontal, this));
    column->addWidget(m_list);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::take);
    m_text->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<QAction *> &actions)
{
    m_before = QApplication::focusWidget();
    m_actions.clear();
    for (QAction *action : actions)
        m_actions.append(action);
    m_text->clear();
    fill({});
    place();
    show();
    raise();
    m_text->setFocus();
}

void CommandPalette::place()
{
    const Metrics metrics = Metrics::of(this);
    const QWidget *window = parentWidget();
    const int wide = qMin(window->width() - 2 * Metrics::formMargin, metrics.chars(90));
    const int tall = metrics.tall() + 2 * Metrics::gap + 3 + rowsShown * metrics.row();
    setGeometry((window->width() - wide) / 2, metrics.toolBar() + metrics.control(), wide,
                qMin(tall, window->height() - 2 * metrics.toolBar()));
}

void CommandPalette::addAction(QAction *action)
{
    auto *item = new QListWidgetItem(action->icon(), wordsOf(*action), m_list);
    item->setData(ActionRole, QVariant::fromValue(QPointer<QAction>(action)));
    item->setData(KeysRole, action->shortcut().toString(QKeySequence::NativeText));
}

void CommandPalette::fillFabric(const QString &query, const QString &command)
{
    QString words = tr("Run “%1” on the hosts of “%2”").arg(visibleText(command), visibleText(query));
    if (command.isNull())
        words = tr("Show the hosts of “%1”").arg(visibleText(query));
    else if (query.isNull())
        words = tr("Put “%1” in the command bar").arg(visibleText(command));
    auto *item = new QListWidgetItem(Icons::icon(u"terminal"_s), words, m_list);
    item->setData(QueryRole, query);
    item->setData(CommandRole, command);
    item->setData(KeysRole, tr("from Maestro 2012"));
}

void CommandPalette::fill(const QString &text)
{
    m_list->clear();
    if (const auto line = FabricLine::parse(text))
        fillFabric(line->query, line->command);
    for (const QPointer<QAction> &action : std::as_const(m_actions)) {
        if (action && action->objectName() != u"paletteAction"_s && action->isEnabled() && action->isVisible() &&
            matches(wordsOf(*action), text.trimmed()))
            addAction(action);
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("No command has these words."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::take(QListWidgetItem *item)
{
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString query = item->data(QueryRole).toString();
    const QString command = item->data(CommandRole).toString();
    const auto action = item->data(ActionRole).value<QPointer<QAction>>();
    closeAndReturn();
    if (action)
        action->trigger();
    else
        Q_EMIT fabricEntered(query, command);
}

void CommandPalette::step(int by)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
}

void CommandPalette::closeAndReturn()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_text)
        return false;
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentItem());
        return true;
    case Qt::Key_Escape:
        closeAndReturn();
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).color(Theme::Role::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
