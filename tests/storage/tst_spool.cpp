#include "storage/spool.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

class TestSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bytesComeBackAsTheyCame();
    void streamsStayApart();
    void smallLanesShareOneFile();
    void aLaneThatGrowsGetsAFileOfItsOwn();
    void tinyChunksBecomeOne();
    void aChunkOnceSeenDoesNotChange();
    void manyTinyChunksOfManyLanesStaySmall();
    void aTornTailIsCutAndNothingBeforeItIsLost_data();
    void aTornTailIsCutAndNothingBeforeItIsLost();
    void everyCutLeavesTheWholeChunksBeforeIt();
    void anotherReaderSeesItGrow();
    void aFullDiskKeepsNothingHalf();
    void workersWriteAtOnce();
    void filesAreForTheUserAlone();
    void whatIsNoSpoolIsRefused();
    void readsOutsideAreEmpty();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::shared_ptr<OutputSink> create(int lanes) const;
    std::shared_ptr<SpoolReader> open() const;
};

namespace {

QByteArray allOf(const SpoolReader &reader, int lane)
{
    return reader.read(lane, 0, reader.size(lane));
}

QByteArray pattern(int lane, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>('a' + (i * 7 + lane) % 26);
    return bytes;
}

} // namespace

void TestSpool::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->path() + QStringLiteral("/runs/7");
}

std::shared_ptr<OutputSink> TestSpool::create(int lanes) const
{
    const auto sink = Spool::create(m_folder, lanes);
    return sink ? *sink : nullptr;
}

std::shared_ptr<SpoolReader> TestSpool::open() const
{
    const auto reader = Spool::open(m_folder);
    return reader ? *reader : nullptr;
}

void TestSpool::bytesComeBackAsTheyCame()
{
    const auto sink = create(2);
    QVERIFY(sink);
    const QByteArray binary("\0\xff\xfe\r\n\x1b[31m", 10);
    QVERIFY(sink->write(0, Stream::Out, "hello\n", 1000));
    QVERIFY(sink->write(1, Stream::Out, "other\n", 1001));
    QVERIFY(sink->write(0, Stream::Err, binary, 1002));
    for (const auto &reader : {Spool::readerOf(sink), open()}) {
        QVERIFY(reader);
        QCOMPARE(reader->size(0), 16);
        QCOMPARE(allOf(*reader, 0), "hello\n" + binary);
        QCOMPARE(reader->read(0, 4, 4), QByteArray("o\n\0\xff", 4));
        QCOMPARE(allOf(*reader, 1), QByteArray("other\n"));
        const QList<SpoolChunk> expected = {{Stream::Out, 1000, 0, 6}, {Stream::Err, 1002, 6, 10}};
        QCOMPARE(reader->chunks(0), expected);
        QCOMPARE(reader->chunks(0, 1), expected.mid(1));
        QCOMPARE(reader->chunks(0, 0, 1), expected.mid(0, 1));
    }
}

void TestSpool::streamsStayApart()
{
    const auto sink = create(1);
    for (int i = 0; i < 50; ++i) {
        QVERIFY(sink->write(0, Stream::Out, "o" + QByteArray::number(i), i));
        QVERIFY(sink->write(0, Stream::Err, "e" + QByteArray::number(i), i));
    }
    QByteArray out;
    QByteArray err;
    for (int i = 0; i < 50; ++i) {
        out += "o" + QByteArray::number(i);
        err += "e" + QByteArray::number(i);
    }
    const auto reader = open();
    QCOMPARE(reader->stream(0, Stream::Out), out);
    QCOMPARE(reader->stream(0, Stream::Err), err);
    QCOMPARE(reader->stream(0, Stream::Err, 7), err.first(7));
    QCOMPARE(reader->stream(0, Stream::Note), QByteArray());
}

void TestSpool::smallLanesShareOneFile()
{
    const auto sink = create(1000);
    for (int lane = 0; lane < 1000; ++lane)
        QVERIFY(sink->write(lane, Stream::Out, pattern(lane, 100), lane));
    QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList{QStringLiteral("pack")});
    const auto reader = open();
    for (int lane = 0; lane < 1000; ++lane)
        QCOMPARE(allOf(*reader, lane), pattern(lane, 100));
}

