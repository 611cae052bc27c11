#include "views/accountspage.h"

#include "core/text.h"
#include "ui_accountspage.h"
#include "views/accounteditor.h"
#include "views/accounthead.h"
#include "views/addaccountmenu.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/keychainbanner.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/programbanner.h"
#include "views/testpanel.h"

#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 264;

} // namespace

AccountsPage::AccountsPage(Accounts &accounts, Inventory &inventory, AllowedFileStore &programs, QWidget *parent)
    : QWidget(parent),
      m_accounts(accounts),
      m_inventory(inventory),
      m_programs(programs),
      m_form(std::make_unique<Ui::AccountsPage>())
{
    m_form->setupUi(this);
    setObjectName(u"accountsPage"_s);
    m_form->stack->addWidget(makeDetails());
    dress();
    connect(m_form->addAccount->menu(), &QMenu::triggered, this,
            [this](const QAction *kind) { addAccount(kind->data().toString()); });
    connect(m_form->importAccounts, &QPushButton::clicked, this, &AccountsPage::importWanted);
    connect(m_form->accountList, &AccountList::accountChosen, this, &AccountsPage::showAccount);
    connect(m_editor, &AccountEditor::saveWanted, this, &AccountsPage::save);
    connect(m_test, &TestPanel::testWanted, this, &AccountsPage::test);
    connect(m_head, &AccountHead::enableWanted, this, &AccountsPage::setEnabled);
    connect(m_head, &AccountHead::removeWanted, this, &AccountsPage::askRemove);
    connect(m_keychain, &KeychainBanner::retryWanted, this, &AccountsPage::save);
    connect(m_keychain, &KeychainBanner::sessionOnlyWanted, this, [this] { saveWith(true); });
    connect(m_keychain, &KeychainBanner::unlockWanted, this, [this] {
        whenDone(m_accounts.unlockKeychain(), this, [this](const Done &opened) {
            if (!opened)
                takeRefusal(opened.error());
        });
    });
    connect(m_program, &ProgramBanner::allowed, this, &AccountsPage::allow);
    connect(&m_programs, &AllowedFileStore::changed, this, &AccountsPage::followStanding);
    connect(&m_accounts, &Accounts::changed, this, &AccountsPage::follow);
    connect(&m_accounts, &Accounts::keychainChanged, this, &AccountsPage::followStanding);
    connect(&m_inventory, &Inventory::sourcesChanged, this, &AccountsPage::followStanding);
    setFocusProxy(m_form->accountList);
    addShortcut(QKeySequence::Save, &AccountsPage::save);
    addShortcut(Qt::Key_F5, &AccountsPage::test);
    follow();
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::addShortcut(const QKeySequence &keys, void (AccountsPage::*does)())
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, does);
}

/// Icons, grounds, and what follows the font.
void AccountsPage::dress()
{
    pane::dress(this);
    pane::setGround(m_form->side, QPalette::AlternateBase);
    pane::setGround(m_form->empty, QPalette::Base);
    const QList<Kind> kinds = m_accounts.kinds().all();
    m_form->addAccount->setMenu(new AddAccountMenu(kinds, m_accounts.kinds().trouble(), m_form->addAccount));
    m_form->sideFoot->setMinimumHeight(Metrics::of(this).secondBar());
    m_sideWidth = qMax(leastSide, m_form->side->sizeHint().width());
    new Folding(m_form->sideFoot, {m_form->importAccounts, m_form->addAccount});
    m_form->side->setFixedWidth(leastSide);
}

QWidget *AccountsPage::makeDetails()
{
    m_head = new AccountHead(this);
    m_editor = new AccountEditor(this);
    m_test = new TestPanel(this);
    m_keychain = new KeychainBanner(this);
    m_program = new ProgramBanner(this);
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setObjectName(u"accountSplitter"_s);
    m_split->addWidget(m_editor);
    m_split->addWidget(m_test);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({560, 536});
    m_split->setChildrenCollapsible(false);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_program);
    column->addWidget(m_split, 1);
    column->addWidget(m_keychain);
    return page;
}

void AccountsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = qBound(leastSide, width() / 4, m_sideWidth);
    m_form->side->setFixedWidth(side);
    // Side by side both need room; without it, or with large text, the result stands below the form.
    constexpr int letters = 110;
    const bool wide = width() - side > Metrics::of(this).chars(letters);
    const Qt::Orientation orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_split->orientation() == orientation)
        return;
    m_split->setOrientation(orientation);
    m_split->setSizes(wide ? QList<int>{560, 536} : QList<int>{2 * height() / 3, height() / 3});
}

Kind AccountsPage::kindOf(const Account &account) const
{
    const auto kind = m_accounts.providerKind(account);
    return kind ? (*kind)->kind : Kind{account.provider, account.provider, u"cloud"_s, {}};
}

QMap<QString, QString> AccountsPage::keptSecrets(const Account &account) const
{
    QMap<QString, QString> kept;
    if (account.id.isEmpty())
        return kept;
    for (const QString &name : m_accounts.keptSecrets(account))
        kept.insert(name,
                    account.storedSecrets.contains(name) ? tr("in the keychain") : tr("for this session, in memory"));
    return kept;
}

void AccountsPage::follow()
{
    followStanding();
    const QString shown = m_editor->account().id;
    const bool gone = !shown.isEmpty() && m_accounts.account(shown).id.isEmpty();
    const bool nothing = shown.isEmpty() && m_form->stack->currentIndex() == 0;
    if (gone || nothing) {
        const QList<Account> all = m_accounts.accounts();
        if (all.isEmpty())
            m_form->stack->setCurrentIndex(0);
        else
            load(all.first());
    } else if (!shown.isEmpty() && !m_editor->isChanged()) {
        const Account fresh = m_accounts.account(shown);
        m_head->load(fresh, kindOf(fresh).title);
        followStanding();
    }
}

