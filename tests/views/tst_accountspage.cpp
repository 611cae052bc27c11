#include "fakes/memorysecrets.h"
#include "fakes/tableprovider.h"
#include "views/accountspage.h"
#include "views/accountstanding.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Everything an Accounts page stands on, with a keychain and a cloud that do what a test says.
struct World
{
    World()
    {
        QObject::connect(&accounts, &Accounts::changed, &page, [this] { ++changes; });
        page.resize(1200, 800);
        page.show();
    }

    QTemporaryDir profile;
    Documents documents{profile.path()};
    MemorySecrets keychain;
    LayeredSecrets secrets{keychain};
    std::shared_ptr<TableCloud> cloud = std::make_shared<TableCloud>();
    ProviderKinds kinds{
        {TableProvider::kind(cloud, u"table"_s, true), TableProvider::kind(cloud, u"files"_s, false, true)}};
    Accounts accounts{documents, secrets, kinds};
    QThreadPool pool;
    Inventory inventory{accounts, pool};
    AllowedFileStore programs{documents};
    AccountsPage page{accounts, inventory, programs};
    int changes = 0;
};

} // namespace

class TestAccountsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void anAccountIsAddedByItsForm();
    void aMissingAnswerIsSaidUnderItsField();
    void testSaysWhoOneIsAndWhatIsMissing();
    void aRefusedTestSaysWhy();
    void aRefusingKeychainLeadsToThisSessionOnly();
    void removingAsksFirst();
    void changesAreNotLostByChoosingAnother();
    void anAccountCanBeLeftUnused();
    void standingIsSaidInWords_data();
    void standingIsSaidInWords();
    void everyButtonHasAName();
    void aProgramThatAnAccountNeedsIsAskedAbout();

private:
    template <class T>
    T *child(const QString &name) const
    {
        return m_world->page.findChild<T *>(name);
    }
    void click(const QString &button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    void type(const QString &field, const QString &text)
    {
        auto *line = child<QLineEdit>(u"field_"_s + field);
        QVERIFY(line);
        line->clear();
        QTest::keyClicks(line, text);
    }
    void fillNew(const QString &name)
    {
        m_world->page.findChild<QMenu *>(u"addAccountMenu"_s)->actions().first()->trigger();
        type(u"name"_s, name);
        type(u"key"_s, u"hunter2"_s);
    }
    void add(const QString &name)
    {
        const auto count = m_world->accounts.accounts().size();
        fillNew(name);
        click(u"saveAccount"_s);
        QTRY_COMPARE(m_world->accounts.accounts().size(), count + 1);
        QTRY_VERIFY(child<QLineEdit>(u"stored_key"_s) && child<QLineEdit>(u"stored_key"_s)->isVisible());
    }

    std::unique_ptr<World> m_world;
};

void TestAccountsPage::init()
{
    m_world = std::make_unique<World>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_world->page));
}

void TestAccountsPage::anAccountIsAddedByItsForm()
{
    QSignalSpy saved(&m_world->page, &AccountsPage::saved);
    add(u"prod"_s);
    QCOMPARE(saved.count(), 1);
    const Account account = m_world->accounts.accounts().first();
    QCOMPARE(account.name, u"prod"_s);
    QVERIFY(m_world->keychain.secrets.value(Accounts::secretKey(account.id, u"key"_s))
                .equals(Secret::fromText(u"hunter2"_s)));
    QCOMPARE(child<QLabel>(u"accountName"_s)->text(), u"prod"_s);
    QVERIFY(!child<QPushButton>(u"saveAccount"_s)->isEnabled());
    type(u"endpoint"_s, u"http://127.0.0.1"_s);
    QVERIFY(child<QLabel>(u"notSaved"_s)->text().contains(u"Endpoint"_s));
    click(u"revertAccount"_s);
    QVERIFY(!child<QPushButton>(u"saveAccount"_s)->isEnabled());
}

