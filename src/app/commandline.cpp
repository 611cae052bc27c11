#include "app/commandline.h"

#include "app/optionrules.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

using Command = CommandLine::Command;

class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

const QMap<QString, Command> &commands()
{
    static const QMap<QString, Command> all = {
        {QStringLiteral("list"), Command::List}, {QStringLiteral("run"), Command::Run},
        {QStringLiteral("runs"), Command::Runs}, {QStringLiteral("power"), Command::Power},
        {QStringLiteral("demo"), Command::Demo}, {QStringLiteral("accounts"), Command::Accounts},
        {QStringLiteral("copy"), Command::Copy}, {QStringLiteral("help"), Command::Help},
    };
    return all;
}

Failure wrong(const QString &message)
{
    return failure(Error::Invalid, message);
}

Result<int> number(const QString &option, const QString &text, int least)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < least)
        return wrong(
            CommandLineText::tr("--%1 needs a whole number from %2 on, not \"%3\".").arg(option).arg(least).arg(text));
    return value;
}

Result<QMap<QString, QString>> pairs(const QString &option, const QStringList &texts)
{
    QMap<QString, QString> result;
    for (const QString &text : texts) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            return wrong(CommandLineText::tr("--%1 needs NAME=VALUE, not \"%2\".").arg(option, text));
        result.insert(text.first(equals), text.sliced(equals + 1));
    }
    return result;
}

bool isBatch(const QString &text)
{
    QString digits = text;
    if (digits.endsWith(u'%'))
        digits.chop(1);
    bool isNumber = false;
    return digits.toInt(&isNumber) > 0 && isNumber;
}

/// The options of one call, after QCommandLineParser knows them.
class Options
{
public:
    explicit Options(const QCommandLineParser &parser) : m_parser(parser) {}

    bool has(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }
    QString text(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }
    QStringList texts(const char *name) const { return m_parser.values(QString::fromLatin1(name)); }

    Done into(int &value, const char *name, int least) const
    {
        if (!has(name))
            return {};
        const auto read = number(QString::fromLatin1(name), text(name), least);
        if (!read)
            return Failure(read.error());
        value = *read;
        return {};
    }

private:
    const QCommandLineParser &m_parser;
};

Done readNumbers(const Options &options, CommandLine &line)
{
    for (const auto &[value, name, least] : {std::tuple{&line.parallel, "parallel", 1},
                                             {&line.timeout, "timeout", 0},
                                             {&line.connectTimeout, "connect-timeout", 1},
                                             {&line.port, "port", 1},
                                             {&line.confirm, "confirm", 0}}) {
        if (const Done read = options.into(*value, name, least); !read)
            return read;
    }
    if (line.port > 65535)
        return wrong(CommandLineText::tr("--port goes up to 65535."));
    return {};
}

Done readFormat(const Options &options, CommandLine &line)
{
    const QString format = options.has("format") ? options.text("format") : QStringLiteral("text");
    if (format == QLatin1String("json"))
        line.format = CommandLine::Format::Json;
    else if (format == QLatin1String("csv"))
        line.format = CommandLine::Format::Csv;
    else if (format != QLatin1String("text"))
        return wrong(CommandLineText::tr("--format is text, json or csv, not \"%1\".").arg(format));
    return {};
}

Done readRunOptions(const Options &options, CommandLine &line)
{
    line.batches = options.text("batches").split(u',', Qt::SkipEmptyParts);
    for (const QString &batch : std::as_const(line.batches)) {
        if (!isBatch(batch))
            return wrong(CommandLineText::tr("--batches needs sizes like 1,10%,50%, and \"%1\" is none.").arg(batch));
    }
    line.maxFailures = options.text("max-failures");
    if (!line.maxFailures.isEmpty() && line.maxFailures != QLatin1String("0") && !isBatch(line.maxFailures))
        return wrong(
            CommandLineText::tr("--max-failures needs a number or a percentage, not \"%1\".").arg(line.maxFailures));
    const auto environment = pairs(QStringLiteral("env"), options.texts("env"));
    if (!environment)
        return Failure(environment.error());
    line.environment = *environment;
    const auto sets = pairs(QStringLiteral("set"), options.texts("set"));
    if (!sets)
        return Failure(sets.error());
    line.sets = *sets;
    return {};
}

