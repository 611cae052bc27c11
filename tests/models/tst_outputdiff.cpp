#include "models/outputdiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = DiffLine::Kind;

class TestOutputDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreMissingAddedOrTheSame_data();
    void linesAreMissingAddedOrTheSame();
    void theChangedPartIsMarked_data();
    void theChangedPartIsMarked();
    void nothingInCommonIsSaid();
    void whatIsTooLargeIsSaid();
    void whatIsTooDifferentIsSaid();
    void bothOutputsCanBeReadBack();
};

namespace {

/// "=a -b +c": one word a line.
QString written(const OutputDiff &diff)
{
    QStringList words;
    for (const DiffLine &line : diff.lines)
        words.append((line.kind == Kind::Same ? u"="_s : line.kind == Kind::Missing ? u"-"_s : u"+"_s) + line.text);
    return words.join(u' ');
}

QStringList lines(const QString &letters)
{
    return letters.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void TestOutputDiff::linesAreMissingAddedOrTheSame_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("diff");
    QTest::addColumn<int>("differing");
    const auto row = [](const char *name, const char *base, const char *other, const char *diff, int differing) {
        QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(other) << QString::fromLatin1(diff)
                            << differing;
    };
    row("equal", "a b c", "a b c", "=a =b =c", 0);
    row("both empty", "", "", "", 0);
    row("only here", "", "a b", "+a +b", 2);
    row("all missing", "a b", "", "-a -b", 2);
    row("one changed", "a b c", "a x c", "=a -b +x =c", 1);
    row("first changed", "a b c", "x b c", "-a +x =b =c", 1);
    row("last changed", "a b c", "a b x", "=a =b -c +x", 1);
    row("one missing", "a b c", "a c", "=a -b =c", 1);
    row("one more", "a c", "a b c", "=a +b =c", 1);
    row("two of three", "a b c", "x b y", "-a +x =b -c +y", 2);
    row("moved", "a b c d", "b c d a", "-a =b =c =d +a", 2);
    row("repeated", "a a a", "a a", "=a =a -a", 1);
    row("fewest", "a b c a b b a", "c b a b a c", "-a -b =c +b =a =b -b =a +c", 5);
}

void TestOutputDiff::linesAreMissingAddedOrTheSame()
{
    QFETCH(QString, base);
    QFETCH(QString, other);
    QFETCH(QString, diff);
    QFETCH(int, differing);
    const OutputDiff found = diffOutputs(lines(base), lines(other));
    if (QByteArray(QTest::currentDataTag()) == "fewest") // there are several ways of five
        QCOMPARE(found.lines.size() - found.lines.count(DiffLine{Kind::Same, u"a"_s}) -
                     found.lines.count(DiffLine{Kind::Same, u"b"_s}) - found.lines.count(DiffLine{Kind::Same, u"c"_s}),
                 5);
    else
        QCOMPARE(written(found), diff);
    QVERIFY(found.differing <= differing);
}

void TestOutputDiff::theChangedPartIsMarked_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("added");
    QTest::newRow("in the middle") << u"v 1.2 ok"_s << u"v 1.34 ok"_s << u"2"_s << u"34"_s;
    QTest::newRow("a number as a whole") << u"6.1.0-18-amd64"_s << u"5.10.0-28-amd64"_s << u"6.1.0-18"_s
                                         << u"5.10.0-28"_s;
    QTest::newRow("at the end") << u"up 3 days"_s << u"up 3 hours"_s << u"days"_s << u"hours"_s;
    QTest::newRow("longer") << u"a b"_s << u"a b c"_s << u""_s << u" c"_s;
    QTest::newRow("a word as a whole") << u"aa"_s << u"aaaa"_s << u""_s << u""_s;
    QTest::newRow("all of it") << u"abc"_s << u"xyz"_s << u""_s << u""_s;
}

void TestOutputDiff::theChangedPartIsMarked()
{
    QFETCH(QString, base);
    QFETCH(QString, other);
    const OutputDiff diff = diffOutputs({base}, {other});
    QCOMPARE(diff.lines.size(), 2);
    const auto marked = [](const DiffLine &line) { return line.text.mid(line.from, line.length); };
    QTEST(marked(diff.lines[0]), "missing");
    QTEST(marked(diff.lines[1]), "added");
}

void TestOutputDiff::nothingInCommonIsSaid()
{
    const OutputDiff diff = diffOutputs({u"a"_s, u"b"_s}, {u"x"_s});
    QCOMPARE(diff.state, OutputDiff::State::NothingInCommon);
    QCOMPARE(written(diff), u"-a -b +x"_s);
}

void TestOutputDiff::whatIsTooLargeIsSaid()
{
    const QStringList most(OutputDiff::mostLines, u"a"_s);
    QCOMPARE(diffOutputs(most, most).state, OutputDiff::State::Compared);
    const OutputDiff diff = diffOutputs(most + QStringList{u"a"_s}, most);
    QCOMPARE(diff.state, OutputDiff::State::TooLarge);
    QVERIFY(diff.lines.isEmpty() && !diff.hasLines());
}

void TestOutputDiff::whatIsTooDifferentIsSaid()
{
    QStringList base;
    QStringList other;
    for (int i = 0; i < OutputDiff::mostLines; ++i) {
        base.append(u"a%1"_s.arg(i));
        other.append(u"b%1"_s.arg(i));
    }
    QCOMPARE(diffOutputs(base, other).state, OutputDiff::State::TooDifferent);
}

void TestOutputDiff::bothOutputsCanBeReadBack()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        QStringList base;
        QStringList other;
        for (int i = random.bounded(40); i > 0; --i)
            base.append(QString::number(random.bounded(6)));
        for (int i = random.bounded(40); i > 0; --i)
            other.append(QString::number(random.bounded(6)));
        QStringList readBase;
        QStringList readOther;
        for (const DiffLine &line : diffOutputs(base, other).lines) {
            if (line.kind != Kind::Added)
                readBase.append(line.text);
            if (line.kind != Kind::Missing)
                readOther.append(line.text);
        }
        QCOMPARE(readBase, base);
        QCOMPARE(readOther, other);
    }
}

QTEST_GUILESS_MAIN(TestOutputDiff)
#include "tst_outputdiff.moc"
