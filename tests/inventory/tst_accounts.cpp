#include "fakes/memorysecrets.h"
#include "fakes/profile.h"
#include "fakes/tableprovider.h"
#include "inventory/accounts.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace {

const QByteArray canary = "canary-uRw81";

/// One process' accounts on a profile folder.
struct Desk
{
    explicit Desk(const QString &folder) : documents(folder), layered(keychain), accounts(documents, layered, kinds) {}

    Result<Account> save(const QString &name, const QByteArray &secret = canary, bool sessionOnly = false)
    {
        return awaited(accounts.save(draft(name), answers(secret), sessionOnly));
    }
    static Account draft(const QString &name)
    {
        Account account;
        account.provider = QStringLiteral("cloud");
        account.name = name;
        return account;
    }
    static Values answers(const QByteArray &secret)
    {
        Values values;
        values.plain.insert(QStringLiteral("endpoint"), QStringLiteral("https://cloud.example"));
        values.secrets.insert(QStringLiteral("key"), Secret(QByteArray(secret)));
        return values;
    }

    std::shared_ptr<TableCloud> cloud = std::make_shared<TableCloud>();
    MemorySecrets keychain;
    Documents documents;
    LayeredSecrets layered;
    ProviderKinds kinds{QList<ProviderKind>{TableProvider::kind(cloud, QStringLiteral("cloud"), true)}};
    Accounts accounts;
};

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anAccountIsThereAtTheNextStart()
    {
        Account saved;
        {
            Desk desk(m_folder->path());
            const QSignalSpy changes(&desk.accounts, &Accounts::changed);
            saved = desk.save(QStringLiteral("prod")).value();
            QVERIFY(!saved.id.isEmpty());
            QCOMPARE(saved.storedSecrets, QStringList{QStringLiteral("key")});
            QCOMPARE(changes.size(), 1);
        }
        Desk desk(m_folder->path());
        QCOMPARE(desk.accounts.accounts(), QList<Account>{saved});
        QCOMPARE(QFile::permissions(desk.documents.path(QStringLiteral("accounts"))) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void aSecretStandsInTheKeychainAndInNoFile()
    {
        Desk desk(m_folder->path());
        const Account account = desk.save(QStringLiteral("prod")).value();
        QVERIFY(desk.keychain.secrets.value(account.id + QStringLiteral("/key")).equals(Secret(QByteArray(canary))));
        QCOMPARE(filesWith(m_folder->path(), canary), QStringList());
        QVERIFY(!filesWith(m_folder->path(), "cloud.example").isEmpty());
        const auto values = awaited(desk.accounts.values(account.id));
        QVERIFY(values->secret(QStringLiteral("key")).equals(Secret(QByteArray(canary))));
    }

    void nothingIsSavedWhenTheKeychainRefuses()
    {
        Desk desk(m_folder->path());
        desk.keychain.refuse(Error::Denied, QStringLiteral("locked"));
        const auto saved = desk.save(QStringLiteral("prod"));
        QCOMPARE(saved.error(), (Error{Error::Denied, QStringLiteral("locked"), {}}));
        QVERIFY(desk.accounts.accounts().isEmpty());
        QVERIFY(!QFile::exists(desk.documents.path(QStringLiteral("accounts"))));
    }

    void aSecretThatIsNotKeptTakesTheOthersBack()
    {
        Desk desk(m_folder->path());
        const Account account = desk.save(QStringLiteral("prod")).value();
        desk.keychain.refuseKey(QStringLiteral("token"));
        Values values = Desk::answers("changed");
        values.secrets.insert(QStringLiteral("token"), Secret(QByteArray("token")));
        QCOMPARE(awaited(desk.accounts.save(account, values)).error().kind, Error::Failed);
        QVERIFY(desk.keychain.secrets.value(account.id + QStringLiteral("/key")).equals(Secret(QByteArray(canary))));
        QCOMPARE(desk.keychain.secrets.size(), 1);
    }

    void aSessionSecretIsGoneAtTheNextStart()
    {
        Account account;
        {
            Desk desk(m_folder->path());
            desk.keychain.refuse(Error::Unsupported, QStringLiteral("none"), KeychainState::NoService);
            account = desk.save(QStringLiteral("prod"), canary, true).value();
            QCOMPARE(account.storedSecrets, QStringList());
            QVERIFY(awaited(desk.accounts.values(account.id)));
            QCOMPARE(filesWith(m_folder->path(), canary), QStringList());
        }
        Desk desk(m_folder->path());
        const auto values = awaited(desk.accounts.values(account.id));
        QCOMPARE(values.error().kind, Error::NotFound);
        QVERIFY(values.error().message.contains(QStringLiteral("enter it again")));
    }

    void anEditKeepsTheSecretThatIsNotGiven()
    {
        Desk desk(m_folder->path());
        Account account = desk.save(QStringLiteral("prod")).value();
        account.name = QStringLiteral("production");
        Values values;
        values.plain.insert(QStringLiteral("endpoint"), QStringLiteral("https://other.example"));
        const Account edited = awaited(desk.accounts.save(account, values)).value();
        QCOMPARE(edited.storedSecrets, QStringList{QStringLiteral("key")});
        QCOMPARE(desk.accounts.accounts().size(), 1);
        QCOMPARE(awaited(desk.accounts.values(account.id))->text(QStringLiteral("endpoint")),
                 QStringLiteral("https://other.example"));
        QVERIFY(awaited(desk.accounts.values(account.id))
                    ->secret(QStringLiteral("key"))
                    .equals(Secret(QByteArray(canary))));
    }

    void aWrongAnswerNamesItsField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("blamed");
        const auto row = [](const char *tag, const char *name, const char *field, const char *value,
                            const char *blamed) {
            QTest::newRow(tag) << QString::fromUtf8(name) << QString::fromUtf8(field) << QString::fromUtf8(value)
                               << QString::fromUtf8(blamed);
        };
        row("no name", "", "endpoint", "x", "name");
        row("control characters", "a\tb", "endpoint", "x", "name");
        row("name taken in another case", "Taken", "endpoint", "x", "name");
        row("unknown field", "new", "endpiont", "x", "endpiont");
        row("secret as plain text", "new", "token", "x", "token");
        row("refused by the kind", "new", "endpoint", "nonsense", "endpoint");
    }

    void aWrongAnswerNamesItsField()
    {
        QFETCH(QString, name);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, blamed);
        Desk desk(m_folder->path());
        QVERIFY(desk.save(QStringLiteral("taken")));
        Values values = Desk::answers(canary);
        values.plain.insert(field, value);
        const auto saved = awaited(desk.accounts.save(Desk::draft(name), values));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Invalid);
        QCOMPARE(saved.error().detail, blamed);
        QCOMPARE(desk.keychain.secrets.size(), 1);
    }

    void aMissingSecretIsAskedFor()
    {
        Desk desk(m_folder->path());
        const auto saved = awaited(desk.accounts.save(Desk::draft(QStringLiteral("prod")), {}));
        QCOMPARE(saved.error().detail, QStringLiteral("key"));
        Account unknown = Desk::draft(QStringLiteral("prod"));
        unknown.provider = QStringLiteral("moon");
        QCOMPARE(awaited(desk.accounts.save(unknown, {})).error().kind, Error::Invalid);
    }

    void aRemovedAccountTakesItsSecretsAlong()
    {
        Desk desk(m_folder->path());
        const Account account = desk.save(QStringLiteral("prod")).value();
        desk.keychain.refuse(Error::Denied, QStringLiteral("locked"));
        QCOMPARE(awaited(desk.accounts.remove(account.id)).error().kind, Error::Denied);
        QCOMPARE(desk.accounts.accounts().size(), 1);
        desk.keychain.accept();
        QVERIFY(awaited(desk.accounts.remove(account.id)));
        QVERIFY(desk.accounts.accounts().isEmpty());
        QVERIFY(desk.keychain.secrets.isEmpty());
        QCOMPARE(awaited(desk.accounts.remove(account.id)).error().kind, Error::NotFound);
    }

    void anotherProcessIsFollowed()
    {
        Desk window(m_folder->path());
        Desk other(m_folder->path());
        const Account first = window.save(QStringLiteral("first")).value();
        QTRY_COMPARE(other.accounts.accounts(), QList<Account>{first});
        const Account second = other.save(QStringLiteral("second")).value();
        QTRY_COMPARE(window.accounts.accounts(), (QList<Account>{first, second}));
        QVERIFY(window.accounts.setEnabled(second.id, false));
        QTRY_VERIFY(!other.accounts.account(second.id).enabled);
    }

    void twoProcessesThatSaveAtOnceKeepBoth()
    {
        Desk window(m_folder->path());
        Desk other(m_folder->path());
        QList<Async<Account>> saves;
        for (int i = 0; i < 5; ++i) {
            saves.append(window.accounts.save(Desk::draft(QStringLiteral("w%1").arg(i)), Desk::answers(canary)));
            saves.append(other.accounts.save(Desk::draft(QStringLiteral("o%1").arg(i)), Desk::answers(canary)));
        }
        saves.append(window.accounts.save(Desk::draft(QStringLiteral("same")), Desk::answers(canary)));
        saves.append(other.accounts.save(Desk::draft(QStringLiteral("SAME")), Desk::answers(canary)));
        int kept = 0;
        for (const auto &save : saves)
            kept += awaited(save) ? 1 : 0;
        QCOMPARE(kept, 11);
        QTRY_COMPARE(window.accounts.accounts().size(), 11);
        QTRY_COMPARE(other.accounts.accounts(), window.accounts.accounts());
    }

    void testingUsesAnswersNotYetSaved()
    {
        Desk desk(m_folder->path());
        desk.cloud->check.identity = QStringLiteral("me");
        const auto check = awaited(desk.accounts.test(Desk::draft(QStringLiteral("x")), Desk::answers("typed")));
        QCOMPARE(check->identity, QStringLiteral("me"));
        QVERIFY(desk.cloud->values.secret(QStringLiteral("key")).equals(Secret(QByteArray("typed"))));
        QCOMPARE(desk.keychain.writes, 0);
        desk.cloud->checkError = Error{Error::Denied, QStringLiteral("wrong key"), {}};
        QCOMPARE(awaited(desk.accounts.test(Desk::draft(QStringLiteral("x")), Desk::answers("typed"))).error().message,
                 QStringLiteral("wrong key"));
    }

    void aTemporaryAccountIsNeverOnDisk()
    {
        Desk desk(m_folder->path());
        const auto kind = TableProvider::kind(desk.cloud);
        const auto otherKind = TableProvider::kind(desk.cloud, QStringLiteral("other"));
        ProviderKinds kinds(QList<ProviderKind>{kind, otherKind});
        Accounts accounts(desk.documents, desk.layered, kinds);
        Account account;
        account.provider = kind.kind.key;
        account.name = QStringLiteral("hosts.ini");
        const QString id = accounts.addTemporary(account).value();
        QVERIFY(accounts.isTemporary(id));
        QCOMPARE(accounts.accounts().size(), 1);
        Accounts ofAnotherCall(desk.documents, desk.layered, kinds);
        QCOMPARE(ofAnotherCall.addTemporary(account).value(), id); // the keys of its hosts are pinned under it
        account.name = QStringLiteral("other hosts.ini");
        account.provider = otherKind.kind.key;
        QVERIFY(ofAnotherCall.addTemporary(account).value() != id);
        QVERIFY(!QFile::exists(desk.documents.path(QStringLiteral("accounts"))));
        QVERIFY(awaited(accounts.remove(id)));
        QVERIFY(accounts.accounts().isEmpty());
    }

    void whatANewerMaestroAddedStays()
    {
        Desk desk(m_folder->path());
        const Account account = desk.save(QStringLiteral("prod")).value();
        const auto mark = [](QJsonObject document) -> Result<QJsonObject> {
            QJsonArray list = document.value(QStringLiteral("accounts")).toArray();
            QJsonObject entry = list.first().toObject();
            entry.insert(QStringLiteral("colour"), QStringLiteral("red"));
            list[0] = entry;
            document.insert(QStringLiteral("accounts"), list);
            return document;
        };
        QVERIFY(awaited(desk.documents.update(QStringLiteral("accounts"), 1, mark)));
        QVERIFY(desk.accounts.setEnabled(account.id, false));
        const auto now = awaited(desk.documents.fetch(QStringLiteral("accounts"), 1));
        const QJsonObject entry = now->value(QStringLiteral("accounts")).toArray().first().toObject();
        QCOMPARE(entry.value(QStringLiteral("colour")).toString(), QStringLiteral("red"));
        QVERIFY(!entry.value(QStringLiteral("enabled")).toBool());
    }

    void aDamagedFileIsKeptAsideAndSaidSo()
    {
        QFile file(m_folder->filePath(QStringLiteral("accounts.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, \"acc");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is damaged")));
        Desk desk(m_folder->path());
        QVERIFY(desk.accounts.problem().message.contains(QStringLiteral(".damaged-")));
        QVERIFY(desk.save(QStringLiteral("prod")));
        QCOMPARE(filesWith(m_folder->path(), "\"acc").size(), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