Done readOptions(const Options &options, CommandLine &line)
{
    for (const auto &[value, name] : {std::pair{&line.quiet, "quiet"},
                                      {&line.verbose, "verbose"},
                                      {&line.partial, "partial"},
                                      {&line.cached, "cached"},
                                      {&line.hasSudo, "sudo"},
                                      {&line.keepGoing, "keep-going"},
                                      {&line.forwardAgent, "forward-agent"},
                                      {&line.loginShell, "login"},
                                      {&line.acceptNew, "accept-new"},
                                      {&line.allowPrograms, "allow-programs"},
                                      {&line.group, "group"},
                                      {&line.labels, "labels"},
                                      {&line.yes, "yes"},
                                      {&line.backup, "backup"},
                                      {&line.follow, "follow"},
                                      {&line.verify, "verify"}})
        *value = options.has(name);
    for (const auto &[value, name] : {std::pair{&line.user, "user"},
                                      {&line.identity, "identity"},
                                      {&line.jump, "jump"},
                                      {&line.sudoUser, "sudo"},
                                      {&line.script, "script"},
                                      {&line.interpreter, "interpreter"},
                                      {&line.stdinFile, "stdin"},
                                      {&line.dir, "dir"},
                                      {&line.umask, "umask"},
                                      {&line.knownHosts, "known-hosts"},
                                      {&line.outputFolder, "output"},
                                      {&line.host, "host"},
                                      {&line.to, "to"},
                                      {&line.from, "from"},
                                      {&line.into, "into"},
                                      {&line.mode, "mode"},
                                      {&line.owner, "owner"}})
        *value = options.text(name);
    line.inventories = options.texts("inventory");
    line.exclude = options.texts("exclude");
    if (options.has("pty"))
        line.pty = options.text("pty").isEmpty() ? QStringLiteral("true") : options.text("pty");
    line.keepInput = options.has("keep-input") || !line.pty.isEmpty();
    if (const Done read = readFormat(options, line); !read)
        return read;
    if (const Done read = readNumbers(options, line); !read)
        return read;
    return readRunOptions(options, line);
}

Done checkOptionsFit(const Options &options, const QString &command)
{
    for (const OptionRule &rule : optionRules) {
        const QString where = QString::fromLatin1(rule.commands);
        if (options.has(rule.name) && !where.isEmpty() && !where.contains(u' ' + command + u' '))
            return wrong(CommandLineText::tr("--%1 does not go with \"%2\".")
                             .arg(QString::fromLatin1(rule.name),
                                  command.isEmpty() ? CommandLineText::tr("the window") : command));
    }
    return {};
}

Done takeRun(CommandLine &line, const QStringList &words, const QStringList &after, bool dashes)
{
    line.query = words.join(u' ');
    if (line.query.isEmpty())
        return wrong(CommandLineText::tr(
            "run needs a query before \"--\"; \"all\" means every host: maestro run all -- uptime"));
    if (!line.script.isEmpty()) {
        line.arguments = after;
        return {};
    }
    if (!line.interpreter.isEmpty())
        return wrong(CommandLineText::tr("--interpreter goes with --script."));
    line.shellCommand = after.join(u' ');
    if (!dashes || line.shellCommand.trimmed().isEmpty())
        return wrong(CommandLineText::tr("run needs \"--\" and the command after the query: maestro run %1 -- uptime")
                         .arg(line.query));
    return {};
}

/// The query is the first word, because what follows are files.
Done takeCopy(CommandLine &line, QStringList words)
{
    const bool isUpload = !line.to.isEmpty() && line.from.isEmpty() && line.into.isEmpty() && words.size() >= 2;
    const bool isDownload = line.to.isEmpty() && !line.from.isEmpty() && !line.into.isEmpty() && words.size() == 1;
    if (!isUpload && !isDownload)
        return wrong(CommandLineText::tr("copy needs a query and files with --to, or a query with --from and --into. A "
                                         "query of several words goes in quotes: maestro copy \"role=web env=test\" "
                                         "shop.tar.gz --to /srv/"));
    if (line.hasSudo && !isUpload)
        return wrong(CommandLineText::tr("--sudo goes with copy --to only."));
    if (isDownload && (!line.mode.isEmpty() || !line.owner.isEmpty() || line.backup || line.follow))
        return wrong(CommandLineText::tr("--mode, --owner, --backup and --follow go with copy --to only."));
    line.query = words.takeFirst();
    line.words = words;
    return {};
}

