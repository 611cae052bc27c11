#include "app/clicommand.h"

#include "app/terminal.h"
#include "core/text.h"

CliCommand::CliCommand(Engine &engine, Terminal &terminal, CommandLine line, QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_terminal(terminal),
      m_line(std::move(line))
{
}

void CliCommand::interrupt()
{
    Q_EMIT finished(exitcode::interrupted);
}

void CliCommand::fail(const QString &sentence, int exitCode)
{
    m_terminal.err("maestro: " + sentence.toUtf8() + '\n');
    Q_EMIT finished(exitCode);
}

void CliCommand::note(const QString &sentence)
{
    if (!m_line.quiet)
        m_terminal.err(sentence.toUtf8() + '\n');
}
