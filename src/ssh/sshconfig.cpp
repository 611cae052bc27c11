#include "ssh/sshconfig.h"

#include "core/locallogin.h"
#include "core/text.h"
#include "ssh/askprogram.h"
#include "ssh/steadyclock.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr qint64 validForMs = 60000;
/// Whoever saves ~/.ssh/config needs as long to start a run.
constexpr qint64 unchangedForMs = 1000;

class SshConfigText
{
    Q_DECLARE_TR_FUNCTIONS(SshConfig)
};

bool looksLikeIp(const QString &name)
{
    return name.contains(u':') && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar c) {
               return c == u':' || c == u'.' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') ||
                      (c >= u'A' && c <= u'F');
           });
}

QString nameOf(const Host &host)
{
    return host.alias.isEmpty() ? host.address : host.alias;
}

/// What answers are kept by: of the name alone where nobody knows who shares it.
QByteArray kindIn(const std::shared_ptr<const ClientConfig> &files, const QString &name)
{
    const QByteArray kind = files ? files->kindOf(name) : QByteArray();
    return kind.isNull() ? ' ' + name.toUtf8() : kind;
}

} // namespace

bool SshConfig::mayAsk(const QString &name)
{
    return isPlainHostName(name) || looksLikeIp(name);
}

int SshConfig::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

Result<SshAnswer> SshConfig::ask(const QString &name, const QString &file)
{
    QStringList command = {m_options.program, QStringLiteral("-G")};
    if (!file.isEmpty())
        command += {QStringLiteral("-F"), file};
    {
        const std::lock_guard lock(m_mutex);
        ++m_asked;
    }
    const Result<ProgramAnswer> said =
        askProgram(command + QStringList{QStringLiteral("--"), name}, m_options.timeoutMs);
    if (!said && said.error().kind == Error::TimedOut)
        return failure(Error::TimedOut, SshConfigText::tr("ssh did not say in time how %1 is configured. Something in "
                                                          "~/.ssh/config may hang.")
                                            .arg(name));
    if (!said)
        return Failure(said.error());
    if (said->status != 0)
        return failure(Error::Invalid,
                       SshConfigText::tr("ssh refuses its configuration for %1: %2").arg(name, said->lastWords()),
                       QString::fromUtf8(said->err.left(2000)));
    return SshAnswer(said->out);
}

/// Our own reading, where the files are plain enough for us to see that they say little or nothing of the host: most
/// are.
std::optional<SshAnswer> SshConfig::plainAnswer(const QString &name, const Files &files)
{
    if (!files || files->kindOf(name).isNull())
        return {};
    const Result<QByteArray> text = files->answer(name);
    const SshAnswer answer = text ? SshAnswer(*text) : SshAnswer();
    return text && !answer.needsSsh() ? std::optional(answer) : std::nullopt;
}

Result<SshAnswer> SshConfig::fresh(const QString &name, const Files &files)
{
    if (const std::optional<SshAnswer> plain = plainAnswer(name, files))
        return *plain; // two processes less at the start of every run
    Result<SshAnswer> said = ask(name, m_options.file);
    if (!said && said.error().kind == Error::NotFound) {
        if (!files)
            return SshAnswer(); // no ssh, no configuration
        const Result<QByteArray> text = files->answer(name);
        return text ? Result<SshAnswer>(SshAnswer(*text)) : Failure(text.error());
    }
    if (!said)
        return said;
    std::optional<SshAnswer> usual;
    {
        const std::lock_guard lock(m_mutex);
        usual = m_usual;
    }
    if (!usual) {
        const Result<SshAnswer> without = ask(QStringLiteral("localhost"), QStringLiteral("none"));
        if (!without)
            return without;
        usual = *without;
        usual->remove("hostname");
        const std::lock_guard lock(m_mutex);
        m_usual = usual;
    }
    SshAnswer answer = said->beyond(*usual);
    answer.remove("host");
    if (answer.value("hostname") == name.toLower())
        answer.remove("hostname"); // nothing was set, and others may share this answer
    return answer;
}

std::optional<SshAnswer> SshConfig::keptFor(const QByteArray &kind, const Files &files) const
{
    const auto kept = m_kept.constFind(kind);
    if (kept == m_kept.cend() || kept->files != files || (kept->until != 0 && kept->until < steadyNow()))
        return {};
    return kept->answer;
}

/// Several threads may want the same answer at once: one asks, the others wait for it.
Result<SshAnswer> SshConfig::askOnce(const QByteArray &kind, const QString &name, const Files &files, bool shared)
{
    {
        std::unique_lock lock(m_mutex);
        m_answered.wait(lock, [&] { return !m_inFlight.contains(kind); });
        if (const std::optional<SshAnswer> kept = keptFor(kind, files))
            return *kept;
        m_inFlight.insert(kind);
    }
    const Result<SshAnswer> answer = fresh(name, files);
    const std::lock_guard lock(m_mutex);
    if (answer)
        m_kept.insert(kind, {*answer, files, shared ? 0 : steadyNow() + validForMs});
    m_inFlight.remove(kind);
    m_answered.notify_all();
    return answer;
}

SshConfig::Files SshConfig::currentFiles()
{
    if (!m_options.read)
        return {};
    const std::lock_guard lock(m_mutex);
    if (!m_files || !m_files->isCurrent()) {
        m_files = m_options.read();
        m_kept.clear();
    }
    m_lookedAt = steadyNow();
    return m_files;
}

Host SshConfig::filledIn(const Host &host, const QString &name, const SshAnswer &answer, const Files &files)
{
    Host full = answer.completed(host, name);
    // ssh prints the local login where User is not set and also where it is set to that.
    if (full.userIsGuess && files) {
        const Result<QByteArray> text = files->answer(name);
        if (const QString user = text ? SshAnswer(*text).value("user") : QString(); user == localLogin()) {
            full.user = user;
            full.userIsGuess = false;
        }
    }
    return full;
}

std::optional<Host> SshConfig::completedAtOnce(const Host &host) const
{
    const QString name = nameOf(host);
    if (!mayAsk(name))
        return host;
    Files files;
    std::optional<SshAnswer> answer;
    {
        const std::lock_guard lock(m_mutex);
        if (m_files && m_lookedAt + unchangedForMs < steadyNow())
            return {};
        files = m_files;
        answer = keptFor(kindIn(files, name), files);
    }
    return answer ? std::optional(filledIn(host, name, *answer, files)) : std::nullopt;
}

Result<Host> SshConfig::completed(const Host &host)
{
    const QString name = nameOf(host);
    if (!mayAsk(name))
        return host;
    const Files files = currentFiles();
    const bool shared = files && !files->kindOf(name).isNull();
    const Result<SshAnswer> answer = askOnce(kindIn(files, name), name, files, shared);
    if (!answer)
        return Failure(answer.error());
    return filledIn(host, name, *answer, files);
}
