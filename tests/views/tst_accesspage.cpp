#include "fakes/awaited.h"
#include "fakes/memorysecrets.h"
#include "fakes/tableprovider.h"
#include "models/accessrulesmodel.h"
#include "views/accesspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// Everything the page stands on: an account of three machines, and an ssh_config that knows one jump host.
struct World
{
    World()
    {
        QList<Instance> machines;
        for (const char *name : {"web-1", "web-2", "db-1"})
            machines += TableCloud::instance(u"i-"_s + QString::fromLatin1(name), QString::fromLatin1(name));
        cloud->regions[QString()].pages = {machines};
        Account prod;
        prod.provider = u"table"_s;
        prod.name = u"prod"_s;
        account = awaited(accounts.save(prod, {})).value().id;
        page = std::make_unique<AccessPage>(AccessPage::World{rules, accounts, inventory, pool,
                                                              [] { return QueryContext(); },
                                                              [](const Instance &instance, const Access &access) {
                                                                  Host host;
                                                                  host.key = instance.key();
                                                                  host.name = instance.name;
                                                                  host.address = u"10.0.0.5"_s;
                                                                  host.user = access.user;
                                                                  return host;
                                                              },
                                                              [](const Host &host) {
                                                                  Host full = host;
                                                                  full.jump = u"gate"_s;
                                                                  return ready<Host>(full);
                                                              }});
        page->resize(1500, 800);
        page->show();
    }

    /// With all machines in the inventory.
    bool fill() { return awaited(inventory.refresh()).has_value() && inventory.instances().size() == 3; }

    QTemporaryDir profile;
    Documents documents{profile.path()};
    MemorySecrets keychain;
    LayeredSecrets secrets{keychain};
    std::shared_ptr<TableCloud> cloud = std::make_shared<TableCloud>();
    ProviderKinds kinds{QList<ProviderKind>{TableProvider::kind(cloud, u"table"_s)}};
    Accounts accounts{documents, secrets, kinds};
    QThreadPool pool;
    Inventory inventory{accounts, pool};
    AccessRuleStore rules{documents};
    QString account;
    std::unique_ptr<AccessPage> page;
};

} // namespace

/// The page of the access rules, by its controls.
class TestAccessPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void withoutRulesItOffersTheFirst();
    void aRuleIsAddedByItsForm();
    void eachMistakeStandsUnderItsField();
    void theFormSaysWhomTheRuleFits();
    void rulesAreMovedAmongTheirLike();
    void removingAsksFirst();
    void changesAreNotLostByChoosingAnother();
    void aHostSaysWhatItGets();
    void rulesOfAnotherProcessAreFollowed();
    void aBrokenRuleSaysSoInTheList();
    void everyControlHasAName();

private:
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_world->page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(named<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char *field, const QString &text)
    {
        auto *line = named<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    QString text(const char *label) const { return named<QLabel>(label)->text(); }
    static AccessRule rule(const QString &query, const QString &user)
    {
        AccessRule made{{}, query, {}};
        made.access.user = user;
        return made;
    }
    void keep(const QList<AccessRule> &rules) { QVERIFY(awaited(m_world->rules.save(rules))); }
    QStringList listed() const
    {
        QStringList titles;
        const auto *model = named<QListView>("ruleList")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (!index.data(AccessRulesModel::IsHeadRole).toBool())
                titles += index.data(AccessRulesModel::TitleRole).toString() + u" "_s +
                          index.data(AccessRulesModel::CountRole).toString();
        }
        return titles;
    }
    QStringList facts() const
    {
        QStringList texts;
        for (const QLabel *label : named<QWidget>("reachFacts")->findChildren<QLabel *>())
            texts += label->text();
        return texts;
    }
    void choose(int rule)
    {
        auto *list = named<QListView>("ruleList");
        const auto *model = static_cast<AccessRulesModel *>(list->model());
        list->setCurrentIndex(model->index(model->rowOf(rule)));
    }

    std::unique_ptr<World> m_world;
};

void TestAccessPage::init()
{
    m_world = std::make_unique<World>();
    QVERIFY(QTest::qWaitForWindowActive(m_world->page.get()));
}

void TestAccessPage::withoutRulesItOffersTheFirst()
{
    QVERIFY(named<QPushButton>("addFirstRule")->isVisible());
    click("addFirstRule");
    QCOMPARE(text("ruleTitle"), u"New rule"_s);
    QVERIFY(named<QLineEdit>("field_query")->hasFocus());
    QVERIFY(!named<QPushButton>("saveRule")->isEnabled());
    QVERIFY(!named<QLabel>("mistake_query")->isVisible()); // nothing was typed yet
}