void AccountsPage::followStanding()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<SourceStatus> sources = m_inventory.sources();
    QList<AccountList::Row> rows;
    const QString shown = m_editor->account().id;
    for (const Account &account : m_accounts.accounts()) {
        const AccountStanding standing = AccountStanding::of(account, sources, now);
        const bool fromFile = m_accounts.isFile(account);
        rows.append({account, standing, fromFile ? u"file"_s : u"cloud"_s, fromFile});
        if (account.id == shown)
            m_head->setStanding(standing);
    }
    m_form->accountList->setRows(rows);
    const Account account = m_accounts.account(shown);
    m_keychain->setState(m_accounts.keychain(), static_cast<int>(account.storedSecrets.size()));
    m_program->setProgram(m_programs.files()->wishOf(shown));
}

void AccountsPage::load(const Account &account)
{
    ++m_loads;
    const Kind kind = kindOf(account);
    m_head->load(account, kind.title);
    m_editor->load(account, kind, keptSecrets(account));
    m_test->showUntested();
    m_isTested = false;
    if (account.id.isEmpty())
        m_programs.files()->setWish({}, {}); // of another one that was never saved
    m_form->accountList->choose(account.id);
    m_form->stack->setCurrentIndex(1);
    followStanding();
}

void AccountsPage::leaveThen(const std::function<void()> &next)
{
    const bool hasChanges = m_form->stack->currentIndex() == 1 && m_editor->isChanged();
    if (!hasChanges)
        return next();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Changes are not saved"),
                                tr("The changes to “%1” are not saved.").arg(visibleText(m_editor->account().name)),
                                QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(u"leaveQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->button(QMessageBox::Discard)->setText(tr("Discard the changes"));
    box->button(QMessageBox::Cancel)->setText(tr("Stay here"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [box, next](QAbstractButton *button) {
        if (box->standardButton(button) == QMessageBox::Discard)
            next();
    });
    m_form->accountList->choose(m_editor->account().id);
    box->open();
}

void AccountsPage::showAccount(const QString &accountId)
{
    if (m_form->stack->currentIndex() == 1 && accountId == m_editor->account().id)
        return m_form->accountList->choose(accountId);
    const Account account = m_accounts.account(accountId);
    if (!account.id.isEmpty())
        leaveThen([this, account] { load(account); });
}

void AccountsPage::addAccount(const QString &kind)
{
    Account account;
    account.provider = kind;
    leaveThen([this, account] { load(account); });
}

void AccountsPage::save()
{
    if (m_form->stack->currentIndex() == 1 && (m_editor->isNew() || m_editor->isChanged()))
        saveWith(false);
}

void AccountsPage::saveWith(bool sessionOnly)
{
    m_editor->setBusy(true);
    const quint64 load = m_loads;
    whenDone(m_accounts.save(m_editor->account(), m_editor->values(), sessionOnly), this,
             [this, load](const Result<Account> &account) {
                 if (account)
                     Q_EMIT saved(account->id);
                 if (load != m_loads)
                     return;
                 m_editor->setBusy(false);
                 if (account)
                     this->load(*account);
                 else
                     takeRefusal(account.error());
             });
}

void AccountsPage::takeRefusal(const Error &error)
{
    if (error.kind == Error::Invalid && m_editor->showMistake(error.detail, error.message))
        return;
    if (error.kind == Error::Invalid || error.kind == Error::Busy)
        m_keychain->setFailure(error.message);
    else
        m_keychain->refuse(error);
}

void AccountsPage::test()
{
    if (m_form->stack->currentIndex() != 1)
        return;
    m_test->showRunning();
    m_isTested = true;
    const quint64 load = m_loads;
    whenDone(m_accounts.test(m_editor->account(), m_editor->values()), this,
             [this, load](const Result<AccountCheck> &check) {
                 if (load != m_loads)
                     return;
                 m_test->showResult(check);
                 if (!check && check.error().kind == Error::Invalid)
                     m_editor->showMistake(check.error().detail, check.error().message);
             });
}

/// And then what failed without it is done again.
void AccountsPage::allow(const ForeignProgram &program, bool always)
{
    const QString account = m_editor->account().id;
    if (always)
        m_programs.files()->allow(program);
    else
        m_programs.files()->allowForRun(program, 0);
    m_programs.files()->setWish(account, {});
    if (m_isTested || account.isEmpty())
        test();
    if (!account.isEmpty())
        m_inventory.refresh(account);
}

void AccountsPage::askRemove()
{
    const Account account = m_editor->account();
    const QString name = visibleText(m_accounts.account(account.id).name);
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove account"), tr("Remove the account “%1”?").arg(name),
                                QMessageBox::Ok | QMessageBox::Cancel, this);
    box->setObjectName(u"removeQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Its secrets are removed from the keychain. Nothing changes at the provider."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->button(QMessageBox::Ok)->setText(tr("Remove %1").arg(buttonText(name)));
    box->button(QMessageBox::Ok)->setProperty("role", u"danger"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::accepted, this, [this, id = account.id] { remove(id); });
    box->open();
}

void AccountsPage::remove(const QString &accountId)
{
    whenDone(m_accounts.remove(accountId), this, [this](const Done &removed) {
        if (!removed)
            m_keychain->setFailure(removed.error().message);
    });
}

void AccountsPage::setEnabled(bool enabled)
{
    const Done done = m_accounts.setEnabled(m_editor->account().id, enabled);
    if (!done)
        m_keychain->setFailure(done.error().message);
}
