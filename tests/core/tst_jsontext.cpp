#include "core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

class TestJsonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReaderFindsWhatWasWritten_data();
    void aReaderFindsWhatWasWritten();
    void membersOfEachKindAreWritten();
    void anEmptyObjectIsWhole();
};

void TestJsonText::aReaderFindsWhatWasWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("web-01");
    QTest::newRow("empty") << QString();
    QTest::newRow("quotes and backslashes") << QStringLiteral("\"C:\\temp\\\"");
    QTest::newRow("control characters") << QStringLiteral("a\tb\nc\r") + QChar(1) + QChar(31) + QChar(127);
    QTest::newRow("a null character") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("umlauts") << QStringLiteral("Größe \u2028");
    QTest::newRow("beyond the first plane") << QString::fromUcs4(U"\U0001F600");
}

void TestJsonText::aReaderFindsWhatWasWritten()
{
    QFETCH(QString, text);
    QJsonParseError mistake;
    const QByteArray json = JsonText().add("is", text).text();
    const QJsonDocument read = QJsonDocument::fromJson(json, &mistake);
    QCOMPARE(mistake.errorString(), QJsonParseError().errorString());
    QCOMPARE(read.object().value(QStringLiteral("is")).toString(), text);
}

void TestJsonText::membersOfEachKindAreWritten()
{
    JsonText inner;
    inner.add("n", qint64(-1)).add("on", true);
    JsonText json;
    json.add("list", QStringList{QStringLiteral("a"), QStringLiteral("b\"")}).add("off", false);
    json.add("one", inner).add("all", QList<JsonText>{inner, JsonText()}).add("most", qint64(9007199254740993));
    QCOMPARE(json.text(), QByteArray("{'list':['a','b\\''],'off':false,'one':{'n':-1,'on':true},"
                                     "'all':[{'n':-1,'on':true},{}],'most':9007199254740993}")
                              .replace('\'', '"'));
}

void TestJsonText::anEmptyObjectIsWhole()
{
    QCOMPARE(JsonText().text(), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
