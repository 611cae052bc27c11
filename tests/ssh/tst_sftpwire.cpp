// GCC 12 with the sanitizers sees uninitialised members in a std::variant that is not that alternative.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "ssh/sftpclient.h"
#include "ssh/sftpwire.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace sftp;

/// The bytes of SFTP, ours and a stranger's.
class TestSftpWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWrittenAsTheDraftSays_data();
    void requestsAreWrittenAsTheDraftSays();
    void repliesAreRead();
    void aStatusWithoutWordsIsRead();
    void helloTellsTheExtensions();
    void everythingCutShortIsRefused_data();
    void everythingCutShortIsRefused();
    void whatNoServerSaysIsRefused_data();
    void whatNoServerSaysIsRefused();
    void packetsComeOutHoweverTheyArrive();
    void lengthsThatAreNoneEndTheStream_data();
    void lengthsThatAreNoneEndTheStream();
    void spaceCountsInBytes();
    void randomBytesDoNoHarm();
    void spoiledAnswersDoNoHarm();
};

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// What a server could say, well-formed, without the length.
QList<QByteArray> answers()
{
    return {
        hex("65 00000007 00000003 00000006 64656e696564 00000000"),
        hex("66 00000007 00000004 00000001"),
        hex("67 00000007 00000003 616263"),
        hex("68 00000007 00000002 00000001 61 00000001 6c 00000004 000041ed 00000001 62 00000001 6c 00000000"),
        hex("69 00000007 8000000f 0000000000000005 00000001 00000002 000081a4 00000003 00000004 00000001 00000001 78 "
            "00000001 79"),
    };
}

QByteArray framed(const QByteArray &packet)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(packet.size()), bytes.data());
    return bytes + packet;
}

int rounds()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("MAESTRO_FUZZ", &isGiven);
    return isGiven ? given : 20'000;
}

} // namespace

void TestSftpWire::requestsAreWrittenAsTheDraftSays_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("init") << Request::init() << hex("00000005 01 00000003");
    QTest::newRow("lstat") << Request(Type::Lstat, 1).text("/a").packet() << hex("0000000b 07 00000001 00000002 2f61");
    QTest::newRow("open")
        << Request(Type::Open, 2).text("f").number(Write | Create | Exclusive).attributes({.mode = 0600}).packet()
        << hex("00000016 03 00000002 00000001 66 0000002a 00000004 00000180");
    QTest::newRow("write") << Request(Type::Write, 3).text("h").big(65536).number(2).packet(2) + "xy"
                           << hex("00000018 06 00000003 00000001 68 0000000000010000 00000002 7879");
    QTest::newRow("all attributes")
        << Request(Type::Setstat, 4).text("f").attributes({5, Owner{1, 2}, 0644, Times{3, 4}}).packet()
        << hex("0000002a 09 00000004 00000001 66 0000000f 0000000000000005 00000001 00000002 000001a4 00000003 "
               "00000004");
    QTest::newRow("extension") << Request(QByteArrayView("fsync@openssh.com"), 5).text("h").packet()
                               << hex("0000001f c8 00000005 00000011 6673796e63406f70656e7373682e636f6d 00000001 68");
}

void TestSftpWire::requestsAreWrittenAsTheDraftSays()
{
    QFETCH(QByteArray, packet);
    QFETCH(QByteArray, bytes);
    QCOMPARE(packet.toHex(' '), bytes.toHex(' '));
}

void TestSftpWire::repliesAreRead()
{
    const QList<QByteArray> bytes = answers();
    const Reply::What wanted[] = {
        StatusReply{Status::Denied, "denied"},
        HandleReply{QByteArray("\0\0\0\1", 4)}, // the text "00000001" of length 4 is cut below
        DataReply{"abc"},
        Names{{"a", {.mode = 040755}}, {"b", {}}},
        Attributes{5, Owner{1, 2}, 0100644, Times{3, 4}},
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const QByteArray packet = i == 1 ? hex("66 00000007 00000004 00000001") : bytes[i];
        const auto reply = readReply(packet);
        QVERIFY2(reply, packet.toHex(' ').constData());
        QCOMPARE(reply->id, 7u);
        QVERIFY2(reply->what == wanted[i], packet.toHex(' ').constData());
    }
    QVERIFY((Attributes{.mode = 040755}.isFolder()));
    QVERIFY((Attributes{.mode = 0100644}.isFile()));
    QVERIFY((Attributes{.mode = 0120777}.isLink()));
    QVERIFY(!Attributes{}.isFolder() && !Attributes{}.isFile() && !Attributes{}.isLink());
}

void TestSftpWire::aStatusWithoutWordsIsRead()
{
    const auto reply = readReply(hex("65 00000001 00000000"));
    QVERIFY(reply && reply->isOk());
    QCOMPARE(readReply(hex("65 00000001 00000001"))->status(), Status::Eof);
}

void TestSftpWire::helloTellsTheExtensions()
{
    const auto hello = readHello(hex("02 00000003 00000001 61 00000001 31 00000002 6263 00000000"));
    QVERIFY(hello);
    QCOMPARE(hello->version, 3u);
    QCOMPARE(hello->extensions, (QMap<QByteArray, QByteArray>{{"a", "1"}, {"bc", ""}}));
}