void TestAccessPage::aRuleIsAddedByItsForm()
{
    QVERIFY(m_world->fill());
    click("addRule");
    type("field_query", u"^web"_s);
    QVERIFY(!named<QPushButton>("saveRule")->isEnabled());
    QVERIFY2(text("ruleNote").contains(u"says nothing"_s), qPrintable(text("ruleNote")));
    type("field_user", u"admin"_s);
    type("field_port", u"2222"_s);
    named<QCheckBox>("field_forward_agent")->click();
    auto *address = named<QComboBox>("field_address");
    address->setFocus();
    QTest::keyClick(address, Qt::Key_Down);
    QTest::keyClick(address, Qt::Key_Down);
    QVERIFY(named<QPushButton>("saveRule")->isEnabled());
    QTest::keySequence(m_world->page.get(), QKeySequence::Save);
    QCOMPARE(m_world->rules.rules().size(), 1);
    const AccessRule saved = m_world->rules.rules().first();
    QCOMPARE(saved.query, u"^web"_s);
    QCOMPARE(saved.access.user, u"admin"_s);
    QCOMPARE(saved.access.port, 2222);
    QVERIFY(saved.access.forwardAgent);
    QCOMPARE(saved.access.address, AddressChoice::Private);
    QCOMPARE(text("ruleTitle"), u"Rule 1"_s);
    QTRY_COMPARE(listed(), QStringList{u"^web 2"_s});
    QCOMPARE(text("ruleNote"), u"All changes are saved."_s);
}

void TestAccessPage::eachMistakeStandsUnderItsField()
{
    keep({rule(u"^web"_s, u"admin"_s)});
    type("field_query", u"name:("_s);
    QVERIFY(named<QLabel>("mistake_query")->isVisible());
    type("field_user", u"-l"_s);
    QVERIFY(named<QLabel>("mistake_user")->isVisible());
    type("field_port", u"x"_s);
    QVERIFY2(text("mistake_port").contains(u"1 to 65535"_s), qPrintable(text("mistake_port")));
    type("field_jump", u"a b"_s);
    QVERIFY(text("mistake_jump").contains(u"no jump host"_s));
    type("field_key", u"id_ed25519"_s);
    QVERIFY(text("mistake_key").contains(u"whole path"_s));
    QVERIFY(!named<QPushButton>("saveRule")->isEnabled());
    type("field_port", u"22"_s);
    QVERIFY(!named<QLabel>("mistake_port")->isVisible());
    QVERIFY(named<QLabel>("mistake_jump")->isVisible());
    click("revertRule");
    QVERIFY(!named<QLabel>("mistake_query")->isVisible());
    QCOMPARE(named<QLineEdit>("field_user")->text(), u"admin"_s);
}

void TestAccessPage::theFormSaysWhomTheRuleFits()
{
    QVERIFY(m_world->fill());
    keep({rule(u"^web"_s, u"admin"_s)});
    QTRY_COMPARE(text("ruleFit"), u"Fits 2 of 3 instances: web-1, web-2"_s);
    type("field_query", u"^db"_s);
    QTRY_COMPARE(text("ruleFit"), u"Fits 1 of 3 instances: db-1"_s);
    QSignalSpy wanted(m_world->page.get(), &AccessPage::instancesWanted);
    click("showFitting");
    QCOMPARE(wanted.first().first().toString(), u"^db"_s);
    type("field_query", u"^nobody"_s);
    QTRY_COMPARE(text("ruleFit"), u"Fits 0 of 3 instances"_s);
    QVERIFY(!named<QPushButton>("showFitting")->isVisible());
}

