// Shows the page of the terminals with real programs in them and saves a picture of each, to be looked at:
//   terminal_gallery FOLDER [light|dark] [SCALE of the font, 1.0] [WIDTHxHEIGHT]
#include "fakes/localshell.h"
#include "tools/still.h"
#include "views/looks.h"
#include "views/terminalspage.h"
#include "views/terminalview.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// Every look and colour, and lines that must meet.
constexpr auto sampler =
    "for c in 0 1 2 3 4 5 6 7; do printf '\\033[3%dm ink %d \\033[9%dm bright \\033[0m\\033[4%dm ground \\033[10%dm "
    "bright "
    "\\033[0m\\n' $c $c $c $c $c; done; "
    "printf '\\033[1mbold\\033[0m \\033[3mitalic\\033[0m \\033[4munder\\033[0m \\033[21mdouble\\033[0m "
    "\\033[4:3mwave\\033[0m "
    "\\033[9mstrike\\033[0m \\033[7mreverse\\033[0m \\033[38;2;255;120;0mtrue\\033[0m \\033[38;5;22mdark green\\033[0m "
    "\\033[48;5;226mon yellow\\033[0m\\n'; "
    "printf '┌──┬──┐ ╔══╦══╗ ┏━━┳━━┓ ╭──╮\\n│  │  │ ║  ║  ║ ┃  ┃  ┃ │  │\\n├──┼──┤ ╠══╬══╣ ┣━━╋━━┫ ╰──╯\\n└──┴──┘ "
    "╚══╩══╝ ┗━━┻━━┛ "
    "▁▂▃▄▅▆▇█ ░▒▓ ▖▗▘▝▚▞\\n'; printf '漢字 is wide, e\\u0301 has a mark, \\xff is no letter: "
    "https://example.org/a(b)?c=d.\\n'";

struct Program
{
    QString name;
    QStringList command;
    QByteArray typed;
    bool production = false;
};

class Gallery
{
public:
    explicit Gallery(const QStringList &arguments)
        : m_folder(arguments.value(1, u"gallery"_s)),
          m_isDark(arguments.value(2) == u"dark"_s)
    {
        QDir().mkpath(m_folder);
        m_looks.setLook(m_isDark ? Settings::Look::Dark : Settings::Look::Light);
    }

    void show(const QSize &size)
    {
        m_page.resize(size);
        m_page.show();
        for (const Program &program : m_programs) {
            Host host;
            host.name = program.name;
            host.production = program.production;
            m_next = program.command;
            TerminalPane *pane = m_page.open(host);
            waitUntilStill(m_page);
            if (!program.typed.isEmpty()) {
                pane->take({{}, QString::fromUtf8(program.typed), true});
                pane->take({{Qt::Key_Return, {}, {}}, {}, false});
            }
            save(program.name);
        }
        m_page.findChild<QToolButton *>(u"tileTerminals"_s)->click();
        m_page.findChild<QToolButton *>(u"shareTyping"_s)->click();
        save(u"tiles"_s);
        m_page.panes().first()->wantClose();
        waitUntilStill(m_page);
        m_page.findChild<QToolButton *>(u"tileTerminals"_s)->click();
        save(u"sharing"_s);
        QProcess::execute(u"tmux"_s, {u"-L"_s, u"maestro-gallery"_s, u"kill-server"_s}); // it outlives its terminal
    }

private:
    void save(const QString &name)
    {
        waitUntilStill(m_page);
        m_page.grab().save(m_folder + u"/terminal-"_s + name + (m_isDark ? u"-dark.png"_s : u"-light.png"_s));
    }

    QString m_folder;
    bool m_isDark;
    Looks m_looks;
    QStringList m_next;
    const QList<Program> m_programs = {
        {u"colours"_s,
         {u"/bin/bash"_s, u"--norc"_s, u"-c"_s, QString::fromUtf8(sampler) + u"; exec bash --norc"_s},
         {}},
        {u"vim"_s,
         {u"vim"_s, u"-n"_s, u"-u"_s, u"NONE"_s, u"-c"_s,
          u"syntax on | set number laststatus=2 nocompatible hlsearch"_s, u"-c"_s, u"/QStringList"_s,
          QStringLiteral(SOURCE_DIR "/src/core/host.h")},
         {},
         true},
        {u"htop"_s, {u"htop"_s}, {}},
        {u"tmux"_s,
         {u"tmux"_s, u"-L"_s, u"maestro-gallery"_s, u"-f"_s, u"/dev/null"_s, u"new-session"_s, u"bash --norc"_s, u";"_s,
          u"split-window"_s, u"-h"_s, u"top"_s},
         {}},
    };
    TerminalsPage m_page{[this](const Host &) { return std::make_unique<LocalShell>(m_next); }};
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QFont font(u"Inter"_s);
    font.setPixelSize(qRound(13 * arguments.value(3, u"1"_s).toDouble()));
    QApplication::setFont(font);
    const QStringList size = arguments.value(4, u"1100x700"_s).split(u'x');
    Gallery gallery(arguments);
    gallery.show(QSize(size.value(0).toInt(), size.value(1).toInt()));
    return 0;
}
