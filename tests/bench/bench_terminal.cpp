// What a terminal takes: bytes into screen and scrollback, a frame of paint, and 100 MB of `yes` through a real one
// beside an event loop that has other things to do. A terminal has at most half of each frame, so that much takes its
// time where others want the processor too: after half a minute what has come is enough to tell how fast it is.
//   bench_terminal [megabytes of yes, 100]
#include "bench/figures.h"
#include "fakes/localshell.h"
#include "models/termtext.h"
#include "views/terminalfeed.h"
#include "views/terminalview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

using namespace Qt::StringLiterals;
using figures::Numbers;

namespace {

constexpr qsizetype piece = 64 * 1024;
constexpr qint64 longestFloodMs = 30'000;

QByteArray filled(const QByteArray &line)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < piece; ++i)
        bytes += QByteArray(line).replace('%', QByteArray::number(i));
    return bytes;
}

void measureFeed(const char *what, const QByteArray &bytes)
{
    Emulator emulator(50, 160);
    QElapsedTimer watch;
    watch.start();
    qint64 done = 0;
    while (watch.elapsed() < 1500) {
        emulator.feed(bytes);
        done += bytes.size();
    }
    std::printf("%-44s %6.1f MB/s   scrollback %5.2f MB for %lld lines\n", what,
                double(done) / 1000.0 / double(watch.elapsed()), double(emulator.screen().historyBytes()) / 1e6,
                qlonglong(emulator.screen().screenTop() - emulator.screen().firstLine()));
}

void measurePaint(const char *what, const QByteArray &bytes)
{
    Emulator emulator(50, 160);
    TerminalView view(emulator);
    view.resize(1300, 850);
    view.show();
    QPixmap picture(view.size());
    Numbers frames;
    for (int i = 0; i < 100; ++i) {
        emulator.feed(bytes.first(4096));
        QElapsedTimer watch;
        watch.start();
        view.refresh();
        view.viewport()->render(&picture);
        frames.values.push_back(double(watch.nsecsElapsed()) / 1e6);
    }
    frames.print(what);
}

void measureResize()
{
    Emulator emulator(50, 160);
    emulator.feed(filled("/usr/share/doc/package/examples/a/path/that/is/long/file%.txt\r\n").repeated(12));
    Numbers times;
    for (int columns = 60; columns < 160; columns += 10) {
        QElapsedTimer watch;
        watch.start();
        emulator.resize(50, columns);
        times.values.push_back(double(watch.nsecsElapsed()) / 1e6);
    }
    times.print("another width, 10,000 lines broken anew");
    QElapsedTimer watch;
    watch.start();
    const auto hits = termtext::find(emulator.screen(), u"file12"_s);
    std::printf("%-44s %lld hits, %.1f ms\n", "finding a word in 10,000 lines", qlonglong(hits.size()),
                double(watch.nsecsElapsed()) / 1e6);
}

/// `yes` over a terminal of this computer until so many bytes have come, or its time is over.
class Flood : public QObject
{
public:
    explicit Flood(qint64 most)
        : m_most(most),
          m_emulator(50, 160),
          m_view(m_emulator),
          m_shell({u"yes"_s}),
          m_feed(m_shell, m_emulator)
    {
        connect(&m_feed, &TerminalFeed::fed, &m_view, &TerminalView::refresh);
        connect(&m_shell, &Shell::arrived, this, [this](const QByteArray &bytes) { come(bytes.size()); });
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_gaps.values.push_back(double(m_sinceBeat.nsecsElapsed()) / 1e6 - m_beat.interval());
            m_sinceBeat.start();
        });
    }

    void begin()
    {
        m_view.resize(1300, 850);
        m_view.show();
        m_watch.start();
        m_sinceBeat.start();
        m_beat.start(5);
        m_shell.start(160, 50);
    }

private:
    void come(qint64 bytes)
    {
        m_come += bytes;
        if (m_isOver || (m_come < m_most && m_watch.elapsed() < longestFloodMs))
            return;
        m_isOver = true;
        std::printf("%lld MB of yes: %.1f MB/s, most waiting %lld KiB, %s\n", qlonglong(m_come / 1'000'000),
                    double(m_come) / 1000.0 / double(m_watch.elapsed()), qlonglong(m_shell.mostUntakenSeen() / 1024),
                    figures::statusLine("VmHWM").constData());
        m_gaps.print("event loop: later than due");
        QCoreApplication::quit();
    }

    qint64 m_most;
    qint64 m_come = 0;
    bool m_isOver = false;
    Emulator m_emulator;
    TerminalView m_view;
    LocalShell m_shell;
    TerminalFeed m_feed;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    QElapsedTimer m_watch;
    Numbers m_gaps;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QByteArray paths = filled("/usr/share/doc/package/examples/file%.txt\r\n");
    const QByteArray colours = filled("\x1b[1;32muser@host\x1b[0m:\x1b[34m~/src\x1b[0m$ make -j%\r\n");
    measureFeed("lines of one letter into screen and scrollback", "y\r\n" + filled("y\r\n"));
    measureFeed("paths", paths);
    measureFeed("coloured lines", colours);
    measurePaint("a frame of paths, all rows painted", paths);
    measurePaint("a frame of coloured lines", colours);
    measureResize();
    Flood flood((argc > 1 ? QByteArray(argv[1]).toInt() : 100) * 1'000'000LL);
    flood.begin();
    return QApplication::exec();
}
