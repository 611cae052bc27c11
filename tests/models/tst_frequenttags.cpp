#include "models/frequenttags.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFrequentTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsOfMostHostsComeFirst();
    void theNameGetsNoSecondColumn();
    void tagsOfCloudsAndIdsGetNone();
    void rareTagsGetNone();
    void thereAreThreeAtMost();
};

namespace {

QMap<QString, int> manyValues(int count)
{
    QMap<QString, int> values;
    for (int i = 0; i < count; ++i)
        values.insert(QString::number(i), 1);
    return values;
}

} // namespace

void TestFrequentTags::tagsOfMostHostsComeFirst()
{
    const QueryFacts facts{{{u"tag:env"_s, {{u"prod"_s, 4}, {u"stage"_s, 5}}},
                            {u"tag:role"_s, {{u"web"_s, 10}}},
                            {u"region"_s, {{u"eu"_s, 99}}}}};
    QCOMPARE(tagsByHosts(facts), QStringList({u"role"_s, u"env"_s}));
    QCOMPARE(columnTags(facts, 10), QStringList({u"role"_s, u"env"_s}));
}

void TestFrequentTags::theNameGetsNoSecondColumn()
{
    const QueryFacts facts{{{u"tag:Name"_s, {{u"a"_s, 5}, {u"b"_s, 5}}}, {u"tag:role"_s, {{u"web"_s, 9}}}}};
    QCOMPARE(columnTags(facts, 10), QStringList{u"role"_s});
}

void TestFrequentTags::tagsOfCloudsAndIdsGetNone()
{
    const QueryFacts facts{{{u"tag:aws:autoscaling:groupName"_s, {{u"web"_s, 10}}}, {u"tag:serial"_s, manyValues(10)}}};
    QCOMPARE(columnTags(facts, 10), QStringList());
}

void TestFrequentTags::rareTagsGetNone()
{
    const QueryFacts facts{{{u"tag:ticket"_s, {{u"x"_s, 19}}}, {u"tag:role"_s, {{u"web"_s, 20}}}}};
    QCOMPARE(columnTags(facts, 100), QStringList{u"role"_s});
    QCOMPARE(columnTags({}, 0), QStringList());
}

void TestFrequentTags::thereAreThreeAtMost()
{
    QueryFacts facts;
    for (const QString &tag : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        facts.values.insert(u"tag:"_s + tag, {{u"same"_s, 10}});
    QCOMPARE(columnTags(facts, 10), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

QTEST_GUILESS_MAIN(TestFrequentTags)
#include "tst_frequenttags.moc"
