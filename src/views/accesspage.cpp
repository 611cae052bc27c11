#include "views/accesspage.h"

#include "core/text.h"
#include "models/accessrulesmodel.h"
#include "views/accessruledelegate.h"
#include "views/accessruleeditor.h"
#include "views/confirmation.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"
#include "views/rule.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 264;
constexpr int mostNames = 3;

} // namespace

AccessPage::AccessPage(World world, QWidget *parent)
    : QWidget(parent),
      m_world(std::move(world)),
      m_model(new AccessRulesModel(this)),
      m_list(new QListView(this)),
      m_stack(new QStackedWidget(this)),
      m_editor(new AccessRuleEditor(this)),
      m_reach(new ReachPanel(m_world.reach, m_world.complete, this)),
      m_split(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"accessPage"_s);
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_editor, 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(form);
    m_split->setObjectName(u"accessSplitter"_s);
    m_split->addWidget(m_stack);
    m_split->addWidget(m_reach);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({640, 400});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(new Rule(Qt::Vertical, this));
    row->addWidget(m_split, 1);
    setFocusProxy(m_list);
    m_measure.setSingleShot(true);
    m_measure.setInterval(120);
    connect(&m_measure, &QTimer::timeout, this, &AccessPage::measure);
    connect(m_editor, &AccessRuleEditor::edited, this, &AccessPage::edited);
    connect(m_editor, &AccessRuleEditor::saveWanted, this, &AccessPage::save);
    connect(m_editor, &AccessRuleEditor::fittingWanted, this,
            [this] { Q_EMIT instancesWanted(queryOf(m_editor->rule(), m_world.accounts.accounts())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (const int place = m_model->placeAt(current.row()); place >= 0)
            choose(place);
    });
    connect(&m_world.rules, &AccessRuleStore::changed, this, &AccessPage::follow);
    connect(&m_world.accounts, &Accounts::changed, this, &AccessPage::follow);
    connect(&m_world.inventory, &Inventory::changed, this, &AccessPage::followSoon);
    makeKeys();
    follow();
}

QWidget *AccessPage::makeSide()
{
    m_list->setObjectName(u"ruleList"_s);
    m_list->setAccessibleName(tr("Access rules"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AccessRuleDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_add = new QPushButton(Icons::icon(u"add"_s), tr("Add rule"), this);
    m_add->setObjectName(u"addRule"_s);
    m_add->setAccessibleName(tr("Add an access rule"));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &AccessPage::addRule);
    m_up = tool(u"ruleUp"_s, u"move-up"_s, tr("Move the rule up: it counts more (Alt+Up)"));
    m_down = tool(u"ruleDown"_s, u"move-down"_s, tr("Move the rule down: it counts less (Alt+Down)"));
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Metrics::gap, Metrics::inner, Metrics::gap, Metrics::inner);
    buttons->addWidget(m_add, 1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto *side = new QWidget(this);
    pane::setGround(side, QPalette::AlternateBase);
    side->setFixedWidth(qMax(leastSide, Metrics::of(this).chars(36)));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(pane::bar(buttons, Metrics::of(this).secondBar(), Qt::TopEdge, this));
    return side;
}

QToolButton *AccessPage::tool(const QString &name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(Icons::icon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    return button;
}

QWidget *AccessPage::makeHead()
{
    m_title = new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Head, this);
    m_title->setObjectName(u"ruleTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remove = new QPushButton(Icons::icon(u"remove"_s), tr("Remove…"), this);
    m_remove->setObjectName(u"removeRule"_s);
    m_remove->setAccessibleName(tr("Remove this rule"));
    m_remove->setProperty("role", u"danger"_s);
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &AccessPage::askRemove);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_remove);
    QWidget *bar = pane::bar(row, Metrics::of(this).toolBar(), Qt::BottomEdge, this);
    new Folding(bar, {m_remove});
    return bar;
}

QWidget *AccessPage::makeEmpty()
{
    auto *empty = new QWidget(this);
    pane::setGround(empty, QPalette::Base);
    auto *add = new QPushButton(Icons::icon(u"add"_s, Theme::Role::OnFill), tr("Add the first rule"), empty);
    add->setObjectName(u"addFirstRule"_s);
    add->setProperty("role", u"primary"_s);
    connect(add, &QPushButton::clicked, this, &AccessPage::addRule);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, Metrics::formMargin);
    column->setSpacing(Metrics::gap);
    column->addWidget(new RoleLabel(tr("No access rules"), Theme::Role::Text, RoleLabel::Step::Head, empty));
    auto *words =
        new RoleLabel(tr("Hosts are reached as ~/.ssh/config, their inventory and their image say. A rule says "
                         "otherwise for an account or for the instances of a query: user, key, port, which "
                         "address, jump host."),
                      Theme::Role::Muted, RoleLabel::Step::Body, empty);
    words->setWordWrap(true);
    words->setMaximumWidth(Metrics::of(this).chars(100));
    column->addWidget(words);
    column->addSpacing(Metrics::gap);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch(1);
    return empty;
}

void AccessPage::makeKeys()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Save, [this] { save(); });
    add(QKeySequence(u"Alt+Up"_s), [this] { move(-1); });
    add(QKeySequence(u"Alt+Down"_s), [this] { move(1); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (m_place >= 0)
            askRemove();
    });
}

void AccessPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Side by side both need room; without it, what a host gets stands below the form.
    constexpr int letters = 130;
    const bool wide = width() - leastSide > Metrics::of(this).chars(letters);
    const Qt::Orientation orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_split->orientation() == orientation)
        return;
    m_split->setOrientation(orientation);
    m_split->setSizes(wide ? QList<int>{640, 400} : QList<int>{height() * 2 / 3, height() / 3});
}

void AccessPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}
