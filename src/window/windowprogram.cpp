#include "app/inventoryaccount.h"
#include "app/terminal.h"
#include "app/translations.h"
#include "core/early.h"
#include "views/mainwindow.h"
#include "views/outputaccess.h"
#include "window/application.h"
#include "window/demo.h"
#include "window/fonts.h"

#include <QApplication>
#include <QProcess>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using KeptRows = std::function<Result<QList<Instance>>()>;

/// Being read from now on.
KeptRows earlyRows(const QString &profile)
{
    using Rows = Early<Result<QList<Instance>>>;
    return [rows = std::make_shared<Rows>([profile] { return readEngineCache(profile); })] { return rows->take(); };
}

/// The window with or without the demo: owns both, in the order in which they may end.
class WindowProgram : public QObject
{
public:
    /// `cached`: the rows of the profile, which are being read.
    WindowProgram(const CommandLine &line, KeptRows cached) : m_line(line), m_cached(std::move(cached)) {}

    void start()
    {
        if (m_line.command != CommandLine::Command::Demo) {
            EngineOptions options;
            options.profile = m_line.profile;
            options.cached = m_cached;
            if (!m_line.knownHosts.isEmpty())
                options.knownHosts = {m_line.knownHosts};
            return open(options);
        }
        m_demo = std::make_unique<Demo>(m_line.profile);
        whenDone(m_demo->start(), this, [this](const Done &started) {
            if (!started)
                return giveUp(started.error().message);
            EngineOptions options;
            options.profile = m_demo->profile();
            options.knownHosts = m_demo->knownHosts();
            open(options);
        });
    }

    /// A signal: nobody is asked.
    void end()
    {
        if (m_application)
            m_application->window().closeNow();
        QCoreApplication::quit();
    }

private:
    void open(const EngineOptions &options)
    {
        m_application = std::make_unique<Application>(options);
        connect(m_application.get(), &Application::demoWanted, this,
                [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("demo")}); });
        if (m_demo)
            prepareDemo();
        else
            m_application->start();
        addInventories();
    }

    void addInventories()
    {
        for (const QString &file : m_line.inventories) {
            const Result<Account> account = accountOfInventory(file);
            const Done added = account ? toDone(m_application->engine().accounts.addTemporary(*account))
                                       : Done(Failure(account.error()));
            if (!added)
                std::fprintf(stderr, "maestro: %s\n", qPrintable(added.error().message));
        }
    }

    static Done toDone(const Result<QString> &result) { return result ? Done() : Done(Failure(result.error())); }

    void prepareDemo()
    {
        Accounts &accounts = m_application->engine().accounts;
        m_application->window().setWindowTitle(MainWindow::tr("Maestro demo"));
        const QList<Account> known = accounts.accounts();
        const Account demo = m_demo->account();
        const bool isThere =
            std::any_of(known.begin(), known.end(), [&](const Account &a) { return a.name == demo.name; });
        if (isThere)
            return ready();
        whenDone(accounts.save(demo, {demo.values, {}}), this,
                 [this](const Result<Account> &saved) { saved ? ready() : giveUp(saved.error().message); });
    }

    void ready()
    {
        m_application->start();
        m_application->proposeCommand(QStringLiteral("uptime"));
    }

    void giveUp(const QString &sentence)
    {
        std::fprintf(stderr, "maestro: %s\n", qPrintable(sentence));
        QCoreApplication::exit(2);
    }

    const CommandLine m_line;
    const KeptRows m_cached;
    std::unique_ptr<Demo> m_demo; ///< outlives the window: its hosts go last
    std::unique_ptr<Application> m_application;
};

/// While the display is opened: a way on in place of Qt's own last words.
void sayNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &words)
{
    if (type != QtFatalMsg)
        return;
    std::fprintf(
        stderr,
        "maestro: the window cannot be opened, as there is no display here (%s). Start it in a desktop session, "
        "or through ssh -X; everything else works without one: maestro --help\n",
        qPrintable(words.section(u'\n', 0, 0)));
    std::_Exit(2);
}

} // namespace

extern "C" int maestroWindow(int &argc, char **argv, const CommandLine &line)
{
    Early<void> fonts(&readFonts);
    const bool isDemo = line.command == CommandLine::Command::Demo;
    const KeptRows rows = isDemo ? KeptRows() : earlyRows(line.profile);
    installOutputAccess();
    // Qt itself ends the process with a core dump where it finds no display.
    const QtMessageHandler usual = qInstallMessageHandler(sayNoDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setApplicationName(QStringLiteral("maestro"));
    QApplication::setApplicationDisplayName(QStringLiteral("Maestro"));
    QApplication::setDesktopFileName(QStringLiteral("maestro"));
    Terminal terminal; // SIGTERM and Ctrl+C end us in order
    const Translations translations(languageOf(line.profile));
    fonts.take(); // who measures text before that reads them again
    WindowProgram program(line, rows);
    QObject::connect(&terminal, &Terminal::interrupted, &program, &WindowProgram::end);
    QMetaObject::invokeMethod(&program, &WindowProgram::start, Qt::QueuedConnection);
    return QApplication::exec();
}
