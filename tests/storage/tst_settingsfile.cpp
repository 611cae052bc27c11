#include "fakes/profile.h"
#include "fakes/quickfolder.h"
#include "storage/settingsfile.h"
#include "storage/settingskeys.h"
#include "storage/windowstate.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

class TestSettingsFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QuickFolder>(); }

    void aNewProfileHasTheDefaults()
    {
        Documents documents(m_folder->path());
        SettingsFile file(documents);
        QCOMPARE(file.settings(), Settings());
        QVERIFY(file.problem().message.isEmpty());
    }

    void everySettingIsThereAtTheNextStart()
    {
        Settings settings;
        settings.look = Settings::Look::Dark;
        settings.language = QStringLiteral("de");
        settings.parallel = 8;
        settings.connectTimeout = 3;
        settings.commandTimeout = 60;
        settings.refreshSeconds = 0;
        settings.protectedQuery = QStringLiteral("tag:live");
        settings.askBeforePaste = false;
        settings.askBeforeClosingTerminal = false;
        settings.commandHistory = {QStringLiteral("uptime"), QStringLiteral("line\nline")};
        settings.queries.insert(QStringLiteral("web"), QStringLiteral("ec2,^web"));
        settings.snippets.insert(QStringLiteral("disk"), QStringLiteral("df -h"));
        {
            Documents documents(m_folder->path());
            SettingsFile file(documents);
            QVERIFY(awaited(file.save(settings)));
        }
        Documents documents(m_folder->path());
        QCOMPARE(SettingsFile(documents).settings(), settings);
        QCOMPARE(SettingsFile::read(documents.folder()), settings);
    }

    void twoWindowsDoNotUndoEachOther()
    {
        Documents documents(m_folder->path()), others(m_folder->path());
        SettingsFile one(documents), two(others);
        Settings mine = one.settings();
        mine.parallel = 8;
        mine.queries.insert(QStringLiteral("mine"), QStringLiteral("a"));
        Settings yours = two.settings();
        yours.language = QStringLiteral("de");
        yours.queries.insert(QStringLiteral("yours"), QStringLiteral("b"));
        const auto first = one.save(mine);
        const auto second = two.save(yours);
        QVERIFY(awaited(first));
        QVERIFY(awaited(second));
        Settings both = mine;
        both.language = yours.language;
        both.queries.insert(QStringLiteral("yours"), QStringLiteral("b"));
        QTRY_COMPARE(one.settings(), both);
        QTRY_COMPARE(two.settings(), both);
    }

    void aRemovedEntryStaysRemoved()
    {
        Documents documents(m_folder->path());
        SettingsFile file(documents);
        Settings settings;
        settings.snippets.insert(QStringLiteral("a"), QStringLiteral("1"));
        settings.snippets.insert(QStringLiteral("b"), QStringLiteral("2"));
        QVERIFY(awaited(file.save(settings)));
        settings.snippets.remove(QStringLiteral("a"));
        QVERIFY(awaited(file.save(settings)));
        QCOMPARE(SettingsFile(documents).settings(), settings);
    }

    void whatANewerMaestroAddedStays()
    {
        Documents documents(m_folder->path());
        QVERIFY(awaited(documents.update(settingskeys::name(), 1, [](QJsonObject document) -> Result<QJsonObject> {
            document.insert(QStringLiteral("telepathy"), true);
            return document;
        })));
        SettingsFile file(documents);
        Settings settings;
        settings.parallel = 9;
        QVERIFY(awaited(file.save(settings)));
        QVERIFY(documents.read(settingskeys::name(), 1)->value(QStringLiteral("telepathy")).toBool());
    }

    void nonsenseHasTheDefault_data()
    {
        QTest::addColumn<QJsonObject>("document");
        const auto row = [](const char *tag, const char *key, const QJsonValue &value) {
            QTest::newRow(tag) << QJsonObject{{QLatin1String(key), value}};
        };
        row("too small", "parallel", 0);
        row("too big", "connectTimeout", 1e9);
        row("a text for a number", "commandTimeout", QStringLiteral("soon"));
        row("unknown look", "look", QStringLiteral("plaid"));
        row("no list", "commandHistory", QStringLiteral("uptime"));
        row("numbers for texts", "queries", QJsonObject{{QStringLiteral("a"), 1}});
        row("no texts", "commandHistory", QJsonArray{1, 2});
    }

    void nonsenseHasTheDefault()
    {
        QFETCH(QJsonObject, document);
        QCOMPARE(settingskeys::settings(document), Settings());
    }

    void theHistoryIsBounded()
    {
        Settings settings;
        for (int i = 0; i < 300; ++i)
            settings.commandHistory.append(QString::number(i));
        const Settings kept = settingskeys::settings(settingskeys::document(settings));
        QCOMPARE(kept.commandHistory.size(), 200);
        QCOMPARE(kept.commandHistory.first(), QStringLiteral("0"));
    }

    void windowStateIsThereAtTheNextStart()
    {
        const QByteArray state("\x00\xff opaque", 9);
        {
            Documents documents(m_folder->path());
            WindowState window(documents);
            QCOMPARE(window.value(QStringLiteral("splitter")), QByteArray());
            window.keep(QStringLiteral("splitter"), state);
        }
        Documents documents(m_folder->path());
        QCOMPARE(WindowState(documents).value(QStringLiteral("splitter")), state);
    }

private:
    std::unique_ptr<QuickFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
