#include "ssh/connection.h"

// The part of a connection that decides whether the host is who it says it is, and proves who we are.

void Connection::checkHostKey()
{
    enter(Stage::HostKey, "host-key", m_job.request.deadlines.question);
    const PublicKey key = m_session->serverKey();
    if (key.blob.isEmpty())
        return end(ExecState::Unreachable,
                   {Error::Failed, tr("The host key of %1 could not be read.").arg(label()), m_session->errorText()});
    m_serverKey = key;
    m_phases.note(tr("%1 %2").arg(QString::fromLatin1(key.type), QString::fromLatin1(key.fingerprint())));
    judge(m_services.hostKeys.check(hostName(), key, m_job.request.run));
}

void Connection::judge(const HostKeys::Finding &finding)
{
    const QString file = m_services.hostKeys.writtenFile();
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
            return connectNext();
        }
        [[fallthrough]];
    case HostKeys::Verdict::Changed:
        return refuseHostKey(
            tr("The host key of %1 has changed. It shows %2 %3, but known is %4. Somebody may be listening in, or the "
               "host was "
               "installed anew. If you are sure, remove its line from %5.")
                .arg(label(), QString::fromLatin1(m_serverKey.type), shown, known.join(QStringLiteral(", ")), file));
    }
}

void Connection::askForHostKey()
{
    const ExecRequest &request = m_job.request;
    if (request.hostKeys == HostKeyPolicy::AcceptNew || m_services.hostKeys.trustsAllOf(request.run)) {
        if (const Done kept = m_services.hostKeys.trustAlways(hostName(), m_serverKey); !kept)
            m_phases.note(kept.error().message);
        return hostKeyTrusted();
    }
    const QString fingerprint = QString::fromLatin1(m_serverKey.fingerprint());
    if (request.hostKeys == HostKeyPolicy::Strict || !request.mayAsk)
        return refuseHostKey(
            tr("The host key of %1 is not known: %2 %3. Add it to %4, or trust new keys (--accept-new).")
                .arg(label(), QString::fromLatin1(m_serverKey.type), fingerprint, m_services.hostKeys.writtenFile()),
            Error::NotFound);
    Question question;
    question.kind = Question::Kind::HostKey;
    question.lane = request.lane;
    question.host = label();
    question.subject = QString::fromUtf8(KnownHosts::nameOf(hostName().host, hostName().port)) + u' ' + fingerprint;
    question.keyType = QString::fromLatin1(m_serverKey.type);
    question.fingerprint = fingerprint;
    question.text = tr("The host key of %1 is not known yet. Do you trust it?").arg(label());
    question.secondsLeft = request.deadlines.question / 1000;
    setState(ExecState::Asking);
    m_services.questions.ask(m_job.id, request.run, question, [poster = m_poster](const Answer &answer) {
        poster([answer](Connection &connection) { connection.hostKeyAnswered(answer); });
    });
}

void Connection::hostKeyAnswered(const Answer &answer)
{
    if (m_stage != Stage::HostKey || !m_asking)
        return;
    HostKeys &trusted = m_services.hostKeys;
    switch (answer.choice) {
    case Answer::Choice::Refuse:
        return refuseHostKey(tr("The host key of %1 was not trusted.").arg(label()));
    case Answer::Choice::Once:
        trusted.trustOnce(hostName(), m_serverKey, m_job.request.run);
        break;
    case Answer::Choice::AllOfRun:
        trusted.trustAllOfRun(m_job.request.run);
        [[fallthrough]];
    case Answer::Choice::Always:
        if (const Done kept = trusted.trustAlways(hostName(), m_serverKey); !kept)
            m_phases.note(kept.error().message);
        break;
    }
    if (!m_session) { // the host did not wait that long
        m_connectBefore = 0;
        return connectNext();
    }
    hostKeyTrusted();
}

void Connection::refuseHostKey(const QString &message, Error::Kind kind)
{
    m_hostKeyRefused = true;
    end(ExecState::Unreachable, {kind, message, {}});
}

void Connection::hostKeyTrusted()
{
    setState(ExecState::Authenticating);
    enter(Stage::Authenticate, "authenticate", m_job.request.deadlines.authenticate);
    m_authentication = std::make_unique<Authentication>(m_session, m_job, m_host, m_services, m_poster);
    authenticate();
}

void Connection::authenticationChanged(const std::function<void(Authentication &)> &change)
{
    if (m_stage != Stage::Authenticate || !m_authentication)
        return;
    change(*m_authentication);
    authenticate();
}

void Connection::authenticate()
{
    if (m_authentication->sessionIsLent() && m_authentication->isWaiting())
        return;
    Authentication::Step step = m_authentication->step();
    for (int i = 0; step == Authentication::Step::Again && m_session->wantsWrite() && i < 2; ++i) {
        m_session->pump();
        step = m_authentication->step();
    }
    const bool onHold = step == Authentication::Step::Waiting || step == Authentication::Step::Asking;
    if (onHold && !m_authentication->sessionIsLent() && !m_session->pump())
        step = Authentication::Step::Broken; // the host did not wait that long
    const bool asked = m_asking;
    switch (step) {
    case Authentication::Step::Again:
    case Authentication::Step::Waiting:
        setState(ExecState::Authenticating);
        if (asked)
            enter(Stage::Authenticate, nullptr, m_job.request.deadlines.authenticate);
        return;
    case Authentication::Step::Asking:
        if (!asked)
            enter(Stage::Authenticate, nullptr, m_job.request.deadlines.question);
        return setState(ExecState::Asking);
    case Authentication::Step::Ok:
        m_phases.note(m_authentication->report());
        m_authentication.reset();
        setState(ExecState::Running);
        enter(Stage::Open, "open", m_job.request.deadlines.open);
        m_command = std::make_unique<RemoteCommand>(*m_session, m_job.request, m_output);
        return openCommand();
    case Authentication::Step::Refused:
        m_phases.note(m_authentication->report());
        return end(ExecState::Unreachable, m_authentication->error());
    case Authentication::Step::Broken:
        break;
    }
    m_phases.note(m_authentication->report());
    end(ExecState::Unreachable,
        {Error::Unreachable, tr("%1 closed the connection during the login: %2").arg(label(), m_session->errorText()),
         m_session->errorText()});
}
