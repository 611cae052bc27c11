#pragma once

#include "app/commandline.h"
#include "app/runprinter.h"
#include "core/question.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

class Run;
class Terminal;

/// A run as it is shown on the command line, from its beginning to its end: prints what comes, and puts its questions
/// to the person. One thread.
class RunFollower : public QObject
{
    Q_OBJECT
public:
    /// Borrows both.
    RunFollower(Terminal &terminal, const CommandLine &line) : m_terminal(terminal), m_line(line) {}

    void follow(Run *run);
    /// Tells the remote processes to end. False when there are none, or they were told already.
    bool interrupt();

Q_SIGNALS:
    void ended(int exitCode);
    void failed(const QString &sentence); ///< what is printed could not be written

private:
    void askOpenQuestions();
    void ask(const Question &question);
    void askForNextKey();
    void askForKey(const Question &question, const QString &prompt);
    void askPrompts(const Question &question, const QList<Secret> &answers);
    void end();

    Terminal &m_terminal;
    const CommandLine &m_line;
    QPointer<Run> m_run;
    std::unique_ptr<RunPrinter> m_printer;
    QSet<quint64> m_asked;
    QList<quint64> m_keys; ///< questions of host keys that wait for their turn
    bool m_isAskingForKey = false;
    bool m_interrupted = false;
};