void TestSftpWire::everythingCutShortIsRefused_data()
{
    QTest::addColumn<QByteArray>("packet");
    int row = 0;
    for (const QByteArray &packet : answers())
        QTest::addRow("%d", row++) << packet;
}

void TestSftpWire::everythingCutShortIsRefused()
{
    QFETCH(QByteArray, packet);
    const bool isStatus = packet.front() == char(Type::Status);
    for (qsizetype size = 0; size < packet.size(); ++size) {
        const auto reply = readReply(packet.first(size));
        if (isStatus && size >= 9 && size != 9 + 4 && (size < 13 || size >= 19))
            QVERIFY(reply); // the words may be absent
        else
            QVERIFY2(!reply, QByteArray::number(size).constData());
    }
    QVERIFY(readReply(packet));
}

void TestSftpWire::whatNoServerSaysIsRefused_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a request") << hex("03 00000001 00000001 61");
    QTest::newRow("an unknown type") << hex("ff 00000001");
    QTest::newRow("an empty handle") << hex("66 00000001 00000000");
    QTest::newRow("a long handle") << hex("66 00000001 00000101") + QByteArray(257, 'h');
    QTest::newRow("four billion names") << hex("68 00000001 ffffffff");
    QTest::newRow("more names than bytes") << hex("68 00000001 00000002 00000000 00000000 00000000");
    QTest::newRow("a name of four gigabytes") << hex("68 00000001 00000001 ffffffff 00000000 00000000");
    QTest::newRow("attributes without end") << hex("69 00000001 80000000 ffffffff 00000000 00000000");
}

void TestSftpWire::whatNoServerSaysIsRefused()
{
    QFETCH(QByteArray, packet);
    const auto reply = readReply(packet);
    QVERIFY(!reply);
    QCOMPARE(int(reply.error().kind), int(Error::Invalid));
    QVERIFY(!readHello(packet));
}

void TestSftpWire::packetsComeOutHoweverTheyArrive()
{
    QByteArray stream;
    for (const QByteArray &packet : answers())
        stream += framed(packet);
    for (qsizetype step = 1; step <= stream.size(); ++step) {
        Packets packets;
        QList<QByteArray> out;
        for (qsizetype at = 0; at < stream.size(); at += step) {
            packets.feed(stream.mid(at, step));
            while (true) {
                const auto next = packets.next();
                QVERIFY(next);
                if (next->isNull())
                    break;
                out.append(*next);
            }
        }
        QCOMPARE(out, answers());
    }
}

void TestSftpWire::lengthsThatAreNoneEndTheStream_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zero") << hex("00000000");
    QTest::newRow("too long") << hex("00040001");
    QTest::newRow("words of a login script") << QByteArray("Welcome to web-1\n");
}

void TestSftpWire::lengthsThatAreNoneEndTheStream()
{
    QFETCH(QByteArray, bytes);
    Packets packets;
    packets.feed(bytes);
    QVERIFY(!packets.next());
}

void TestSftpWire::spaceCountsInBytes()
{
    QByteArray bytes;
    for (const quint64 field : {4096, 512, 100, 50, 40, 9, 8, 7, 1, 1, 255}) {
        QByteArray raw(8, '\0');
        qToBigEndian(field, raw.data());
        bytes += raw;
    }
    const auto space = readSpace(bytes);
    QVERIFY(space);
    QCOMPARE(space->free, 40u * 512u);
    QCOMPARE(space->freeNames, 7u);
    QVERIFY(space->readOnly);
    QCOMPARE(space->longestName, 255u);
    QVERIFY(!readSpace(bytes.chopped(1)));
    const auto huge = readSpace(QByteArray(88, '\xff'));
    QVERIFY(huge);
    QCOMPARE(huge->free, ~quint64(0)); // and not what is left after an overflow
}

void TestSftpWire::randomBytesDoNoHarm()
{
    QRandomGenerator random(20261127);
    int refused = 0;
    for (int i = 0; i < rounds(); ++i) {
        QByteArray bytes(random.bounded(64), '\0');
        for (char &c : bytes)
            c = char(random.bounded(256));
        if (!bytes.isEmpty() && random.bounded(2)) // half of them with a type that is read further
            bytes[0] = char(101 + random.bounded(5));
        refused += readReply(bytes) ? 0 : 1;
        (void)readHello(bytes);
        (void)readLimits(bytes);
        (void)readSpace(bytes);
        SftpClient client;
        client.feed(framed(bytes));
        QVERIFY(client.hasFailed() || client.isReady() || bytes.startsWith('\2'));
    }
    QVERIFY(refused > rounds() / 2);
}

void TestSftpWire::spoiledAnswersDoNoHarm()
{
    QRandomGenerator random(7);
    const QList<QByteArray> good = answers();
    int read = 0;
    for (int i = 0; i < rounds(); ++i) {
        QByteArray bytes = good.at(random.bounded(int(good.size())));
        for (int spoil = random.bounded(1, 4); spoil > 0; --spoil)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(4) ? random.bounded(8) : 255);
        const auto reply = readReply(bytes);
        read += reply ? 1 : 0;
        if (const auto *names = reply ? reply->as<Names>() : nullptr)
            QVERIFY(names->size() * 12 <= bytes.size());
    }
    QVERIFY(read > 0 && read < rounds());
}

QTEST_APPLESS_MAIN(TestSftpWire)
#include "tst_sftpwire.moc"
