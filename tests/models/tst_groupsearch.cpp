#include "models/groupsearch.h"

#include <QSignalSpy>
#include <QTest>

/// A spool of several lanes, each of one chunk.
class LaneTexts final : public SpoolReader
{
public:
    explicit LaneTexts(QByteArrayList texts) : m_texts(std::move(texts)) {}

    qint64 size(int lane) const override { return m_texts.at(lane).size(); }
    qsizetype chunkCount(int lane) const override { return m_texts.at(lane).isEmpty() ? 0 : 1; }
    QByteArray read(int lane, qint64 offset, qint64 size) const override { return m_texts.at(lane).mid(offset, size); }
    QList<SpoolChunk> chunks(int lane, qsizetype from, qsizetype limit) const override
    {
        QList<SpoolChunk> all;
        if (chunkCount(lane) > 0)
            all.append({Stream::Out, 1, 0, m_texts.at(lane).size()});
        return all.mid(from, limit);
    }
    QByteArray stream(int lane, Stream, qint64) const override { return m_texts.at(lane); }

private:
    QByteArrayList m_texts;
};

/// Finding a text in the outputs of many hosts.
class TestGroupSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutputIsLookedThrough();
    void aLaterGroupIsLookedThroughAsWell();
    void anotherTextBeginsAnew();
    void nothingIsLookedForWithoutAText();

private:
    const std::shared_ptr<SpoolReader> m_output = std::make_shared<LaneTexts>(
        QByteArrayList{"disk ok\n", "", QByteArray("noise\n").repeated(9'999) + "disk full\n", "Disk\n"});
};

void TestGroupSearch::everyOutputIsLookedThrough()
{
    GroupSearch search;
    search.look(m_output, QStringLiteral("disk"));
    search.setLanes({0, 1, 2, 3});
    QVERIFY(search.isLooking());
    QTRY_VERIFY(!search.isLooking());
    QCOMPARE(search.hitsOf(0), (QList<OutputSearch::Hit>{{0, 0, 4}}));
    QVERIFY(search.hitsOf(1).isEmpty());
    QCOMPARE(search.hitsOf(2), (QList<OutputSearch::Hit>{{9'999, 0, 4}}));
    QCOMPARE(search.hitsOf(3).size(), 1);
}

void TestGroupSearch::aLaterGroupIsLookedThroughAsWell()
{
    GroupSearch search;
    QSignalSpy changed(&search, &GroupSearch::changed);
    search.look(m_output, QStringLiteral("disk"));
    search.setLanes({0});
    QTRY_COMPARE(changed.size(), 1);
    search.setLanes({0, 3});
    QTRY_COMPARE(changed.size(), 2); // the first one is not looked through again
    QCOMPARE(search.hitsOf(3).size(), 1);
}

void TestGroupSearch::anotherTextBeginsAnew()
{
    GroupSearch search;
    search.look(m_output, QStringLiteral("disk"));
    search.setLanes({2, 0});
    search.look(m_output, QStringLiteral("full"));
    search.setLanes({2, 0});
    QTRY_VERIFY(!search.isLooking());
    QVERIFY(search.hitsOf(0).isEmpty());
    QCOMPARE(search.hitsOf(2), (QList<OutputSearch::Hit>{{9'999, 5, 4}}));
}

void TestGroupSearch::nothingIsLookedForWithoutAText()
{
    GroupSearch search;
    search.look(m_output, {});
    search.setLanes({0, 2});
    QVERIFY(!search.isLooking());
    search.look(nullptr, QStringLiteral("disk"));
    search.setLanes({0});
    QVERIFY(!search.isLooking());
}

QTEST_GUILESS_MAIN(TestGroupSearch)
#include "tst_groupsearch.moc"
