#include "fakes/awaited.h"
#include "fakes/keychainsession.h"
#include "keychain/keychainstore.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusReply>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

// Each case of the keychain needs a bus of its own, and the libraries keep the first one they meet: the cases run in
// processes of their own, which are this program again with --inside CASE.

namespace {

const KeychainPatience quick{.call = 5s, .prompt = 300ms, .job = 5s};

Secret secretOf(const char *text)
{
    return Secret(QByteArray(text));
}

QByteArray lookup(const QString &key)
{
    QProcess tool;
    tool.start(QStringLiteral("secret-tool"), {QStringLiteral("lookup"), QStringLiteral("server"),
                                               QStringLiteral("maestro"), QStringLiteral("user"), key});
    return tool.waitForFinished() ? tool.readAllStandardOutput()
                                  : QByteArray("secret-tool: ") + tool.errorString().toUtf8();
}

QDBusInterface service()
{
    return QDBusInterface(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                          QStringLiteral("org.freedesktop.Secret.Service"));
}

bool lockKeyring()
{
    const QDBusReply<QDBusObjectPath> login = service().call(QStringLiteral("ReadAlias"), QStringLiteral("default"));
    const QList<QDBusObjectPath> collections = {login.value()};
    return service().call(QStringLiteral("Lock"), QVariant::fromValue(collections)).type() ==
           QDBusMessage::ReplyMessage;
}

/// Stands where the keyring looks for a window to ask in, and never answers it: a prompt that was left open.
class SilentPrompter : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.keyring.internal.Prompter")
public:
    int asked = 0;

    bool serve()
    {
        auto bus = QDBusConnection::sessionBus();
        return bus.registerObject(QStringLiteral("/org/gnome/keyring/Prompter"), this,
                                  QDBusConnection::ExportAllSlots) &&
               bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter"));
    }

public Q_SLOTS:
    void BeginPrompting(const QDBusObjectPath &) { ++asked; }
    void StopPrompting(const QDBusObjectPath &) {}
};

/// A secret as it goes over the bus: session, parameters, value, content type.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters, value;
    QString type;
};

QDBusArgument &operator<<(QDBusArgument &to, const WireSecret &secret)
{
    to.beginStructure();
    to << secret.session << secret.parameters << secret.value << secret.type;
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, WireSecret &secret)
{
    from.beginStructure();
    from >> secret.session >> secret.parameters >> secret.value >> secret.type;
    from.endStructure();
    return from;
}

using WireSecrets = QMap<QDBusObjectPath, WireSecret>;

} // namespace

Q_DECLARE_METATYPE(WireSecret)

/// A Secret Service that says yes to everything: it can forget what it was given, and keep what it should remove.
class DishonestService : public QDBusVirtualObject
{
    Q_OBJECT
public:
    bool forgets = false;

    bool serve()
    {
        qDBusRegisterMetaType<WireSecret>();
        qDBusRegisterMetaType<WireSecrets>();
        auto bus = QDBusConnection::sessionBus();
        return bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath) &&
               bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &asked, const QDBusConnection &bus) override
    {
        if (asked.member() == QStringLiteral("OpenSession") && asked.arguments().value(0) != QStringLiteral("plain"))
            return bus.send(asked.createErrorReply(QDBusError::NotSupported, QStringLiteral("only plain")));
        return bus.send(asked.createReply(answerTo(asked)));
    }