Done takePower(CommandLine &line, QStringList words)
{
    static const QStringList verbs = {QStringLiteral("start"), QStringLiteral("stop"), QStringLiteral("reboot"),
                                      QStringLiteral("terminate")};
    if (words.size() < 2 || !verbs.contains(words.last()))
        return wrong(CommandLineText::tr(
            "power needs a query and one of start, stop, reboot, terminate: maestro power name:web-1 stop"));
    line.words = {words.takeLast()};
    line.query = words.join(u' ');
    return {};
}

Done takeAccounts(CommandLine &line, const QStringList &words)
{
    line.words = words;
    const QString verb = words.value(0);
    const bool fits = verb.isEmpty() || (verb == QLatin1String("add") && words.size() == 3) ||
                      ((verb == QLatin1String("test") || verb == QLatin1String("remove")) && words.size() == 2) ||
                      (verb == QLatin1String("import") && words.size() <= 2);
    if (!fits)
        return wrong(CommandLineText::tr(
            "accounts goes alone, or with: add KIND NAME, test NAME, remove NAME, import [SOURCE]."));
    return {};
}

Done takeRuns(CommandLine &line, const QStringList &words)
{
    const QString verb = words.value(0);
    if (verb != QLatin1String("show") && verb != QLatin1String("find")) {
        line.query = words.join(u' ');
        return {};
    }
    if (words.size() != 2)
        return wrong(CommandLineText::tr("runs %1 needs the number of a run: maestro runs %1 12").arg(verb));
    line.words = words;
    return {};
}

Done takeWords(CommandLine &line, const QStringList &words, const QStringList &after, bool dashes)
{
    if (dashes && line.command != Command::Run)
        return wrong(CommandLineText::tr("\"--\" and a command go with run only."));
    switch (line.command) {
    case Command::Run:
        return takeRun(line, words, after, dashes);
    case Command::Copy:
        return takeCopy(line, words);
    case Command::Power:
        return takePower(line, words);
    case Command::Accounts:
        return takeAccounts(line, words);
    case Command::Runs:
        return takeRuns(line, words);
    case Command::List:
        line.query = words.join(u' ');
        return {};
    default:
        break;
    }
    if (!words.isEmpty())
        return wrong(CommandLineText::tr("\"%1\" is one word too many.").arg(words.first()));
    return {};
}

void declareOptions(QCommandLineParser &parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const OptionRule &rule : optionRules)
        parser.addOption(QCommandLineOption(QString::fromLatin1(rule.name), {}, QString::fromLatin1(rule.value)));
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const qsizetype dashes = arguments.indexOf(QStringLiteral("--"));
    QStringList before = dashes < 0 ? arguments : arguments.first(dashes);
    for (QString &word : before) { // their value may be left out, and is no word of its own
        if (word == QLatin1String("--sudo") || word == QLatin1String("--pty"))
            word += u'=';
    }
    const QStringList after = dashes < 0 ? QStringList() : arguments.sliced(dashes + 1);

    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("maestro")} + before))
        return wrong(parser.errorText() + u' ' + CommandLineText::tr("Try maestro --help."));

    const Options options(parser);
    QStringList words = parser.positionalArguments();
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    CommandLine line;
    if (options.has("help") || name == QLatin1String("help"))
        line.command = Command::Help;
    else if (options.has("version"))
        line.command = Command::Version;
    else if (!name.isEmpty() && !commands().contains(name))
        return wrong(CommandLineText::tr("There is no command \"%1\". Try maestro --help.").arg(name));
    else
        line.command = name.isEmpty() ? Command::Window : commands().value(name);
    line.profile = options.text("profile");
    if (line.command == Command::Help || line.command == Command::Version)
        return line;

    if (const Done fits = checkOptionsFit(options, name); !fits)
        return Failure(fits.error());
    if (const Done read = readOptions(options, line); !read)
        return Failure(read.error());
    if (const Done taken = takeWords(line, words, after, dashes >= 0); !taken)
        return Failure(taken.error());
    return line;
}