void TestAccountsPage::aMissingAnswerIsSaidUnderItsField()
{
    m_world->page.addAccount(u"table"_s);
    type(u"name"_s, u"prod"_s);
    click(u"saveAccount"_s);
    QTRY_VERIFY(child<QLabel>(u"mistake_key"_s)->isVisible());
    QVERIFY(m_world->accounts.accounts().isEmpty());
    type(u"key"_s, u"x"_s);
    type(u"name"_s, u" "_s);
    click(u"saveAccount"_s);
    QTRY_VERIFY(child<QLabel>(u"mistake_name"_s)->isVisible());
}

void TestAccountsPage::testSaysWhoOneIsAndWhatIsMissing()
{
    m_world->cloud->check = {u"arn:aws:iam::1:user/x"_s, u"shop"_s, {{u"list"_s, u"eu"_s, u"no"_s, false}},
                             u"Missing: ec2:Describe"_s, u"{}"_s,   800};
    fillNew(u"prod"_s);
    QTest::keyClick(child<QLineEdit>(u"field_name"_s), Qt::Key_F5);
    QTRY_COMPARE(child<QLabel>(u"testTitle"_s)->text(), u"Signed in"_s);
    QCOMPARE(child<QLabel>(u"testAdvice"_s)->text(), u"Missing: ec2:Describe"_s);
    QVERIFY(child<QPushButton>(u"copyPolicy"_s)->isVisible());
    QVERIFY(m_world->accounts.accounts().isEmpty());
}

void TestAccountsPage::aRefusedTestSaysWhy()
{
    m_world->cloud->checkError = Error{Error::Denied, u"The key is not known."_s};
    fillNew(u"prod"_s);
    click(u"testAccount"_s);
    QTRY_COMPARE(child<QLabel>(u"testTitle"_s)->text(), u"Refused"_s);
    QCOMPARE(child<QLabel>(u"testAdvice"_s)->text(), u"The key is not known."_s);
}

void TestAccountsPage::aRefusingKeychainLeadsToThisSessionOnly()
{
    m_world->keychain.refuse(Error::Denied, u"The keychain is locked."_s);
    fillNew(u"prod"_s);
    click(u"saveAccount"_s);
    QTRY_VERIFY(child<QPushButton>(u"sessionOnly"_s)->isVisible());
    QVERIFY(m_world->accounts.accounts().isEmpty());
    QVERIFY(child<QWidget>(u"keychainBanner"_s)->accessibleName().contains(u"The keychain is locked."_s));
    click(u"sessionOnly"_s);
    QTRY_COMPARE(m_world->accounts.accounts().size(), 1);
    const QString id = m_world->accounts.accounts().first().id;
    QVERIFY(m_world->secrets.isForSession(Accounts::secretKey(id, u"key"_s)));
    QVERIFY(m_world->keychain.secrets.isEmpty());
    QTRY_COMPARE(child<QLineEdit>(u"stored_key"_s)->text(), u"for this session, in memory"_s);
}

void TestAccountsPage::aProgramThatAnAccountNeedsIsAskedAbout()
{
    add(u"prod"_s);
    const QString id = m_world->accounts.accounts().first().id;
    auto *banner = child<QWidget>(u"programBanner"_s);
    QVERIFY(!banner->isVisible());
    const ForeignProgram program{u"helper \u202e--keys"_s, u"/home/ann/.aws/config"_s, u"1f00"_s};
    AllowedFiles &files = *m_world->programs.files();
    files.setWish(id, program);
    QTRY_VERIFY(banner->isVisible());
    QString said;
    for (const QLabel *label : banner->findChildren<QLabel *>())
        said += label->text() + u'\n';
    QVERIFY2(said.contains(u"/home/ann/.aws/config") && said.contains(u"--keys"), qPrintable(said));
    QVERIFY(!said.contains(QChar(0x202e)));
    click(u"allowProgram"_s);
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(files.allowed(), QList{program});
    ForeignProgram other = program;
    other.hash = u"2e00"_s;
    files.setWish(id, other);
    QTRY_VERIFY(banner->isVisible());
    click(u"allowProgramNow"_s);
    QTRY_VERIFY(!banner->isVisible());
    QVERIFY(files.allows(other, 0) && files.allowed().size() == 1);
    // Of another account nothing stands here.
    files.setWish(u"elsewhere"_s, program);
    QVERIFY(!banner->isVisible());
}

