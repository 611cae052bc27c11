#include "ssh/certifier.h"
#include "ssh/forwardedagent.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"

#include <QDateTime>

#include <algorithm>

// The part of a link that decides whether the host is who it says it is, and proves who we are.

void Link::checkHostKey()
{
    enter(Stage::HostKey, "host-key", m_terms.deadlines.question);
    m_place.rest();
    const PublicKey key = m_session->serverKey();
    if (key.blob.isEmpty())
        return unreachable(Error::Failed, tr("The host key of %1 could not be read.").arg(label()),
                           m_session->errorText());
    m_serverKey = key;
    m_phases.note(tr("%1 %2").arg(QString::fromLatin1(key.type), QString::fromLatin1(key.fingerprint())));
    judge(m_services.hostKeys.check(hostName(), key, m_terms.run));
}

/// Whether an authority vouches for the key, which libssh cannot ask: it is fetched beside the connection.
void Link::fetchCertificate()
{
    m_certificateAsked = true;
    m_services.blocking([&hostKeys = m_services.hostKeys, name = hostName(), key = m_serverKey,
                         source = CertificateSource{m_host.address, m_host.port}, poster = m_poster] {
        const Done certified = certify(hostKeys, name, key, source);
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
    judge(m_services.hostKeys.check(hostName(), m_serverKey, m_terms.run));
}

void Link::judge(const HostKeys::Finding &finding)
{
    if (finding.mayBeCertified && m_isDirect && !m_certificateAsked)
        return fetchCertificate();
    if (finding.recycled)
        m_phases.note(tr("Another instance had this address before."));
    const QString file = finding.pinned ? m_services.pinsFile : m_services.hostKeys.writtenFile();
    const QString shown = QString::fromLatin1(m_serverKey.fingerprint());
    QStringList known;
    for (const PublicKey &key : finding.known)
        known += QString::fromLatin1(key.type + ' ' + key.fingerprint());
    switch (finding.verdict) {
    case HostKeys::Verdict::Known:
        return hostKeyTrusted();
    case HostKeys::Verdict::Unknown:
        return askForHostKey();
    case HostKeys::Verdict::Revoked:
        return refuseHostKey(
            tr("The host key of %1 (%2) is marked as revoked in known_hosts. The connection was refused.")
                .arg(label(), shown));
    case HostKeys::Verdict::OtherType:
        if (m_wantedKeyTypes.isEmpty()) { // hashed lines are not searched before the exchange: ask for a known type now
            for (const PublicKey &key : finding.known)
                m_wantedKeyTypes += key.type;
            return reach();
        }
        [[fallthrough]];
    case HostKeys::Verdict::Changed:
        return refuseHostKey(
            tr("The host key of %1 has changed. It shows %2 %3, but known is %4. Somebody may be listening in, or the "
               "host was installed anew. If you are sure, remove its line from %5.")
                .arg(label(), QString::fromLatin1(m_serverKey.type), shown, known.join(QStringLiteral(", ")), file));
    }
}

void Link::askForHostKey()
{
    if (m_terms.hostKeys == HostKeyPolicy::AcceptNew || m_services.hostKeys.trustsAllOf(m_terms.run)) {
        const Done kept = m_services.hostKeys.trustAlways(hostName(), m_serverKey, Pin::Source::AcceptedNew);
        if (!kept)
            m_phases.note(kept.error().message);
        return hostKeyTrusted();
    }
    const QString fingerprint = QString::fromLatin1(m_serverKey.fingerprint());
    if (m_terms.hostKeys == HostKeyPolicy::Strict || !m_terms.mayAsk)
        return refuseHostKey(
            tr("The host key of %1 is not known: %2 %3. Add it to %4, or trust new keys (--accept-new).")
                .arg(label(), QString::fromLatin1(m_serverKey.type), fingerprint, m_services.hostKeys.writtenFile()),
            Error::NotFound);
    Question question;
    question.kind = Question::Kind::HostKey;
    question.subject = QString::fromUtf8(KnownHosts::nameOf(hostName().host, hostName().port)) + u' ' + fingerprint;
    question.keyType = QString::fromLatin1(m_serverKey.type);
    question.fingerprint = fingerprint;
    question.text = tr("The host key of %1 is not known yet. Do you trust it?").arg(label());
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
        return refuseHostKey(tr("The host key of %1 was not trusted.").arg(label()));
    case Answer::Choice::Once:
        trusted.trustOnce(hostName(), m_serverKey, m_terms.run);
        break;
    case Answer::Choice::AllOfRun:
        trusted.trustAllOfRun(m_terms.run);
        [[fallthrough]];
    case Answer::Choice::Always:
        if (const Done kept = trusted.trustAlways(hostName(), m_serverKey); !kept)
            m_phases.note(kept.error().message);
        break;
    }
    if (!m_session) { // the host did not wait that long
        m_connectBefore = 0;
        return reach();
    }
    hostKeyTrusted();
}

void Link::refuseHostKey(const QString &message, Error::Kind kind)
{
    fail({ExecState::Unreachable, {kind, message, {}}, true});
}

void Link::hostKeyTrusted()
{
    setState(ExecState::Authenticating);
    enter(Stage::Authenticate, "authenticate", m_terms.deadlines.authenticate);
    m_authentication = std::make_unique<Authentication>(m_session, m_terms, m_host, m_services, m_poster,
                                                        [this](const Question &question, const Login::Then &then) {
                                                            ask(question, [then](Link &link, const Answer &answer) {
                                                                if (!link.m_authentication)
                                                                    return;
                                                                then(answer);
                                                                link.authenticate();
                                                            });
                                                        });
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
            enter(Stage::Authenticate, nullptr, m_terms.deadlines.authenticate);
        return;
    case Authentication::Step::Asking:
        if (!asked)
            enter(Stage::Authenticate, nullptr, m_terms.deadlines.question);
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
    m_forwardedAgent =
        std::make_unique<ForwardedAgent>(m_session, m_services.agents.of(m_host.identityAgent), m_poster, [this] {
            return std::any_of(m_tasks.begin(), m_tasks.end(),
                               [](const Task *task) { return task->terms().forwardAgent; });
        });
    for (Task *task : m_tasks) {
        task->offer(*this);
        m_stirred.push_back(task);
    }
}
