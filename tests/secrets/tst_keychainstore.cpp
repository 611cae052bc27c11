#include "fakes/keychainsession.h"
#include "secrets/keychainstore.h"

#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusReply>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

// Each case of the keychain needs a bus of its own, and the libraries keep the first one they meet: the cases run in
// processes of their own, which are this program again with --inside CASE.

namespace {

const KeychainPatience quick{.call = 5s, .prompt = 300ms, .job = 5s};

template <class T>
Result<T> answerTo(const Async<T> &async)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(async.isFinished(), 10'000); }();
    return async.isFinished() ? answerOf<T>(async) : Result<T>(failure(Error::Lost, QStringLiteral("no answer")));
}

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

} // namespace

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
        QCOMPARE(answerTo(store.read(key)).error().kind, Error::NotFound);
        QVERIFY(answerTo(store.write(key, secretOf("canary-7Qx"))));
        QVERIFY(answerTo(store.read(key)).value().equals(secretOf("canary-7Qx")));
        QCOMPARE(lookup(key), QByteArray("canary-7Qx"));
        QCOMPARE(store.state(), KeychainState::Ready);
        QCOMPARE(changes.size(), 1);
        QVERIFY(answerTo(store.write(key, secretOf("second"))));
        QCOMPARE(lookup(key), QByteArray("second"));
        QVERIFY(answerTo(store.remove(key)));
        QCOMPARE(lookup(key), QByteArray());
        QCOMPARE(answerTo(store.read(key)).error().kind, Error::NotFound);
        QVERIFY(answerTo(store.remove(key)));
    }

    void bytesThatAreNoText()
    {
        KeychainStore store(quick);
        const Secret bytes(QByteArray("\x00\xff\xfe\x80 end", 8));
        QVERIFY(answerTo(store.write(QStringLiteral("a/bytes"), bytes)));
        QVERIFY(answerTo(store.read(QStringLiteral("a/bytes"))).value().equals(bytes));
    }

    void manyAtOnce()
    {
        KeychainStore store(quick);
        QList<Async<void>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(store.write(QStringLiteral("many/%1").arg(i), secretOf(QByteArray::number(i).constData())));
        for (const auto &write : writes)
            QVERIFY(answerTo(write));
        for (int i = 0; i < 20; ++i)
            QVERIFY(answerTo(store.read(QStringLiteral("many/%1").arg(i)))
                        .value()
                        .equals(secretOf(QByteArray::number(i).constData())));
    }

    void dismissed()
    {
        KeychainStore store(quick);
        const QString key = QStringLiteral("account-1/secretKey");
        QVERIFY(answerTo(store.write(key, secretOf("canary"))));
        QVERIFY(lockKeyring());
        // There is nobody who could show the prompt: the keyring ends it as if it had been closed.
        const auto read = answerTo(store.read(key));
        QCOMPARE(read.error().kind, Error::Denied);
        QVERIFY2(read.error().message.contains(QStringLiteral("this session only")), qPrintable(read.error().message));
        QCOMPARE(store.state(), KeychainState::Locked);
        QCOMPARE(answerTo(store.write(key, secretOf("other"))).error().kind, Error::Denied);
        QCOMPARE(answerTo(store.remove(key)).error().kind, Error::Denied);
        QCOMPARE(answerTo(store.unlock()).error().kind, Error::Denied);
    }

    void leftOpen()
    {
        SilentPrompter prompter;
        QVERIFY(prompter.serve());
        KeychainStore store(quick);
        const QString key = QStringLiteral("account-1/secretKey");
        QVERIFY(answerTo(store.write(key, secretOf("canary"))));
        QVERIFY(lockKeyring());
        QElapsedTimer clock;
        clock.start();
        const auto read = store.read(key);
        QCOMPARE(answerTo(read).error().kind, Error::TimedOut);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(store.state(), KeychainState::TimedOut);
        QCOMPARE(prompter.asked, 1);
        // Another read does not wait again; a write, which a person wants, does: for the same prompt.
        QCOMPARE(answerTo(store.read(key)).error().kind, Error::Denied);
        QCOMPARE(prompter.asked, 1);
        QCOMPARE(answerTo(store.write(key, secretOf("other"))).error().kind, Error::TimedOut);
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
        for (const Error &error : {answerTo(store.read(key)).error(), answerTo(store.write(key, secretOf("x"))).error(),
                                   answerTo(store.remove(key)).error(), answerTo(store.unlock()).error()}) {
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
        for (const char *name : {"noService", "noBus", "staleAddress"})
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
