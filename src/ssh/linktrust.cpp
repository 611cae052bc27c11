#include "ssh/certifier.h"
#include "ssh/consolekeys.h"
#include "ssh/forwardedagent.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

// The part of a link that decides whether the host is who it says it is, and proves who we are.

namespace {

/// Why a key that nobody can be asked about is not trusted, and what to do.
QString sentenceOfUnknown(const KeyCheck &check, const QString &label, const QString &file)
{
    const QString sentence =
        check.isRecycled
            ? Link::tr("The host key of %1 is not known: %2. Its address had another key before, so --accept-new does "
                       "not cover it. If it is right, put it in the place of the old one in %3, or connect in the "
                       "window, which asks.")
        : check.isStrict
            ? Link::tr("The host key of %1 is not known: %2. Nobody is asked, for StrictHostKeyChecking is yes in "
                       "ssh_config: add it to %3.")
            : Link::tr("The host key of %1 is not known: %2. Add it to %3, or trust new keys (--accept-new).");
    return (sentence.arg(label, check.shown(), file) + u' ' + check.why()).trimmed();
}

/// What the person said for this run counts more than what stands in ssh_config. Its `no` would have ssh go on at a
/// host whose key has changed as well, which nothing here does.
HostKeyPolicy policyOf(const Terms &terms, const Host &host)
{
    const QString &said = host.strictHostKeyChecking;
    if (terms.hostKeys == HostKeyPolicy::AcceptNew || said.isEmpty())
        return terms.hostKeys;
    return said == u"yes" ? HostKeyPolicy::Strict : HostKeyPolicy::AcceptNew;
}

} // namespace

void Link::checkHostKey()
{
    enter(Stage::HostKey, QStringLiteral("host-key"), m_terms.deadlines.question);
    m_place.rest();
    const PublicKey key = m_session->serverKey();
    if (key.blob.isEmpty())
        return unreachable(Error::Failed, tr("The host key of %1 could not be read.").arg(label()),
                           m_session->errorText());
    if (!(key == m_check.key))
        m_check = {key, m_check.wantedTypes};
    m_phases.note(m_check.shown());
    judge(m_services.hostKeys.check(hostName(), key, m_terms.run));
}

/// Whether an authority vouches for the key, which libssh cannot ask: it is fetched beside the connection.
void Link::fetchCertificate()
{
    m_check.certificateAsked = true;
    const Result<OpenSideWay> way = sideWay();
    if (!way)
        return certificateFetched(Failure(way.error()));
    m_services.blocking(
        [&hostKeys = m_services.hostKeys, name = hostName(), key = m_check.key, way = *way, poster = m_poster] {
            const Done certified = certify(hostKeys, name, key, way);
            poster([certified](Link &link) { link.certificateFetched(certified); });
        });
}

void Link::certificateFetched(const Done &certified)
{
    if (m_stage != Stage::HostKey || !m_session)
        return;
    if (!certified) {
        m_phases.note(certified.error().message);
        if (certified.error().kind == Error::Denied)
            return refuseHostKey(certified.error().message);
    }
    judge(m_services.hostKeys.check(hostName(), m_check.key, m_terms.run));
}

/// Whether the console of the instance is asked for its word; consoleRead() follows then.
bool Link::readConsole()
{
    if (!m_services.consoles || m_host.key.isEmpty() || m_check.consoleAsked)
        return false;
    m_check.consoleAsked = true;
    m_services.consoles->read(m_host.key, [poster = m_poster](const Result<QByteArray> &output) {
        poster([output](Link &link) { link.consoleRead(output); });
    });
    return true;
}

void Link::consoleRead(const Result<QByteArray> &output)
{
    if (m_stage != Stage::HostKey || m_asking)
        return;
    const ConsoleKeys keys(output ? *output : QByteArray());
    if (!output && output.error().kind != Error::Unsupported)
        m_check.console = tr("Its console could not be asked: %1").arg(output.error().message);
    switch (keys.check(m_check.key)) {
    case ConsoleKeys::Verdict::Confirmed:
        m_phases.note(tr("It is the key that the instance has printed on its console: trusted."));
        if (const Done kept = m_services.hostKeys.trustAlways(hostName(), m_check.key, Pin::Source::Console); !kept)
            m_phases.note(kept.error().message);
        return keyIsTrusted();
    case ConsoleKeys::Verdict::Mismatch:
        for (const QByteArray &print : keys.printsOf(m_check.key.type))
            m_check.expected += QString::fromLatin1(m_check.key.type + ' ' + print);
        m_check.console = tr("The instance has printed another key on its console. Somebody may be listening in.");
        m_phases.setKeys(QStringList{m_check.shown()} + m_check.expected);
        break;
    case ConsoleKeys::Verdict::Disagree:
        m_check.console = tr("Its console names several keys of this type, so it does not say which is right.");
        break;
    case ConsoleKeys::Verdict::Silent:
        if (output)
            m_check.console = keys.isEmpty() ? tr("Its console shows no host keys (any more).")
                                             : tr("Its console names no key of this type.");
        break;
    }
    m_phases.note(m_check.console);
    askForHostKey();
}