void TestAccountsPage::removingAsksFirst()
{
    add(u"R&D"_s);
    click(u"removeAccount"_s);
    auto *box = child<QMessageBox>(u"removeQuestion"_s);
    QVERIFY(box);
    QTRY_VERIFY(box->isVisible());
    QCOMPARE(box->button(QMessageBox::Ok)->text(), u"Remove R&&D"_s); // one that is shown
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!child<QMessageBox>(u"removeQuestion"_s));
    QCOMPARE(m_world->accounts.accounts().size(), 1);
    click(u"removeAccount"_s);
    QTest::mouseClick(child<QMessageBox>(u"removeQuestion"_s)->button(QMessageBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(m_world->accounts.accounts().isEmpty());
    QVERIFY(m_world->keychain.secrets.isEmpty());
}

void TestAccountsPage::changesAreNotLostByChoosingAnother()
{
    add(u"prod"_s);
    add(u"stage"_s);
    const QList<Account> all = m_world->accounts.accounts();
    type(u"endpoint"_s, u"http://x"_s);
    m_world->page.showAccount(all.first().id);
    auto *box = child<QMessageBox>(u"leaveQuestion"_s);
    QVERIFY(box);
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!child<QMessageBox>(u"leaveQuestion"_s));
    QCOMPARE(child<QLineEdit>(u"field_endpoint"_s)->text(), u"http://x"_s);
    m_world->page.showAccount(all.first().id);
    QTest::mouseClick(child<QMessageBox>(u"leaveQuestion"_s)->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_COMPARE(child<QLabel>(u"accountName"_s)->text(), u"prod"_s);
}

void TestAccountsPage::anAccountCanBeLeftUnused()
{
    add(u"prod"_s);
    QTest::mouseClick(child<QCheckBox>(u"useAccount"_s), Qt::LeftButton, {},
                      QPoint(8, child<QCheckBox>(u"useAccount"_s)->height() / 2));
    QTRY_VERIFY(!m_world->accounts.accounts().first().enabled);
    QTRY_COMPARE(child<QLabel>(u"accountStanding"_s)->text(), u"This account is not used."_s);
}

void TestAccountsPage::standingIsSaidInWords_data()
{
    QTest::addColumn<SourceStatus>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("shape");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SourceStatus fine{u"a"_s, {}, 12804, false, {}, now.addSecs(-180)};
    SourceStatus refused = fine;
    refused.error = Error{Error::Denied, u"Password refused (401)."_s};
    SourceStatus dead = fine;
    dead.error = Error{Error::Unreachable, u"No route."_s};
    SourceStatus busy = fine;
    busy.refreshing = true;
    SourceStatus cached = fine;
    cached.refreshedAt = {};
    QTest::newRow("fine") << fine << QLocale().toString(12804) << int(StateGlyph::Shape::Ok);
    QTest::newRow("refused") << refused << u"refused"_s << int(StateGlyph::Shape::Failed);
    QTest::newRow("failed") << dead << u"failed"_s << int(StateGlyph::Shape::Failed);
    QTest::newRow("refreshing") << busy << u"refreshing"_s << int(StateGlyph::Shape::Running);
    QTest::newRow("from the cache") << cached << QLocale().toString(12804) << int(StateGlyph::Shape::Pending);
}

void TestAccountsPage::standingIsSaidInWords()
{
    QFETCH(SourceStatus, status);
    QFETCH(QString, words);
    QFETCH(int, shape);
    Account account;
    account.id = u"a"_s;
    const AccountStanding standing = AccountStanding::of(account, {status}, QDateTime::currentDateTimeUtc());
    QVERIFY2(standing.words.contains(words), qPrintable(standing.words));
    QCOMPARE(int(standing.shape), shape);
    account.enabled = false;
    QCOMPARE(AccountStanding::of(account, {status}, QDateTime::currentDateTimeUtc()).words, u"not used"_s);
}

void TestAccountsPage::everyButtonHasAName()
{
    add(u"prod"_s);
    const QList<QPushButton *> buttons = m_world->page.findChildren<QPushButton *>();
    QVERIFY(buttons.size() > 5);
    for (const QPushButton *button : buttons) {
        QVERIFY(!button->objectName().isEmpty());
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