private:
    QVariantList answerTo(const QDBusMessage &asked)
    {
        const auto path = [](const char *end) {
            return QVariant::fromValue(QDBusObjectPath(QLatin1String("/org/freedesktop/secrets") + QLatin1String(end)));
        };
        const QVariant none = QVariant::fromValue(QDBusObjectPath(QStringLiteral("/")));
        const QString member = asked.member();
        if (member == QStringLiteral("OpenSession"))
            return {QVariant::fromValue(QDBusVariant(QString())), path("/session/1")};
        if (member == QStringLiteral("ReadAlias"))
            return {path("/collection/login")};
        if (member == QStringLiteral("Get"))
            return {QVariant::fromValue(QDBusVariant(false))}; // Locked
        if (member == QStringLiteral("GetAll"))
            return {QVariantMap()};
        if (member == QStringLiteral("CreateItem")) {
            m_kept = qdbus_cast<WireSecret>(asked.arguments().value(1));
            return {path("/collection/login/1"), none};
        }
        if (member == QStringLiteral("SearchItems")) {
            QList<QDBusObjectPath> found;
            if (!forgets)
                found.append(path("/collection/login/1").value<QDBusObjectPath>());
            return {QVariant::fromValue(found), QVariant::fromValue(QList<QDBusObjectPath>())};
        }
        if (member == QStringLiteral("GetSecrets"))
            return {QVariant::fromValue(WireSecrets{{path("/collection/login/1").value<QDBusObjectPath>(), m_kept}})};
        if (member == QStringLiteral("Unlock"))
            return {asked.arguments().value(0), none};
        return {none}; // Delete
    }

    WireSecret m_kept;
};

/// What is checked inside a session; one of them a process.
class Inside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unlocked()
    {
        KeychainStore store(quick);
        const QSignalSpy changes(&store, &SecretStore::stateChanged);
        const QString key = QStringLiteral("account-1/secretKey");
        QCOMPARE(awaited(store.read(key)).error().kind, Error::NotFound);
        QVERIFY(awaited(store.write(key, secretOf("canary-7Qx"))));
        QVERIFY(awaited(store.read(key)).value().equals(secretOf("canary-7Qx")));
        QCOMPARE(lookup(key), QByteArray("canary-7Qx"));
        QCOMPARE(store.state(), KeychainState::Ready);
        QCOMPARE(changes.size(), 1);
        QVERIFY(awaited(store.write(key, secretOf("second"))));
        QCOMPARE(lookup(key), QByteArray("second"));
        QVERIFY(awaited(store.remove(key)));
        QCOMPARE(lookup(key), QByteArray());
        QCOMPARE(awaited(store.read(key)).error().kind, Error::NotFound);
        QVERIFY(awaited(store.remove(key)));
    }

    void bytesThatAreNoText()
    {
        KeychainStore store(quick);
        const Secret bytes(QByteArray("\x00\xff\xfe\x80 end", 8));
        QVERIFY(awaited(store.write(QStringLiteral("a/bytes"), bytes)));
        QVERIFY(awaited(store.read(QStringLiteral("a/bytes"))).value().equals(bytes));
    }

    void manyAtOnce()
    {
        KeychainStore store(quick);
        QList<Async<void>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(store.write(QStringLiteral("many/%1").arg(i), secretOf(QByteArray::number(i).constData())));
        for (const auto &write : writes)
            QVERIFY(awaited(write));
        for (int i = 0; i < 20; ++i)
            QVERIFY(awaited(store.read(QStringLiteral("many/%1").arg(i)))
                        .value()
                        .equals(secretOf(QByteArray::number(i).constData())));
    }

    void dismissed()
    {
        KeychainStore store(quick);
        const QString key = QStringLiteral("account-1/secretKey");
        QVERIFY(awaited(store.write(key, secretOf("canary"))));
        QVERIFY(lockKeyring());
        // There is nobody who could show the prompt: the keyring ends it as if it had been closed.
        const auto read = awaited(store.read(key));
        QCOMPARE(read.error().kind, Error::Denied);
        QVERIFY2(read.error().message.contains(QStringLiteral("this session only")), qPrintable(read.error().message));
        QCOMPARE(store.state(), KeychainState::Locked);
        QCOMPARE(awaited(store.write(key, secretOf("other"))).error().kind, Error::Denied);
        QCOMPARE(awaited(store.remove(key)).error().kind, Error::Denied);
        QCOMPARE(awaited(store.unlock()).error().kind, Error::Denied);
    }

    void leftOpen()
    {
        SilentPrompter prompter;
        QVERIFY(prompter.serve());
        KeychainStore store(quick);
        const QString key = QStringLiteral("account-1/secretKey");
        QVERIFY(awaited(store.write(key, secretOf("canary"))));
        QVERIFY(lockKeyring());
        QElapsedTimer clock;
        clock.start();
        const auto read = store.read(key);
        QCOMPARE(awaited(read).error().kind, Error::TimedOut);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(store.state(), KeychainState::TimedOut);
        QCOMPARE(prompter.asked, 1);
        // Another read does not wait again; a write, which a person wants, does: for the same prompt.
        QCOMPARE(awaited(store.read(key)).error().kind, Error::Denied);
        QCOMPARE(prompter.asked, 1);
        QCOMPARE(awaited(store.write(key, secretOf("other"))).error().kind, Error::TimedOut);
        QCOMPARE(prompter.asked, 1);
    }

    void noService()
    {
        KeychainStore store(quick);
        refusesAll(store, KeychainState::NoService, QStringLiteral("No keychain is running"));
    }

    void noBus()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        KeychainStore store(quick);
        refusesAll(store, KeychainState::NoBus, QStringLiteral("no desktop session bus"));
    }

    void staleAddress()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        KeychainStore store(quick);
        refusesAll(store, KeychainState::NoBus, QStringLiteral("no desktop session bus"));
    }

    void notKept()
    {
        DishonestService dishonest;
        dishonest.forgets = true;
        QVERIFY(dishonest.serve());
        KeychainStore store(quick);
        const auto written = awaited(store.write(QStringLiteral("account-1/secretKey"), secretOf("canary")));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Failed);
        QVERIFY2(written.error().message.contains(QStringLiteral("does not give it back")) &&
                     written.error().message.contains(QStringLiteral("this session only")),
                 qPrintable(written.error().message + written.error().detail));
        QCOMPARE(store.state(), KeychainState::Ready);
    }

    void notRemoved()
    {
        DishonestService dishonest;
        QVERIFY(dishonest.serve());
        KeychainStore store(quick);
        const QString key = QStringLiteral("account-1/secretKey");
        const auto written = awaited(store.write(key, secretOf("canary")));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message + written.error().detail));
        const auto removed = awaited(store.remove(key));
        QVERIFY(!removed);
        QVERIFY2(removed.error().message.contains(QStringLiteral("did not remove")),
                 qPrintable(removed.error().message + removed.error().detail));
    }

    void lookingAsksNothing()
    {
        SilentPrompter prompter;
        QVERIFY(prompter.serve());
        QVERIFY(lockKeyring());
        KeychainStore store(quick);
        QCOMPARE(store.state(), KeychainState::Unknown);
        store.look();
        QTRY_COMPARE(store.state(), KeychainState::Locked);
        QCOMPARE(prompter.asked, 0);
    }