void Link::judge(const HostKeys::Finding &finding)
{
    if (finding.mayBeCertified && !m_check.certificateAsked)
        return fetchCertificate();
    m_check.isRecycled = finding.recycled;
    if (finding.recycled && m_check.former.isEmpty()) {
        const QString until = QLocale().toString(finding.formerSeen.toLocalTime().date(), QLocale::ShortFormat);
        m_check.former =
            finding.formerName.isEmpty()
                ? tr("Another instance had this address before.")
                : tr("This address belonged to %1, last seen there on %2; this is another instance, with a "
                     "key of its own.")
                      .arg(finding.formerName, until);
        m_phases.note(m_check.former);
    }
    const QString file = finding.pinned ? m_services.pinsFile : m_services.hostKeys.writtenFile(hostName());
    switch (finding.verdict) {
    case HostKeys::Verdict::Known:
        return hostKeyTrusted();
    case HostKeys::Verdict::Unknown:
        return readConsole() ? void() : askForHostKey();
    case HostKeys::Verdict::Revoked:
        return refuseHostKey(tr("The host key of %1 (%2), or what vouched for it, is marked as revoked, in known_hosts "
                                "or in a list that RevokedHostKeys names. The connection was refused.")
                                 .arg(label(), QString::fromLatin1(m_check.key.fingerprint())));
    case HostKeys::Verdict::Unsure:
        return refuseHostKey(tr("%1 was not trusted. %2").arg(label(), finding.trouble));
    case HostKeys::Verdict::OtherType:
        if (m_check.wantedTypes.isEmpty()) { // hashed lines are not searched before the exchange: ask for a known type
            for (const PublicKey &key : finding.known)
                m_check.wantedTypes += key.type;
            return reach();
        }
        [[fallthrough]];
    case HostKeys::Verdict::Changed:
        m_phases.setKeys(QStringList{m_check.shown()} + KeyCheck::words(finding.known));
        return refuseHostKey(
            tr("The host key of %1 has changed. It shows %2, but known is %3. Somebody may be listening in, or the "
               "host "
               "was installed anew. If you are sure, forget the old key: in the window under SSH, Host keys, or by "
               "taking "
               "its line out of %4.")
                .arg(label(), m_check.shown(), KeyCheck::words(finding.known).join(QStringLiteral(", ")), file));
    }
}

void Link::askForHostKey()
{
    const bool isMismatch = !m_check.expected.isEmpty();
    const HostKeyPolicy policy = policyOf(m_terms, m_host);
    m_check.isStrict = policy == HostKeyPolicy::Strict && m_host.strictHostKeyChecking == u"yes";
    const bool acceptsNew =
        policy == HostKeyPolicy::AcceptNew || (!m_check.isStrict && m_services.hostKeys.trustsAllOf(m_terms.run));
    if (acceptsNew && !isMismatch && !m_check.isRecycled) {
        if (m_terms.hostKeys != policy)
            m_phases.note(tr("It is new, and trusted: StrictHostKeyChecking is %1 in ssh_config. One that changes is "
                             "refused all the same.")
                              .arg(m_host.strictHostKeyChecking));
        const Done kept = m_services.hostKeys.trustAlways(hostName(), m_check.key, Pin::Source::AcceptedNew);
        if (!kept)
            m_phases.note(kept.error().message);
        return keyIsTrusted();
    }
    const bool mayAsk = policy != HostKeyPolicy::Strict && m_terms.mayAsk;
    if (!mayAsk && isMismatch)
        return refuseHostKey(tr("The host key of %1 is not the one that the instance has printed on its console. It "
                                "shows %2, and the console names %3. The connection was refused.")
                                 .arg(label(), m_check.shown(), m_check.expected.join(QStringLiteral(", "))));
    if (!mayAsk)
        return refuseHostKey(sentenceOfUnknown(m_check, label(), m_services.hostKeys.writtenFile(hostName())),
                             Error::NotFound);
    Question question;
    question.kind = Question::Kind::HostKey;
    question.fingerprint = QString::fromLatin1(m_check.key.fingerprint());
    question.subject =
        QString::fromUtf8(KnownHosts::nameOf(hostName().host, hostName().port)) + u' ' + question.fingerprint;
    question.keyType = QString::fromLatin1(m_check.key.type);
    question.text = tr("The host key of %1 is not known yet. Do you trust it?").arg(label());
    question.why = m_check.why();
    question.expected = m_check.expected;
    if (isMismatch)
        question.typed = m_host.name.isEmpty() ? m_host.address : m_host.name;
    setState(ExecState::Asking);
    ask(question, [](Link &link, const Answer &answer) { link.hostKeyAnswered(answer); });
}

