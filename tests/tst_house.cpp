#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Holds the sources to src/README.md: who may include whom, where outer libraries stay, sizes, banned words.
class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFolderStandsInTheTable();
    void foldersIncludeOnlyWhatTheyMay_data();
    void foldersIncludeOnlyWhatTheyMay();
    void includesAreWrittenFromSrc();
    void outerLibrariesStayInTheirFolders_data();
    void outerLibrariesStayInTheirFolders();
    void bannedWordsStandNowhere_data();
    void bannedWordsStandNowhere();
    void filesAndHeadersAreShort();
    void functionsAreShort();
    void testsMirrorTheSources();
    void everyFormBelongsToAView();
    void theOrderNamesFilesThatAreThere();

private:
    struct Source
    {
        QString path;   ///< from src: "runs/run.h"
        QString folder; ///< "runs"
        QStringList lines;
    };
    QList<Source> m_sources;
};

namespace {

const QStringList allRooms = {
    QStringLiteral("core"),      QStringLiteral("formats"), QStringLiteral("query"),    QStringLiteral("storage"),
    QStringLiteral("lab"),       QStringLiteral("secrets"), QStringLiteral("keychain"), QStringLiteral("ssh"),
    QStringLiteral("providers"), QStringLiteral("plans"),   QStringLiteral("steps"),    QStringLiteral("runs"),
    QStringLiteral("inventory"), QStringLiteral("world"),   QStringLiteral("models"),   QStringLiteral("views"),
    QStringLiteral("app"),       QStringLiteral("window"),  QStringLiteral("clouds"),
};

QMap<QString, QStringList> includeTable()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    return {
        {QStringLiteral("core"), {}},
        {QStringLiteral("formats"), words("core")},
        {QStringLiteral("query"), words("core")},
        {QStringLiteral("storage"), words("core")},
        {QStringLiteral("lab"), words("core")},
        {QStringLiteral("secrets"), words("core")},
        {QStringLiteral("keychain"), words("core secrets")},
        {QStringLiteral("ssh"), words("core")},
        {QStringLiteral("providers"), words("core formats")},
        {QStringLiteral("clouds"), words("core formats storage providers")},
        {QStringLiteral("plans"), words("core formats query")},
        {QStringLiteral("steps"), words("core plans")},
        {QStringLiteral("runs"), words("core query plans steps storage")},
        {QStringLiteral("inventory"), words("core formats query storage secrets providers")},
        {QStringLiteral("world"), words("core formats query storage secrets ssh providers plans steps runs inventory")},
        {QStringLiteral("models"), words("core query storage plans runs inventory")},
        {QStringLiteral("views"), words("core query storage plans runs inventory models")},
        {QStringLiteral("app"),
         words("core formats query storage secrets ssh providers plans steps runs inventory world")},
        {QStringLiteral("window"), allRooms},
    };
}

