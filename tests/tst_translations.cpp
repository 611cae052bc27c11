#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

/// Holds the catalogues of translations/ to what a reader can rely on: nothing missing, nothing lost on the way.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germanIsComplete();
    void everyTextHasAContext();
    void everyPluralHasBothForms_data();
    void everyPluralHasBothForms();
    void placeholdersSurvive_data();
    void placeholdersSurvive();
    void menuKeysSurvive();
    void spacesAtTheEndsSurvive();
    void germanTakesLittleMoreRoom();
    void textsOfFormsAreThere_data();
    void textsOfFormsAreThere();
};

namespace {

struct Message
{
    QString context;
    QString source;
    bool isPlural = false;
    bool isUnfinished = false;
    QStringList forms; ///< one, or one for each number

    QByteArray place() const { return (context + QStringLiteral(": ") + source).toUtf8(); }
};

QStringList readForms(QXmlStreamReader &xml, bool isPlural)
{
    if (!isPlural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms.append(xml.readElementText());
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isUnfinished = xml.attributes().value(QLatin1String("type")) == u"unfinished";
            message.forms = readForms(xml, message.isPlural);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readContext(QXmlStreamReader &xml)
{
    QList<Message> messages;
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"name")
            name = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, name));
        else
            xml.skipCurrentElement();
    }
    return messages;
}

/// Empty when the file cannot be read.
QList<Message> readCatalogue(const QString &language)
{
    QFile file(QStringLiteral(SOURCE_DIR "/translations/maestro_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        if (xml.name() == u"context")
            messages += readContext(xml);
        else
            xml.skipCurrentElement();
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// %1 to %9, %L1 and %n, sorted, each once.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[1-9]|L?n)"));
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.append(match.captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

/// The & that marks a letter of a menu; "&&" is a plain one.
qsizetype menuKeys(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&\\w"));
    return QString(text).remove(QStringLiteral("&&")).count(pattern);
}

/// The spaces a text begins and ends with, around a dot.
QString ends(const QString &text)
{
    static const QRegularExpression inside(QStringLiteral("\\S(?:.*\\S)?"),
                                           QRegularExpression::DotMatchesEverythingOption);
    return QString(text).replace(inside, QStringLiteral("."));
}

void eachLanguage()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

} // namespace

void TestTranslations::germanIsComplete()
{
    const QList<Message> messages = readCatalogue(QStringLiteral("de"));
    QVERIFY(messages.size() > 500);
    for (const Message &message : messages) {
        QVERIFY2(!message.isUnfinished, message.place().constData());
        QVERIFY2(!message.forms.isEmpty() && !message.forms.contains(QString()), message.place().constData());
    }
}

/// Without one a text is not found when the program runs: lupdate does not follow another name for a class of tr().
void TestTranslations::everyTextHasAContext()
{
    for (const char *language : {"de", "en"}) {
        for (const Message &message : readCatalogue(QString::fromLatin1(language)))
            QVERIFY2(!message.context.isEmpty(), message.place().constData());
    }
}

void TestTranslations::everyPluralHasBothForms_data()
{
    eachLanguage();
}

void TestTranslations::everyPluralHasBothForms()
{
    QFETCH(QString, language);
    int plurals = 0;
    for (const Message &message : readCatalogue(language)) {
        if (!message.isPlural)
            continue;
        ++plurals;
        QVERIFY2(!message.isUnfinished, message.place().constData());
        QVERIFY2(message.forms.size() == 2 && !message.forms.contains(QString()), message.place().constData());
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains(u"(s)"), message.place().constData());
    }
    QVERIFY(plurals > 0);
}

void TestTranslations::placeholdersSurvive_data()
{
    eachLanguage();
}

void TestTranslations::placeholdersSurvive()
{
    QFETCH(QString, language);
    int compared = 0;
    for (const Message &message : readCatalogue(language)) {
        for (const QString &form : message.forms) {
            if (form.isEmpty()) // the source stands for it
                continue;
            ++compared;
            QVERIFY2(placeholders(form) == placeholders(message.source), message.place().constData());
        }
    }
    QVERIFY(compared > 0);
}

void TestTranslations::menuKeysSurvive()
{
    for (const Message &message : readCatalogue(QStringLiteral("de"))) {
        for (const QString &form : message.forms)
            QVERIFY2(menuKeys(form) == menuKeys(message.source), message.place().constData());
    }
}

void TestTranslations::spacesAtTheEndsSurvive()
{
    for (const Message &message : readCatalogue(QStringLiteral("de"))) {
        for (const QString &form : message.forms)
            QVERIFY2(ends(form) == ends(message.source), message.place().constData());
    }
}

void TestTranslations::germanTakesLittleMoreRoom()
{
    for (const Message &message : readCatalogue(QStringLiteral("de"))) {
        if (message.source.size() <= 20)
            continue;
        for (const QString &form : message.forms)
            QVERIFY2(double(form.size()) <= 2.2 * double(message.source.size()), message.place().constData());
    }
}

void TestTranslations::textsOfFormsAreThere_data()
{
    QTest::addColumn<QString>("path");
    const QDir forms(QStringLiteral(SOURCE_DIR "/ui"));
    for (const QString &name : forms.entryList({QStringLiteral("*.ui")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << forms.filePath(name);
}

/// The context of a form's texts is the class it is for.
void TestTranslations::textsOfFormsAreThere()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<std::pair<QString, QString>> known;
    for (const Message &message : readCatalogue(QStringLiteral("de")))
        known.insert({message.context, message.source});
    QXmlStreamReader xml(&file);
    QString context;
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"class" && context.isEmpty())
            context = xml.readElementText();
        if (xml.name() != u"string" || xml.attributes().value(QLatin1String("notr")) == u"true")
            continue;
        const QString text = xml.readElementText();
        QVERIFY2(known.contains({context, text}), qPrintable(context + QStringLiteral(": ") + text));
        ++texts;
    }
    QVERIFY(!xml.hasError());
    QVERIFY(texts > 0);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
