#include "views/testpanel.h"

#include "core/text.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/rule.h"
#include "views/stateglyph.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using Role = Theme::Role;

TestPanel::TestPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"testPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(pane::scrolled(makeBody(), this), 1);
    pane::setGround(this, QPalette::Base);
    showUntested();
}

QWidget *TestPanel::makeHead()
{
    const Metrics metrics = Metrics::of(this);
    m_icon = new QLabel(this);
    m_title = new RoleLabel({}, Role::Text, RoleLabel::Step::Head, this);
    m_title->setObjectName(u"testTitle"_s);
    m_detail = new RoleLabel({}, Role::Muted, RoleLabel::Step::Small, this);
    m_test = new QPushButton(tr("Test"), this);
    m_test->setObjectName(u"testAccount"_s);
    m_test->setAccessibleName(tr("Test this account"));
    m_test->setIcon(Icons::icon(u"refresh"_s));
    m_test->setProperty("key", u"F5"_s);
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &TestPanel::testWanted);
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics.toolBar());
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(m_test);
    m_detail->setMinimumWidth(0);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    new Folding(head, {m_test});
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Rule(Qt::Horizontal, box));
    return box;
}

void TestPanel::makeRights(QWidget *body)
{
    const Metrics metrics = Metrics::of(this);
    m_rights = new QTableWidget(0, 3, body);
    m_rights->setObjectName(u"rights"_s);
    m_rights->setAccessibleName(tr("What the account may do"));
    m_rights->setHorizontalHeaderLabels({tr("May you"), tr("Where"), tr("Answer")});
    m_rights->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rights->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rights->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rights->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_rights->verticalHeader()->hide();
    m_rights->verticalHeader()->setMinimumSectionSize(metrics.row());
    m_rights->verticalHeader()->setMinimumSectionSize(metrics.row());
    m_rights->verticalHeader()->setDefaultSectionSize(metrics.row());
    m_rights->setShowGrid(false);
    m_rights->setFrameShape(QFrame::NoFrame);
    m_rights->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rights->setSelectionMode(QAbstractItemView::NoSelection);
    m_rights->setFocusPolicy(Qt::NoFocus);
    m_rights->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget *TestPanel::makeBody()
{
    const Metrics metrics = Metrics::of(this);
    auto *body = new QWidget(this);
    m_who = new QWidget(body);
    m_identity = new RoleLabel({}, Role::Text, RoleLabel::Step::Mono, m_who);
    m_accountName = new RoleLabel({}, Role::Text, RoleLabel::Step::Body, m_who);
    for (RoleLabel *label : {m_identity, m_accountName}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    auto *grid = new QGridLayout(m_who);
    grid->setContentsMargins(16, 12, 16, 8);
    grid->setColumnMinimumWidth(0, metrics.chars(11));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new RoleLabel(tr("You are"), Role::Muted, RoleLabel::Step::Body, m_who), 0, 0, Qt::AlignTop);
    grid->addWidget(m_identity, 0, 1);
    grid->addWidget(new RoleLabel(tr("Account"), Role::Muted, RoleLabel::Step::Body, m_who), 1, 0, Qt::AlignTop);
    grid->addWidget(m_accountName, 1, 1);

    makeRights(body);
    m_advice = new RoleLabel({}, Role::Text, RoleLabel::Step::Body, body);
    m_advice->setObjectName(u"testAdvice"_s);
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setContentsMargins(16, 12, 16, 8);
    m_policy = new QPlainTextEdit(body);
    m_policy->setObjectName(u"policy"_s);
    m_policy->setAccessibleName(tr("Policy that grants what is missing"));
    m_policy->setReadOnly(true);
    m_policy->setFont(metrics.mono());
    m_copy = new QPushButton(Icons::icon(u"copy"_s), tr("Copy policy"), body);
    m_copy->setObjectName(u"copyPolicy"_s);
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_policy->toPlainText()); });
    auto *policy = new QVBoxLayout;
    policy->setContentsMargins(16, 0, 16, 16);
    policy->addWidget(m_policy);
    policy->addWidget(m_copy, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_who);
    column->addWidget(m_rights);
    column->addWidget(m_advice);
    column->addLayout(policy);
    column->addStretch(1);
    return body;
}

