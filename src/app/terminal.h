#pragma once

#include "core/async.h"
#include "core/secret.h"

#include <QSocketNotifier>

#include <deque>

/// Standard input, output and error of the command line. One thread, its owner's; reading never blocks it.
class Terminal : public QObject
{
    Q_OBJECT
public:
    explicit Terminal(QObject *parent = nullptr);
    ~Terminal() override;

    bool outputIsTerminal() const;
    bool errorIsTerminal() const;
    bool inputIsTerminal() const;

    /// Writes all of it; what nobody reads any more is dropped (a closed pipe ends nothing).
    void out(const QByteArray &bytes);
    void err(const QByteArray &bytes);

    /// The next line of standard input, after the prompt where a person sits there. `hidden`: without echo.
    /// Error::Stopped at the end of input.
    Async<Secret> ask(const QString &prompt, bool hidden);

Q_SIGNALS:
    /// Ctrl+C, or a request to end (SIGTERM, SIGHUP).
    void interrupted();

private:
    struct Asked
    {
        std::shared_ptr<Promise<Secret>> promise;
        QString prompt;
        bool hidden = false;
    };

    void watchSignals();
    void beginAsking();
    void readInput();
    void keepInput(const char *bytes, qsizetype count);
    Secret takeLine(qsizetype end);
    void answer(Result<Secret> result);
    void setEcho(bool echo);

    std::deque<Asked> m_asked;
    QByteArray m_input; ///< secrets as they were typed: never shared, and wiped where it was
    bool m_inputEnded = false;
    bool m_hidden = false;
    std::unique_ptr<QSocketNotifier> m_inputReady;
    std::unique_ptr<QSocketNotifier> m_signalled;
    int m_signals = -1;
};