/// The line without string literals and comments, so that words in texts do not count.
QString codeOf(const QString &line)
{
    static const QRegularExpression strings(QStringLiteral(R"x("(?:[^"\\]|\\.)*")x"));
    QString code = line;
    code.replace(strings, QStringLiteral("\"\""));
    const qsizetype comment = code.indexOf(QStringLiteral("//"));
    return comment < 0 ? code : code.first(comment);
}

} // namespace

void TestHouse::initTestCase()
{
    const QDir src(QStringLiteral(SOURCE_DIR "/src"));
    QDirIterator files(src.path(), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QString path = src.relativeFilePath(file.fileName());
        m_sources.append({path, path.section(u'/', 0, 0), QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    QVERIFY(m_sources.size() > 10);
}

void TestHouse::everyFolderStandsInTheTable()
{
    for (const Source &source : std::as_const(m_sources))
        QVERIFY2(includeTable().contains(source.folder), qPrintable(source.path));
}

void TestHouse::foldersIncludeOnlyWhatTheyMay_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &room : allRooms)
        QTest::newRow(qPrintable(room)) << room;
}

void TestHouse::foldersIncludeOnlyWhatTheyMay()
{
    QFETCH(QString, folder);
    static const QRegularExpression include(QStringLiteral(R"x(^\s*#\s*include\s+"([a-z]+)/[^"]+")x"));
    const QStringList allowed = includeTable().value(folder) + QStringList{folder};
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        if (source.folder != folder)
            continue;
        for (const QString &line : source.lines) {
            const auto match = include.match(line);
            if (match.hasMatch() && !allowed.contains(match.captured(1)))
                wrong.append(source.path + QStringLiteral(" reaches for ") + line.trimmed());
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::includesAreWrittenFromSrc()
{
    static const QRegularExpression own(QStringLiteral(R"x(^\s*#\s*include\s+"([^"]+)")x"));
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        for (const QString &line : source.lines) {
            const QString file = own.match(line).captured(1);
            const bool generated = file.startsWith(QStringLiteral("ui_")) || file.endsWith(QStringLiteral(".moc"));
            if (!file.isEmpty() && !generated && !QFile::exists(QStringLiteral(SOURCE_DIR "/src/") + file))
                wrong.append(source.path + QStringLiteral(": ") + line.trimmed());
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::outerLibrariesStayInTheirFolders_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("folders");
    const auto row = [](const char *name, const char *pattern, const char *folders) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << QString::fromLatin1(folders);
    };
    row("libssh", R"(#include <libssh/)", "ssh");
    row("QtKeychain", R"(#include <qt6keychain/)", "keychain");
    row("network access", R"(#include <Q(Network|Ssl|Tcp|HostAddress))", "clouds lab window");
    row("SQL", R"(#include <QSql)", "storage");
    row("safe files", R"(#include <QSaveFile>)", "storage");
    row("YAML", R"(#include <yaml-cpp)", "formats");
    row("libvterm", R"(#include <vterm)", "views");
    row("OpenSSL", R"(#include <openssl/)", "ssh");
    row("fontconfig", R"(#include <fontconfig/)", "window");
    row("D-Bus", R"(#include <QDBus)", "keychain window");
    row("processes", R"(#include <QProcess>)", "world ssh lab inventory providers window");
    row("widgets", R"(#include <Q(Widget|Application|MainWindow|Dialog|PushButton|Label|TableView)>)", "views window");
    row("threads", R"(#include <(thread|mutex|shared_mutex|condition_variable|QThread|QMutex)>)", "ssh storage core");
}

void TestHouse::outerLibrariesStayInTheirFolders()
{
    QFETCH(QString, pattern);
    QFETCH(QString, folders);
    const QRegularExpression wanted(pattern);
    const QStringList allowed = folders.split(u' ');
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        if (!allowed.contains(source.folder) && source.lines.join(u'\n').contains(wanted))
            wrong.append(source.path);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::bannedWordsStandNowhere_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("except");
    const auto row = [](const char *word, const char *except) {
        QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(except);
    };
    row(R"(\bprocessEvents\b)", "");
    row(R"(\bQEventLoop\b)", "");
    row(R"(\.then\()", "");
    row(R"(\bwaitFor[A-Z]\w*)", "");
    row(R"(::instance\(\))", "QNetworkInformation");
    row(R"(\bfriend\s+class\s+Test)", "");
    row(R"(\bsleep\()", "");
    row(R"(->exec\(\)|dialog\.exec\(\))", "");
}

void TestHouse::bannedWordsStandNowhere()
{
    QFETCH(QString, word);
    QFETCH(QString, except);
    const QRegularExpression banned(word);
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const QString code = codeOf(source.lines[i]);
            if (code.contains(banned) && (except.isEmpty() || !code.contains(except)))
                wrong.append(QStringLiteral("%1:%2").arg(source.path).arg(i + 1));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::filesAndHeadersAreShort()
{
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        const qsizetype limit = source.path.endsWith(QStringLiteral(".h")) ? 150 : 400;
        if (source.lines.size() > limit + 1)
            wrong.append(QStringLiteral("%1: %2 lines").arg(source.path).arg(source.lines.size() - 1));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// Functions begin and end in the first column, as .clang-format leaves them; namespaces do not count.
void TestHouse::functionsAreShort()
{
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        qsizetype begin = -1;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (source.lines[i] == QStringLiteral("{"))
                begin = i;
            else if (source.lines[i] == QStringLiteral("}") && begin >= 0) {
                if (i - begin > 61)
                    wrong.append(QStringLiteral("%1:%2 has %3 lines").arg(source.path).arg(begin).arg(i - begin - 1));
                begin = -1;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::testsMirrorTheSources()
{
    const QDir tests(QStringLiteral(SOURCE_DIR "/tests"));
    QDirIterator files(tests.path(), {QStringLiteral("tst_*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    QStringList wrong;
    while (files.hasNext()) {
        const QString folder = tests.relativeFilePath(files.next()).section(u'/', 0, -2);
        if (!folder.isEmpty() && !includeTable().contains(folder))
            wrong.append(files.filePath());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// ui/x.ui has the layout of the class X of src/views/x.h, and every control in it has a name for those who do not see
// it.
void TestHouse::everyFormBelongsToAView()
{
    static const QRegularExpression className(QStringLiteral("<class>(\\w+)</class>"));
    const QDir forms(QStringLiteral(SOURCE_DIR "/ui"));
    const QStringList names = forms.entryList({QStringLiteral("*.ui")}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile form(forms.filePath(name));
        QVERIFY(form.open(QIODevice::ReadOnly));
        const QString base = name.chopped(3);
        const QString xml = QString::fromUtf8(form.readAll());
        QCOMPARE(className.match(xml).captured(1).toLower(), base);
        QFile view(QStringLiteral(SOURCE_DIR "/src/views/%1.cpp").arg(base));
        QVERIFY2(view.open(QIODevice::ReadOnly), qPrintable(view.fileName()));
        QVERIFY2(view.readAll().contains(QStringLiteral("\"ui_%1.h\"").arg(base).toUtf8()), qPrintable(name));
        for (const char *control : {"QComboBox", "QSpinBox", "QLineEdit", "QPlainTextEdit"}) {
            const QStringList parts = xml.split(QStringLiteral("<widget class=\"%1\"").arg(QLatin1String(control)));
            for (const QString &part : parts.mid(1))
                QVERIFY2(part.section(QStringLiteral("</widget>"), 0, 0).contains(QStringLiteral("accessibleName")),
                         qPrintable(name + QStringLiteral(": ") + part.section(u'>', 0, 0)));
        }
    }
}

// cmake/order.txt says what lies together in memory.
void TestHouse::theOrderNamesFilesThatAreThere()
{
    QFile order(QStringLiteral(SOURCE_DIR "/cmake/order.txt"));
    QVERIFY(order.open(QIODevice::ReadOnly));
    QSet<QString> known;
    for (const Source &source : std::as_const(m_sources))
        known << source.path << source.folder + QStringLiteral("/mocs_compilation.cpp");
    QStringList wrong;
    for (const QString &line : QString::fromUtf8(order.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#') && !known.contains(line))
            wrong.append(line);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestHouse)
#include "tst_house.moc"
