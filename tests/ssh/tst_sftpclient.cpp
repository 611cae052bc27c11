// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "ssh/sftpclient.h"
#include "ssh/sftpserver.h"

#include <QTemporaryDir>
#include <QtEndian>

using namespace sftp;

/// The client on a real sftp-server, and on bytes that no server would send.
class TestSftpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openSshOffersWhatIsNeeded();
    void aFileIsWrittenAndReadBack();
    void answersFindTheirRequestsInAnyOrder();
    void mistakesHaveTheirStatus();
    void anotherVersionIsRefused();
    void aServerWithoutExtensionsIsReadyAtOnce();
    void limitsOfTheServerAreKept();
    void whatIsNoAnswerEndsIt_data();
    void whatIsNoAnswerEndsIt();
    void afterACutNothingIsAnsweredOrSent();
    void whatGoesOutMayBeTakenInAnyPieces();
};

namespace {

QByteArray framed(const QByteArray &hex)
{
    const QByteArray packet = QByteArray::fromHex(hex);
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(packet.size()), bytes.data());
    return bytes + packet;
}

const QByteArray plainHello = framed("02 00000003");

} // namespace

void TestSftpClient::openSshOffersWhatIsNeeded()
{
    SftpClient client;
    const SftpServer server(client);
    QTRY_VERIFY(client.isReady());
    QVERIFY(client.features().posixRename && client.features().fsync && client.features().statvfs);
    QCOMPARE(client.writeSize(), SftpClient::chunk);
    QCOMPARE(client.readSize(), SftpClient::chunk);
}

void TestSftpClient::aFileIsWrittenAndReadBack()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("file")));
    SftpClient client;
    SftpServer server(client);
    QTRY_VERIFY(client.isReady());
    QByteArray handle;
    client.open(path, Write | Create | Exclusive, {.mode = 0640}, [&](const Reply &reply) {
        if (const auto *opened = reply.as<HandleReply>())
            handle = opened->handle;
    });
    server.pump();
    QTRY_VERIFY(!handle.isEmpty());
    int written = 0;
    for (int i = 0; i < 64; ++i) {
        client.write(handle, quint64(i) * SftpClient::chunk, QByteArray(SftpClient::chunk, char('a' + i % 26)),
                     [&](const Reply &reply) { written += reply.isOk() ? 1 : 0; });
    }
    QCOMPARE(client.underWay(), 64);
    client.fsync(handle, [&](const Reply &reply) { written += reply.isOk() ? 1 : 0; });
    client.close(handle, [&](const Reply &reply) { written += reply.isOk() ? 1 : 0; });
    server.pump();
    QTRY_COMPARE(written, 66);
    QFile file(QFile::decodeName(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), 64 * SftpClient::chunk);
    QCOMPARE(file.readAll().at(SftpClient::chunk * 27), 'b');
    Attributes found;
    client.ask(Type::Lstat, path, [&](const Reply &reply) {
        if (const auto *attributes = reply.as<Attributes>())
            found = *attributes;
    });
    server.pump();
    QTRY_VERIFY(found.isFile());
    QCOMPARE(*found.mode & 0777, 0640u);
}

void TestSftpClient::answersFindTheirRequestsInAnyOrder()
{
    SftpClient client;
    client.feed(plainHello);
    QList<int> order;
    for (int i = 1; i <= 3; ++i)
        client.ask(Type::Stat, "x", [&order, i](const Reply &) { order.append(i); });
    client.feed(framed("65 00000003 00000000") + framed("65 00000001 00000000") + framed("65 00000002 00000000"));
    QCOMPARE(order, (QList<int>{3, 1, 2}));
    QCOMPARE(client.underWay(), 0);
}

void TestSftpClient::mistakesHaveTheirStatus()
{
    SftpClient client;
    SftpServer server(client);
    QTRY_VERIFY(client.isReady());
    Status missing = Status::Ok;
    client.ask(Type::Lstat, "/nowhere/at/all", [&](const Reply &reply) { missing = reply.status(); });
    server.pump();
    QTRY_COMPARE(missing, Status::NoSuchFile);
    QVERIFY(!client.hasFailed());
}

