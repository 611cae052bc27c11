#pragma once

#include "app/commandline.h"

#include <QObject>

struct Engine;
class Terminal;

/// Exit codes of the command line; scripts depend on them.
namespace exitcode {
constexpr int ok = 0;
constexpr int hostFailed = 1;
constexpr int wrongCall = 2;
constexpr int noHost = 3;
constexpr int accountFailed = 4;
constexpr int refused = 5;
constexpr int interrupted = 130;
} // namespace exitcode

/// One command of the command line at work. One thread; ends by finished().
class CliCommand : public QObject
{
    Q_OBJECT
public:
    CliCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent = nullptr);

    /// Begins; finished() follows, perhaps within this call.
    virtual void start() = 0;
    /// Ctrl+C. Ends at once unless the command knows better.
    virtual void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

protected:
    /// Says a sentence on standard error and ends.
    void fail(const QString &sentence, int exitCode);
    void note(const QString &sentence); ///< on standard error, unless --quiet

    Engine &m_engine;
    Terminal &m_terminal;
    const CommandLine m_line;
};
