#include "views/hostkeyspage.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

class TestHostKeysPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void withoutKeysItSaysWhereTheyComeFrom();
    void theFilterShowsSome();
    void aFingerprintIsCopied();
    void forgettingAsksFirst();
    void oneInstanceIsShown();
    void choicesOutliveARefresh();
    void everyControlHasAName();

private:
    template <class T>
    T *named(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(named<QPushButton>(name), Qt::LeftButton); }
    static QList<TrustedKey> keys()
    {
        QList<TrustedKey> all;
        for (const char *name : {"web-1", "web-2", "db"}) {
            TrustedKey key;
            key.instance = QStringLiteral("acc/") + QString::fromLatin1(name);
            key.name = QString::fromLatin1(name);
            key.type = QStringLiteral("ssh-ed25519");
            key.fingerprint = QStringLiteral("SHA256:") + key.name;
            key.source = QStringLiteral("your answer");
            key.place = key.name == QStringLiteral("db") ? QString() : key.name;
            all.append(key);
        }
        return all;
    }
    QTableView *table() const { return named<QTableView>("hostKeyTable"); }

    std::unique_ptr<HostKeysPage> m_page;
};

void TestHostKeysPage::init()
{
    m_page = std::make_unique<HostKeysPage>();
    m_page->resize(1000, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestHostKeysPage::withoutKeysItSaysWhereTheyComeFrom()
{
    QVERIFY(named<QLabel>("hostKeysEmpty")->isVisible());
    QCOMPARE(named<QLabel>("hostKeysEmpty")->text(), QStringLiteral("No host key is trusted yet."));
    QVERIFY(!named<QPushButton>("forgetHostKey")->isEnabled());
    m_page->setKeys(keys());
    QVERIFY(table()->isVisible());
}

void TestHostKeysPage::theFilterShowsSome()
{
    m_page->setKeys(keys());
    QTest::keyClicks(named<QLineEdit>("hostKeyFilter"), QStringLiteral("web"));
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(named<QLabel>("hostKeyCount")->text(), QStringLiteral("2 of 3 host keys"));
    QTest::keyClicks(named<QLineEdit>("hostKeyFilter"), QStringLiteral("x"));
    QCOMPARE(named<QLabel>("hostKeysEmpty")->text(), QStringLiteral("No host key matches."));
}

void TestHostKeysPage::aFingerprintIsCopied()
{
    m_page->setKeys(keys());
    table()->selectRow(1);
    click("copyFingerprint");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("SHA256:web-1"));
    table()->selectAll();
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("db ssh-ed25519 SHA256:db")));
}

void TestHostKeysPage::forgettingAsksFirst()
{
    m_page->setKeys(keys());
    QSignalSpy forgotten(m_page.get(), &HostKeysPage::forgetWanted);
    table()->selectRow(0);
    QCOMPARE(named<QLabel>("hostKeyAbout")->text(), QStringLiteral("known_hosts does not have it."));
    table()->clearSelection(); // a Ctrl of an earlier key press would add to it
    table()->selectRow(1);
    click("forgetHostKey");
    auto *question = named<QDialog>("confirmation");
    QVERIFY(question->isVisible());
    QStringList said;
    for (const QLabel *label : question->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.join(u'\n').contains(QStringLiteral("web-1: ssh-ed25519 SHA256:web-1")),
             qPrintable(said.join(u'\n')));
    QVERIFY(said.join(u'\n').contains(QStringLiteral("known_hosts")));
    QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("confirmationCancel")), Qt::LeftButton);
    QTRY_VERIFY(!m_page->findChild<QDialog *>(QStringLiteral("confirmation")));
    QCOMPARE(forgotten.count(), 0);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::mouseClick(named<QDialog>("confirmation")->findChild<QPushButton *>(QStringLiteral("confirmationAct")),
                      Qt::LeftButton);
    QCOMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten.first().first().value<QList<TrustedKey>>(), QList<TrustedKey>{keys().first()});
}

void TestHostKeysPage::oneInstanceIsShown()
{
    QSignalSpy wanted(m_page.get(), &HostKeysPage::refreshWanted);
    m_page->showInstance(QStringLiteral("acc/web-2"), QStringLiteral("web"));
    QCOMPARE(wanted.count(), 1);
    m_page->setKeys(keys());
    QCOMPARE(table()->currentIndex().data().toString(), QStringLiteral("web-2"));
    QVERIFY(named<QPushButton>("forgetHostKey")->isEnabled());
}

void TestHostKeysPage::choicesOutliveARefresh()
{
    m_page->setKeys(keys());
    table()->selectRow(2);
    QList<TrustedKey> more = keys();
    more.prepend(more.last());
    more.first().name = QStringLiteral("aaa");
    more.first().instance = QStringLiteral("acc/aaa");
    m_page->setKeys(more);
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), QStringLiteral("web-2"));
}

void TestHostKeysPage::everyControlHasAName()
{
    m_page->setKeys(keys());
    QList<QWidget *> controls{table(), named<QLineEdit>("hostKeyFilter")};
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        controls += button;
    for (const QWidget *control : controls)
        QVERIFY2(!control->accessibleName().isEmpty() && !control->objectName().isEmpty(),
                 qPrintable(control->objectName()));
}

QTEST_MAIN(TestHostKeysPage)
#include "tst_hostkeyspage.moc"