void TestSftpClient::anotherVersionIsRefused()
{
    SftpClient client;
    client.feed(framed("02 00000002"));
    QVERIFY(client.hasFailed());
    QCOMPARE(int(client.error().kind), int(Error::Unsupported));
    QVERIFY(client.error().message.contains(u'2'));
}

void TestSftpClient::aServerWithoutExtensionsIsReadyAtOnce()
{
    SftpClient client;
    QVERIFY(!client.isReady());
    client.feed(plainHello);
    QVERIFY(client.isReady());
    QVERIFY(!client.features().posixRename && !client.features().fsync);
    QCOMPARE(client.writeSize(), SftpClient::chunk);
}

void TestSftpClient::limitsOfTheServerAreKept()
{
    SftpClient client;
    client.feed(framed("02 00000003 00000012 " + QByteArray("limits@openssh.com").toHex() + " 00000001 31"));
    QVERIFY(client.isReady()); // nothing waits for them
    client.feed(framed("c9 00000001 0000000000004000 0000000000002000 0000000000001000 0000000000000000"));
    QCOMPARE(client.readSize(), 8192);
    QCOMPARE(client.writeSize(), 4096);
}

void TestSftpClient::whatIsNoAnswerEndsIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text before the protocol") << QByteArray("Last login: today\n");
    QTest::newRow("no version first") << framed("65 00000001 00000000");
    QTest::newRow("an answer to nothing") << plainHello + framed("65 00000009 00000000");
    QTest::newRow("version twice") << plainHello + plainHello;
    QTest::newRow("an endless packet") << plainHello + QByteArray::fromHex("7fffffff");
    QTest::newRow("an answer twice") << plainHello + framed("65 00000001 00000000") + framed("65 00000001 00000000");
}

void TestSftpClient::whatIsNoAnswerEndsIt()
{
    QFETCH(QByteArray, bytes);
    SftpClient client;
    int answers = 0;
    if (bytes.startsWith(plainHello)) {
        client.feed(plainHello);
        client.ask(Type::Stat, "x", [&](const Reply &) { ++answers; });
        client.feed(bytes.sliced(plainHello.size()));
    } else {
        client.feed(bytes);
    }
    QVERIFY(client.hasFailed());
    QCOMPARE(int(client.error().kind), int(Error::Invalid));
    QVERIFY(!client.error().message.isEmpty());
    QVERIFY(!client.hasOutgoing());
    QVERIFY(answers <= 1);
}

void TestSftpClient::afterACutNothingIsAnsweredOrSent()
{
    SftpClient client;
    client.feed(plainHello);
    int answers = 0;
    client.ask(Type::Stat, "x", [&](const Reply &) { ++answers; });
    client.cut({Error::Lost, QStringLiteral("gone"), {}});
    client.ask(Type::Stat, "y", [&](const Reply &) { ++answers; });
    client.feed(framed("65 00000001 00000000"));
    QCOMPARE(answers, 0);
    QCOMPARE(client.underWay(), 0);
    QVERIFY(!client.hasOutgoing());
    QCOMPARE(client.error().message, QStringLiteral("gone"));
}

void TestSftpClient::whatGoesOutMayBeTakenInAnyPieces()
{
    QByteArray whole;
    for (const qsizetype piece : {qsizetype(1 << 20), qsizetype(1), qsizetype(7)}) {
        SftpClient client;
        client.feed(plainHello);
        client.write("h", 0, QByteArray(1000, 'x'), {});
        client.write("h", 1000, QByteArray(), {});
        client.ask(Type::Close, "h", {});
        QByteArray taken;
        while (client.hasOutgoing()) {
            const QByteArray bytes = client.takeOutgoing(piece);
            QVERIFY(!bytes.isEmpty() && bytes.size() <= piece);
            taken += bytes;
        }
        if (whole.isEmpty())
            whole = taken;
        QCOMPARE(taken, whole);
    }
    QVERIFY(whole.startsWith(Request::init()));
}

QTEST_GUILESS_MAIN(TestSftpClient)
#include "tst_sftpclient.moc"