void TestPanel::setHead(const QIcon &icon, const QString &title, const QString &detail)
{
    m_headIcon = icon;
    m_icon->setPixmap(icon.pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatioF()));
    m_icon->setVisible(!icon.isNull());
    m_title->setText(title);
    m_detail->setText(detail);
}

void TestPanel::setAdvice(const QString &advice, const QString &policy)
{
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_policy->setPlainText(policy);
    constexpr qsizetype mostLines = 14;
    const auto lines = static_cast<int>(qMin(mostLines, policy.count(u'\n') + 2));
    m_policy->setFixedHeight(Metrics::of(this).monoLine() * lines + Metrics::gap);
    m_policy->setVisible(!policy.isEmpty());
    m_copy->setVisible(!policy.isEmpty());
}

void TestPanel::showUntested()
{
    setHead({}, tr("Not tested"), {});
    m_test->setText(tr("Test"));
    m_test->setEnabled(true);
    m_who->hide();
    m_rights->hide();
    setAdvice(tr("Test signs in with what stands in the form and looks what this account may see. It changes nothing."),
              {});
}

void TestPanel::showRunning()
{
    setHead(StateGlyph::icon(StateGlyph::Shape::Running), tr("Testing"), {});
    m_test->setEnabled(false);
}

void TestPanel::showResult(const Result<AccountCheck> &result)
{
    m_test->setText(tr("Test again"));
    m_test->setEnabled(true);
    if (result)
        return fill(*result);
    setHead(StateGlyph::icon(StateGlyph::Shape::Failed),
            result.error().kind == Error::Denied ? tr("Refused") : tr("Not signed in"), {});
    m_who->hide();
    m_rights->hide();
    setAdvice(result.error().message, {});
}

void TestPanel::fill(const AccountCheck &check)
{
    const QString seconds = QLocale().toString(check.milliseconds / 1000.0, 'f', 1);
    setHead(StateGlyph::icon(StateGlyph::Shape::Ok), tr("Signed in"), tr("in %1 s").arg(seconds));
    m_identity->setText(visibleText(check.identity));
    m_accountName->setText(visibleText(check.accountName));
    m_who->show();
    fillRights(check.rights);
    m_rights->setVisible(!check.rights.isEmpty());
    setAdvice(visibleText(check.advice, true), check.policy);
}

void TestPanel::fillRights(const QList<AccountCheck::Right> &rights)
{
    m_shownRights = rights;
    const Theme theme = Theme::of(palette());
    m_rights->setRowCount(static_cast<int>(rights.size()));
    for (int row = 0; row < rights.size(); ++row) {
        const AccountCheck::Right &right = rights.at(row);
        auto *what = new QTableWidgetItem(
            StateGlyph::icon(right.ok ? StateGlyph::Shape::Ok : StateGlyph::Shape::Failed), visibleText(right.what));
        auto *where = new QTableWidgetItem(visibleText(right.where));
        auto *answer = new QTableWidgetItem(visibleText(right.answer));
        where->setForeground(theme.color(Role::Muted));
        if (!right.ok) {
            what->setForeground(theme.color(Role::Failed));
            answer->setForeground(theme.color(Role::Failed));
            what->setFont(Metrics::of(this).name());
        }
        m_rights->setItem(row, 0, what);
        m_rights->setItem(row, 1, where);
        m_rights->setItem(row, 2, answer);
    }
    const int height = m_rights->horizontalHeader()->sizeHint().height() + m_rights->verticalHeader()->length();
    m_rights->setFixedHeight(height);
}

void TestPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_icon)
        return;
    m_icon->setPixmap(m_headIcon.pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatioF()));
    fillRights(m_shownRights);
}