private:
    static void refusesAll(KeychainStore &store, KeychainState state, const QString &words)
    {
        const QString key = QStringLiteral("account-1/secretKey");
        for (const Error &error : {awaited(store.read(key)).error(), awaited(store.write(key, secretOf("x"))).error(),
                                   awaited(store.remove(key)).error(), awaited(store.unlock()).error()}) {
            QCOMPARE(error.kind, Error::Unsupported);
            QVERIFY2(error.message.contains(words), qPrintable(error.message));
        }
        QCOMPARE(store.state(), state);
    }
};

class TestKeychainStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCaseIsToldApart_data()
    {
        QTest::addColumn<bool>("keyring");
        for (const char *name :
             {"unlocked", "bytesThatAreNoText", "manyAtOnce", "dismissed", "leftOpen", "lookingAsksNothing"})
            QTest::newRow(name) << true;
        for (const char *name : {"noService", "noBus", "staleAddress", "notKept", "notRemoved"})
            QTest::newRow(name) << false;
    }

    void everyCaseIsToldApart()
    {
        QFETCH(bool, keyring);
        KeychainSession session(keyring ? KeychainSession::Keyring::Unlocked : KeychainSession::Keyring::None);
        QVERIFY2(session.problem().isEmpty(), qPrintable(session.problem()));
        QByteArray output;
        const int status =
            session.run({QStringLiteral("--inside"), QString::fromLatin1(QTest::currentDataTag())}, &output);
        QVERIFY2(status == 0, output.constData());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--inside")) {
        Inside inside;
        return QTest::qExec(&inside, {arguments.first(), arguments.value(2)});
    }
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