void TestAccessPage::rulesAreMovedAmongTheirLike()
{
    AccessRule whole = rule({}, u"root"_s);
    whole.accountId = m_world->account;
    keep({whole, rule(u"^web"_s, u"a"_s), rule(u"^db"_s, u"b"_s)});
    const auto queries = [this] {
        QStringList found;
        for (const AccessRule &each : m_world->rules.rules())
            found += each.query;
        return found;
    };
    choose(0);
    QVERIFY(!named<QToolButton>("ruleUp")->isEnabled());
    click("ruleDown");
    QCOMPARE(queries(), (QStringList{u"^db"_s, u"^web"_s, QString()}));
    QVERIFY(!named<QToolButton>("ruleDown")->isEnabled()); // the rule of an account counts after it anyway
    QTest::keyClick(named<QListView>("ruleList"), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(queries(), (QStringList{u"^web"_s, u"^db"_s, QString()}));
    QCOMPARE(text("ruleTitle"), u"Rule 1"_s);
}

void TestAccessPage::removingAsksFirst()
{
    keep({rule(u"^web"_s, u"a"_s), rule(u"^db"_s, u"b"_s)});
    choose(1);
    click("removeRule");
    QTest::mouseClick(named<QDialog>("confirmation")->findChild<QPushButton *>(u"confirmationAct"_s), Qt::LeftButton);
    QCOMPARE(m_world->rules.rules(), QList<AccessRule>{rule(u"^web"_s, u"a"_s)});
    QCOMPARE(text("ruleTitle"), u"Rule 1"_s);
    click("removeRule");
    QTRY_COMPARE(m_world->page->findChildren<QDialog *>(u"confirmation"_s).size(), 1);
    QTest::mouseClick(named<QDialog>("confirmation")->findChild<QPushButton *>(u"confirmationAct"_s), Qt::LeftButton);
    QVERIFY(m_world->rules.rules().isEmpty());
    QVERIFY(named<QPushButton>("addFirstRule")->isVisible());
}

void TestAccessPage::changesAreNotLostByChoosingAnother()
{
    keep({rule(u"^web"_s, u"a"_s), rule(u"^db"_s, u"b"_s)});
    choose(0);
    type("field_user", u"other"_s);
    choose(1);
    QVERIFY(named<QDialog>("confirmation")->isVisible());
    QTest::mouseClick(named<QDialog>("confirmation")->findChild<QPushButton *>(u"confirmationCancel"_s),
                      Qt::LeftButton);
    QCOMPARE(text("ruleTitle"), u"Rule 1"_s);
    QCOMPARE(named<QLineEdit>("field_user")->text(), u"other"_s);
    QTRY_VERIFY(!m_world->page->findChild<QDialog *>(u"confirmation"_s));
    choose(1);
    QTest::mouseClick(named<QDialog>("confirmation")->findChild<QPushButton *>(u"confirmationAct"_s), Qt::LeftButton);
    QCOMPARE(text("ruleTitle"), u"Rule 2"_s);
    QCOMPARE(named<QLineEdit>("field_user")->text(), u"b"_s);
}

void TestAccessPage::aHostSaysWhatItGets()
{
    QVERIFY(m_world->fill());
    keep({rule(u"^web"_s, u"admin"_s)});
    QTRY_COMPARE(text("reachWho"), u"web-1 in prod"_s); // the first that the rule fits
    QTRY_VERIFY2(facts().contains(u"rule 1"_s), qPrintable(facts().join(u'|')));
    QVERIFY(facts().contains(u"admin"_s));
    QVERIFY(facts().contains(u"via gate"_s) && facts().contains(u"ssh_config"_s));
    type("field_user", u"deploy"_s); // before it is saved
    QTRY_VERIFY(facts().contains(u"deploy"_s));
    QTest::keyClicks(named<QLineEdit>("reachHost"), u"db-1"_s);
    QTRY_COMPARE(text("reachWho"), u"db-1 in prod"_s);
    QTRY_VERIFY(!facts().contains(u"deploy"_s));
    QTest::keyClicks(named<QLineEdit>("reachHost"), u"x"_s);
    QTRY_VERIFY(text("reachNote").contains(u"No host has this name"_s));
}

void TestAccessPage::rulesOfAnotherProcessAreFollowed()
{
    keep({rule(u"^web"_s, u"a"_s)});
    type("field_user", u"typed"_s);
    keep({rule(u"^db"_s, u"b"_s)});
    QCOMPARE(text("ruleTitle"), u"New rule"_s); // what is typed here is not lost
    QCOMPARE(named<QLineEdit>("field_user")->text(), u"typed"_s);
    QTRY_COMPARE(listed(), QStringList{u"^db 0"_s});
}

void TestAccessPage::aBrokenRuleSaysSoInTheList()
{
    keep({rule(u"@gone"_s, u"a"_s)});
    const auto *list = named<QListView>("ruleList");
    QTRY_VERIFY(!list->model()->index(1, 0).data(AccessRulesModel::MistakeRole).toString().isEmpty());
    QVERIFY(named<QLabel>("mistake_query")->isVisible());
}

void TestAccessPage::everyControlHasAName()
{
    keep({rule(u"^web"_s, u"a"_s)});
    const QList<QWidget *> all = m_world->page->findChildren<QWidget *>();
    for (const QWidget *control : all) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() ||
            control->objectName().startsWith(u"qt_"_s))
            continue;
        const bool isControl = qobject_cast<const QAbstractButton *>(control) ||
                               qobject_cast<const QLineEdit *>(control) || qobject_cast<const QListView *>(control);
        if (isControl && !qobject_cast<const QComboBox *>(control->parentWidget()))
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestAccessPage)
#include "tst_accesspage.moc"