void Link::hostKeyAnswered(const Answer &answer)
{
    if (m_stage != Stage::HostKey || !m_asking)
        return;
    HostKeys &trusted = m_services.hostKeys;
    switch (answer.choice) {
    case Answer::Choice::Refuse:
        return refuseHostKey(m_check.expected.isEmpty()
                                 ? tr("The host key of %1 was not trusted.").arg(label())
                                 : tr("The host key of %1 was not trusted: it shows %2, and its console names %3.")
                                       .arg(label(), m_check.shown(), m_check.expected.join(QStringLiteral(", "))));
    case Answer::Choice::Once:
        trusted.trustOnce(hostName(), m_check.key, m_terms.run);
        break;
    case Answer::Choice::AllOfRun:
        if (m_check.expected.isEmpty()) // it is this key that was agreed to, and no other
            trusted.trustAllOfRun(m_terms.run);
        [[fallthrough]];
    case Answer::Choice::Always:
        if (const Done kept = trusted.trustAlways(hostName(), m_check.key); !kept)
            m_phases.note(kept.error().message);
        break;
    }
    m_phases.setKeys({});
    keyIsTrusted();
}

/// From now on; the host may not have waited that long.
void Link::keyIsTrusted()
{
    if (m_session)
        return hostKeyTrusted();
    m_connectBefore = 0;
    reach();
}

void Link::refuseHostKey(const QString &message, Error::Kind kind)
{
    fail({ExecState::Unreachable, {kind, message, {}}, true});
}

void Link::hostKeyTrusted()
{
    setState(ExecState::Authenticating);
    enter(Stage::Authenticate, QStringLiteral("authenticate"), m_terms.deadlines.authenticate);
    const auto askPerson = [this](const Question &question, const Login::Then &then,
                                  const Questions::Concern &concern) {
        const auto answered = [then](Link &link, const Answer &answer) {
            if (!link.m_authentication)
                return;
            then(answer);
            link.authenticate();
        };
        return ask(question, answered, concern);
    };
    m_authentication = std::make_unique<Authentication>(m_session, m_terms, m_host, m_services, m_poster, askPerson);
    authenticate();
}

void Link::authenticate()
{
    if (m_stage != Stage::Authenticate || !m_authentication)
        return;
    Authentication::Step step = m_authentication->step();
    for (int i = 0; step == Authentication::Step::Again && m_session->wantsWrite() && i < 2; ++i) {
        m_session->pump();
        step = m_authentication->step();
    }
    const bool onHold = step == Authentication::Step::Waiting || step == Authentication::Step::Asking;
    if (onHold && !m_session->pump())
        step = Authentication::Step::Broken; // the host did not wait that long
    if (onHold)
        m_place.rest();
    else
        m_place.listen(steadyNow());
    const bool asked = m_asking;
    switch (step) {
    case Authentication::Step::Again:
    case Authentication::Step::Waiting:
        setState(ExecState::Authenticating);
        if (asked)
            enter(Stage::Authenticate, {}, m_terms.deadlines.authenticate);
        return;
    case Authentication::Step::Asking:
        if (!asked)
            enter(Stage::Authenticate, {}, m_terms.deadlines.question);
        return setState(ExecState::Asking);
    case Authentication::Step::Ok:
        m_phases.note(m_authentication->report());
        return becomeReady();
    case Authentication::Step::Refused:
        m_phases.note(m_authentication->report());
        return fail({ExecState::Unreachable, m_authentication->error(), false});
    case Authentication::Step::Broken:
        break;
    }
    m_phases.note(m_authentication->report());
    if (!m_authentication->error().message.isEmpty())
        return fail({ExecState::Unreachable, m_authentication->error(), false});
    unreachable(Error::Unreachable,
                tr("%1 closed the connection during the login: %2").arg(label(), m_session->errorText()),
                m_session->errorText());
}

void Link::becomeReady()
{
    m_authentication.reset();
    m_services.admission.answered(m_place.longestSilence());
    m_place.rest();
    m_phases.close(true);
    m_stage = Stage::Ready;
    m_state = ExecState::Running;
    m_asking = false;
    m_deadline = 0;
    m_readyAt = QDateTime::currentMSecsSinceEpoch();
    m_liveness.begin(steadyNow(), m_host.serverAliveIntervalSeconds, m_host.serverAliveCountMax);
    // As ssh has it: the agent that ForwardAgent names, or the one that keys are taken from.
    const bool named = !m_host.forwardAgent.isEmpty() && m_host.forwardAgent != QStringLiteral("yes");
    Agent &agent = m_services.agents.of(named ? m_host.forwardAgent : m_host.identityAgent);
    m_forwardedAgent = std::make_unique<ForwardedAgent>(m_session, agent, m_poster, [this] {
        return std::any_of(m_tasks.begin(), m_tasks.end(), [](const Task *task) { return task->forwardsAgent(); });
    });
    for (Task *task : m_tasks) {
        task->offer(*this);
        m_stirred.push_back(task);
    }
}