void TestSpool::aLaneThatGrowsGetsAFileOfItsOwn()
{
    const auto sink = create(2);
    QByteArray expected;
    for (int i = 0; i < 40; ++i) {
        const QByteArray bytes = pattern(i, 30'000);
        QVERIFY(sink->write(0, i % 3 ? Stream::Out : Stream::Err, bytes, i * 1000));
        QVERIFY(sink->write(1, Stream::Out, "x", i * 1000));
        expected += bytes;
    }
    QCOMPARE(QDir(m_folder).entryList(QDir::Files), (QStringList{QStringLiteral("lane-0"), QStringLiteral("pack")}));
    for (const auto &reader : {Spool::readerOf(sink), open()}) {
        QCOMPARE(allOf(*reader, 0), expected);
        QCOMPARE(reader->read(0, 250'000, 100'000), expected.mid(250'000, 100'000)); // over the border of the files
        QCOMPARE(reader->size(1), 40);
        QCOMPARE(reader->chunkCount(0), 40);
    }
}

void TestSpool::tinyChunksBecomeOne()
{
    const auto sink = create(1);
    for (int i = 0; i < 100; ++i)
        QVERIFY(sink->write(0, Stream::Out, "line\n", 1000 + i));
    for (const auto &reader : {Spool::readerOf(sink), open()}) {
        QCOMPARE(reader->chunkCount(0), 1);
        QCOMPARE(reader->size(0), 500);
        QCOMPARE(allOf(*reader, 0), QByteArray("line\n").repeated(100));
        QCOMPARE(reader->read(0, 7, 11), QByteArray("line\n").repeated(100).mid(7, 11));
    }
    QVERIFY(sink->write(0, Stream::Out, "later\n", 1000 + 101)); // beyond the time that counts as one
    QCOMPARE(open()->chunkCount(0), 2);
}

void TestSpool::aChunkOnceSeenDoesNotChange()
{
    const auto sink = create(1);
    const auto reader = Spool::readerOf(sink);
    QVERIFY(sink->write(0, Stream::Out, "a", 1));
    QCOMPARE(reader->chunkCount(0), 1);
    QVERIFY(sink->write(0, Stream::Out, "b", 1));
    QVERIFY(sink->write(0, Stream::Out, "c", 1));
    const QList<SpoolChunk> next = reader->chunks(0, 1);
    QCOMPARE(next, (QList<SpoolChunk>{{Stream::Out, 1, 1, 2}}));
    QCOMPARE(reader->chunks(0, 0, 1), (QList<SpoolChunk>{{Stream::Out, 1, 0, 1}}));
    QCOMPARE(allOf(*reader, 0), QByteArray("abc"));
}

void TestSpool::manyTinyChunksOfManyLanesStaySmall()
{
    const auto sink = create(20);
    for (int i = 0; i < 2000; ++i) {
        for (int lane = 0; lane < 20; ++lane)
            QVERIFY(sink->write(lane, Stream::Out, "y\n", 1000 + i / 10));
    }
    const auto reader = Spool::readerOf(sink);
    const auto later = open();
    for (int lane = 0; lane < 20; ++lane) {
        QVERIFY(reader->chunkCount(lane) < 600);
        QCOMPARE(allOf(*reader, lane), QByteArray("y\n").repeated(2000));
        QCOMPARE(allOf(*later, lane), QByteArray("y\n").repeated(2000));
    }
}

void TestSpool::aTornTailIsCutAndNothingBeforeItIsLost_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("half a head") << QByteArray("MSPL\1\2\3", 7);
    QTest::newRow("noise") << pattern(3, 5000);
    QTest::newRow("one byte") << QByteArray("x");
}

void TestSpool::aTornTailIsCutAndNothingBeforeItIsLost()
{
    QFETCH(QByteArray, tail);
    auto sink = create(1);
    QVERIFY(sink->write(0, Stream::Out, "kept\n", 1));
    QVERIFY(sink->write(0, Stream::Err, "too\n", 2));
    sink.reset();
    QFile pack(m_folder + QStringLiteral("/pack"));
    QVERIFY(pack.open(QIODevice::Append));
    pack.write(tail);
    pack.close();
    QCOMPARE(allOf(*open(), 0), QByteArray("kept\ntoo\n"));
}

void TestSpool::everyCutLeavesTheWholeChunksBeforeIt()
{
    auto sink = create(1);
    for (int i = 0; i < 5; ++i)
        QVERIFY(sink->write(0, Stream::Out, "chunk" + QByteArray::number(i), i * 1000));
    sink.reset();
    QFile pack(m_folder + QStringLiteral("/pack"));
    const qint64 whole = pack.size();
    qint64 last = 30;
    for (qint64 size = whole; size >= 16; --size) {
        QVERIFY(pack.resize(size));
        const QByteArray kept = allOf(*open(), 0);
        QCOMPARE(kept.size() % 6, 0);
        QCOMPARE(kept, QByteArray("chunk0chunk1chunk2chunk3chunk4").first(kept.size()));
        QVERIFY(kept.size() <= last);
        QCOMPARE(kept.size(), (size - 16) / 38 * 6);
        last = kept.size();
    }
}

