#include "providers/foreignprogram.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <optional>
#include <unistd.h>

namespace {

constexpr qsizetype mostWords = 4096; // of its errors

class ForeignProgramText
{
    Q_DECLARE_TR_FUNCTIONS(ForeignProgram)
};

/// One program from its start to its end.
class ProgramRun final : public QObject
{
public:
    ProgramRun(const ProgramCall &call, QObject *owner, std::stop_token stop)
        : QObject(owner),
          m_call(call),
          m_onStop(std::move(stop), [this] { // whoever asks for it has not left us yet
              QMetaObject::invokeMethod(
                  this, [this] { giveUp({Error::Stopped}); }, Qt::QueuedConnection);
          })
    {
        m_promise.start();
        m_process.setProgram(call.words.first());
        m_process.setArguments(call.words.mid(1));
        m_process.setWorkingDirectory(call.folder);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setChildProcessModifier([] { ::setsid(); }); // what it begins ends with it
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProgramRun::readOutput);
        connect(&m_process, &QProcess::readyReadStandardError, this,
                [this] { m_words = (m_words + m_process.readAllStandardError()).right(mostWords); });
        connect(&m_process, &QProcess::finished, this, &ProgramRun::ended);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                answer(failure(Error::Failed, ForeignProgramText::tr("%1 could not be run: %2.")
                                                  .arg(name(), visibleText(m_process.errorString()))));
        });
        QTimer::singleShot(call.timeoutMs, this, [this] {
            giveUp({Error::TimedOut, ForeignProgramText::tr("%1 did not end within %n second(s) and was ended.",
                                                            nullptr, m_call.timeoutMs / 1000)
                                         .arg(name())});
        });
    }

    ~ProgramRun() override
    {
        m_process.disconnect(this);
        endAll();
    }

    Async<QByteArray> begin()
    {
        const Async<QByteArray> end = m_promise.future();
        m_process.start(QIODevice::ReadOnly);
        m_group = m_process.processId();
        return end;
    }

private:
    QString name() const { return visibleText(m_call.words.first()); }

    void readOutput()
    {
        m_output += m_process.readAllStandardOutput();
        if (m_output.size() > m_call.largest)
            giveUp({Error::Failed, ForeignProgramText::tr("%1 printed too much and was ended.").arg(name())});
    }

    void giveUp(const Error &why)
    {
        if (!m_why)
            m_why = why;
        endAll();
    }

    void endAll()
    {
        if (m_group > 1)
            ::kill(pid_t(-m_group), SIGKILL);
    }

    void ended(int status, QProcess::ExitStatus how)
    {
        m_output += m_process.readAllStandardOutput();
        m_words = (m_words + m_process.readAllStandardError()).right(mostWords);
        if (m_why)
            return answer(Failure(*m_why));
        if (how == QProcess::NormalExit && status == 0)
            return answer(m_output);
        const QString said = visibleText(QString::fromLocal8Bit(m_words.trimmed().split('\n').last()));
        const QString sentence = how == QProcess::CrashExit
                                     ? ForeignProgramText::tr("%1 was ended by a signal.").arg(name())
                                     : ForeignProgramText::tr("%1 ended with exit status %2.").arg(name()).arg(status);
        answer(failure(Error::Failed, said.isEmpty() ? sentence : sentence + u' ' + said,
                       QString::fromLocal8Bit(m_words)));
    }

    void answer(const Result<QByteArray> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
        m_group = 0;
        deleteLater();
    }

    const ProgramCall m_call;
    Promise<QByteArray> m_promise;
    QByteArray m_output;
    QByteArray m_words;
    std::optional<Error> m_why;
    qint64 m_group = 0;
    QProcess m_process;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace

QString programHash(QByteArrayView text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256).toHex());
}

Done mayRun(AllowedFiles &allowed, const QString &account, const QList<ForeignProgram> &programs)
{
    const auto refused = std::find_if(programs.cbegin(), programs.cend(), [&allowed](const ForeignProgram &program) {
        return !allowed.allows(program, 0);
    });
    if (refused == programs.cend()) {
        allowed.setWish(account, {});
        return {};
    }
    allowed.setWish(account, *refused);
    return failure(Error::Denied,
                   ForeignProgramText::tr("%1 names a program that is to run on this computer, and nobody has allowed "
                                          "it: %2. If you trust the file, allow it on the page of the accounts, or "
                                          "with --allow-programs on the command line.")
                       .arg(visibleText(refused->file), visibleText(refused->command)));
}

Async<QByteArray> programOutput(const ProgramCall &call, QObject *owner, std::stop_token stop)
{
    if (call.words.isEmpty() || call.words.first().isEmpty())
        return ready<QByteArray>(failure(Error::Invalid, ForeignProgramText::tr("The command names no program.")));
    return (new ProgramRun(call, owner, std::move(stop)))->begin();
}