void TestSpool::anotherReaderSeesItGrow()
{
    const auto sink = create(3);
    const auto reader = open();
    QVERIFY(reader->refresh().isEmpty());
    QVERIFY(sink->write(2, Stream::Out, "one\n", 1));
    QCOMPARE(reader->refresh(), QList<int>{2});
    QVERIFY(reader->refresh().isEmpty());
    QByteArray expected("one\n");
    for (int i = 0; i < 20; ++i) {
        QVERIFY(sink->write(2, Stream::Out, pattern(i, 40'000), 1000 * i));
        expected += pattern(i, 40'000);
        QCOMPARE(reader->refresh(), QList<int>{2});
    }
    QVERIFY(sink->write(0, Stream::Out, "late\n", 5));
    QCOMPARE(reader->refresh(), QList<int>{0});
    QCOMPARE(allOf(*reader, 2), expected);
    QCOMPARE(allOf(*reader, 0), QByteArray("late\n"));
}

void TestSpool::aFullDiskKeepsNothingHalf()
{
    auto *const before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto sink = create(2);
    QVERIFY(sink->write(0, Stream::Out, pattern(0, 50'000), 1));
    const rlimit tight = {100'000, old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const Done refused = sink->write(0, Stream::Out, pattern(1, 80'000), 2);
    const Done small = sink->write(1, Stream::Out, "fits\n", 3);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, before);

    QVERIFY(!refused);
    QCOMPARE(int(refused.error().kind), int(Error::Failed));
    QVERIFY2(refused.error().message.contains(QStringLiteral("Free some space")), qPrintable(refused.error().message));
    QVERIFY(small);
    QVERIFY(sink->write(0, Stream::Out, "again\n", 4));
    for (const auto &reader : {Spool::readerOf(sink), open()}) {
        QCOMPARE(allOf(*reader, 0), pattern(0, 50'000) + "again\n");
        QCOMPARE(allOf(*reader, 1), QByteArray("fits\n"));
    }
}

void TestSpool::workersWriteAtOnce()
{
    constexpr int workers = 4;
    constexpr int lanesEach = 25;
    const auto sink = create(workers * lanesEach);
    const auto reader = Spool::readerOf(sink);
    std::atomic_bool done = false;
    std::vector<std::thread> threads;
    for (int worker = 0; worker < workers; ++worker) {
        threads.emplace_back([&, worker] {
            for (int round = 0; round < 60; ++round) {
                for (int i = 0; i < lanesEach; ++i) {
                    const int lane = worker * lanesEach + i;
                    const Done kept = sink->write(lane, round % 5 ? Stream::Out : Stream::Err,
                                                  pattern(lane + round, lane == 0 ? 9000 : 50), round);
                    if (!kept)
                        std::abort();
                }
            }
        });
    }
    std::thread watcher([&] {
        while (!done) {
            for (int lane = 0; lane < workers * lanesEach; lane += 7) {
                const qint64 size = reader->size(lane);
                if (reader->read(lane, 0, size).size() != size)
                    std::abort();
                reader->chunks(lane);
            }
        }
    });
    for (std::thread &thread : threads)
        thread.join();
    done = true;
    watcher.join();
    const auto later = open();
    for (int lane = 0; lane < workers * lanesEach; ++lane) {
        QByteArray expected;
        for (int round = 0; round < 60; ++round)
            expected += pattern(lane + round, lane == 0 ? 9000 : 50);
        QCOMPARE(allOf(*reader, lane), expected);
        QCOMPARE(allOf(*later, lane), expected);
    }
}

void TestSpool::filesAreForTheUserAlone()
{
    const auto sink = create(1);
    QVERIFY(sink->write(0, Stream::Out, pattern(0, 300'000), 1));
    QVERIFY(sink->write(0, Stream::Out, "x", 1));
    struct stat entry = {};
    QCOMPARE(::stat(qPrintable(m_folder), &entry), 0);
    QCOMPARE(entry.st_mode & 0777, 0700U);
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        QCOMPARE(::stat(qPrintable(m_folder + u'/' + name), &entry), 0);
        QCOMPARE(entry.st_mode & 0777, 0600U);
    }
}

void TestSpool::whatIsNoSpoolIsRefused()
{
    QCOMPARE(int(Spool::open(m_folder).error().kind), int(Error::NotFound));
    QVERIFY(QDir().mkpath(m_folder));
    QFile pack(m_folder + QStringLiteral("/pack"));
    QVERIFY(pack.open(QIODevice::WriteOnly));
    pack.write("something else entirely");
    pack.close();
    QCOMPARE(int(Spool::open(m_folder).error().kind), int(Error::Unsupported));
    const auto second = Spool::create(m_folder, 1); // never over what is there
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(m_folder));
}

void TestSpool::readsOutsideAreEmpty()
{
    const auto sink = create(1);
    QVERIFY(sink->write(0, Stream::Out, "abc", 1));
    const auto reader = Spool::readerOf(sink);
    QCOMPARE(reader->read(0, 3, 10), QByteArray());
    QCOMPARE(reader->read(0, -1, 10), QByteArray());
    QCOMPARE(reader->read(0, 1, 100), QByteArray("bc"));
    QCOMPARE(reader->read(5, 0, 10), QByteArray());
    QCOMPARE(reader->size(-1), 0);
    QCOMPARE(reader->chunks(0, 5), QList<SpoolChunk>());
}

QTEST_APPLESS_MAIN(TestSpool)
#include "tst_spool.moc"
