#include "ssh/authentication.h"

#include "ssh/agentlogin.h"
#include "ssh/link.h"
#include "ssh/steadyclock.h"

#include <libssh/libssh.h>
#include <sys/socket.h>
#include <unistd.h>

Authentication::Authentication(std::shared_ptr<Session> session, const Terms &terms, const Host &host,
                               WorkerServices &services, Poster poster, Ask ask)
    : m_session(std::move(session)),
      m_terms(terms),
      m_host(host),
      m_services(services),
      m_poster(std::move(poster)),
      m_ask(std::move(ask)),
      m_user(host.user.toUtf8())
{
}

Authentication::~Authentication()
{
    interrupt();
    if (m_agentSocket >= 0)
        ::close(m_agentSocket);
}

void Authentication::interrupt()
{
    if (m_agentSocket >= 0)
        ::shutdown(m_agentSocket, SHUT_RDWR); // wakes whoever waits for the agent
}

Authentication::Step Authentication::step()
{
    if (m_pending == Step::Waiting || m_pending == Step::Asking)
        return m_pending;
    for (;;) {
        const Stage before = m_stage;
        Step result = Step::Again;
        switch (m_stage) {
        case Stage::LoadKeys:
            result = loadKeys();
            break;
        case Stage::PlainKeys:
            result = tryPlainKeys();
            break;
        case Stage::AskAgent:
            result = askAgent();
            break;
        case Stage::UseAgent:
            result = useAgent();
            break;
        case Stage::EncryptedKeys:
            result = tryEncryptedKeys();
            break;
        case Stage::Unlock:
            result = Step::Waiting;
            break;
        case Stage::TryUnlocked:
            result = tryUnlocked();
            break;
        case Stage::NoMethod:
            result = tryNothing();
            break;
        case Stage::Password:
            result = askPassword();
            break;
        case Stage::TryPassword:
            result = tryPassword();
            break;
        case Stage::Over:
            return Step::Refused;
        }
        if (result == Step::Waiting || result == Step::Asking)
            return m_pending; // it may have come at once: then this is Again
        if (result != Step::Again || m_stage == before)
            return result;
    }
}

QStringList Authentication::keyPaths() const
{
    QStringList paths = m_host.identityFiles;
    if (paths.isEmpty()) {
        for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"})
            paths += m_services.keyFolder + u'/' + QString::fromLatin1(name);
    }
    for (const QString &path : m_host.moreIdentityFiles) {
        if (!paths.contains(path))
            paths += path;
    }
    return paths;
}

Authentication::Step Authentication::loadKeys()
{
    const QStringList paths = keyPaths();
    m_pending = Step::Waiting;
    m_stage = Stage::PlainKeys;
    m_loading = int(paths.size());
    for (const QString &path : paths) {
        m_files.push_back({path, {}, 0, false});
        const size_t index = m_files.size() - 1;
        m_services.keys.load(path, [poster = m_poster, index](const KeyState &state) {
            poster([index, state](Link &link) {
                link.authenticationChanged([index, state](Authentication &self) {
                    self.m_files[index].state = state;
                    if (--self.m_loading == 0)
                        self.m_pending = Step::Again;
                });
            });
        });
    }
    return Step::Waiting;
}

bool Authentication::takes(int method) const
{
    return !m_methodsKnown || (m_methods & method) != 0;
}

Authentication::Try Authentication::outcomeOf(int status, const QString &what)
{
    if (status == SSH_AUTH_AGAIN)
        return Try::Again;
    if (!what.isEmpty())
        m_tried += what;
    if (status == SSH_AUTH_SUCCESS)
        return Try::Accepted;
    if (status == SSH_AUTH_ERROR || !ssh_is_connected(m_session->handle()))
        return Try::Broken;
    m_methods = ssh_userauth_list(m_session->handle(), user());
    m_methodsKnown = true;
    return status == SSH_AUTH_PARTIAL ? Try::More : Try::Refused;
}

/// Goes on with `next` unless that is it.
Authentication::Step Authentication::after(Try outcome, Stage next)
{
    switch (outcome) {
    case Try::Again:
        return Step::Again;
    case Try::Accepted:
        return Step::Ok;
    case Try::Broken:
        return Step::Broken;
    case Try::More:
    case Try::Refused:
        break;
    }
    m_stage = next;
    return Step::Again;
}

Authentication::Step Authentication::tryPlainKeys()
{
    while (m_index < m_files.size() && takes(SSH_AUTH_METHOD_PUBLICKEY)) {
        const KeyFile &file = m_files[m_index];
        if (file.state.kind != KeyState::Ready) {
            if (file.state.kind == KeyState::Unusable ||
                (file.state.kind == KeyState::Missing && !m_host.identityFiles.isEmpty()))
                m_tried += file.state.kind == KeyState::Missing
                               ? tr("the key %1: there is no such file").arg(file.path)
                               : tr("the key %1: %2").arg(file.path, file.state.problem);
            ++m_index;
            continue;
        }
        const int status = ssh_userauth_publickey(m_session->handle(), user(), file.state.key->handle());
        const Step step = after(outcomeOf(status, tr("the key %1").arg(file.path)), Stage::PlainKeys);
        if (step != Step::Again || status == SSH_AUTH_AGAIN)
            return step;
        ++m_index;
    }
    m_stage = Stage::AskAgent;
    return Step::Again;
}

Authentication::Step Authentication::askAgent()
{
    m_index = 0;
    if (!takes(SSH_AUTH_METHOD_PUBLICKEY)) {
        m_stage = Stage::NoMethod;
        return Step::Again;
    }
    m_stage = Stage::UseAgent;
    m_pending = Step::Waiting;
    m_services.agent.list([poster = m_poster](const AgentState &state) {
        poster([state](Link &link) {
            link.authenticationChanged([state](Authentication &self) {
                self.m_agent = state;
                self.m_pending = Step::Again;
            });
        });
    });
    return Step::Waiting;
}

Authentication::Step Authentication::useAgent()
{
    if (m_sessionIsLent || m_agentStatus != 0) { // it has come back
        const int status = m_agentStatus;
        m_agentStatus = 0;
        m_sessionIsLent = false;
        if (m_agentSocket >= 0)
            ::close(std::exchange(m_agentSocket, -1));
        if (status == AgentLogin::hung) {
            m_services.agent.distrust();
            m_tried += tr("the SSH agent: it did not answer in time");
            m_stage = Stage::EncryptedKeys;
            return Step::Again;
        }
        return after(outcomeOf(status, tr("%n key(s) of the SSH agent", nullptr, int(m_agent.keys.size()))),
                     Stage::EncryptedKeys);
    }
    if (!m_agent.problem.isEmpty())
        m_tried += m_agent.problem;
    const bool wanted =
        !m_host.identitiesOnly || std::any_of(m_files.begin(), m_files.end(), [this](const KeyFile &file) {
            return file.state.kind != KeyState::Ready && agentHolds(file.state.publicBlob);
        });
    const int socket = m_agent.keys.isEmpty() || !wanted ? -1 : m_services.agent.connect();
    if (socket < 0) {
        m_stage = Stage::EncryptedKeys;
        return Step::Again;
    }
    m_agentSocket = ::dup(socket); // to wake it with, should it hang
    m_sessionIsLent = true;
    m_lentUntil = steadyNow() + m_services.agent.timeoutMs() + 500;
    m_pending = Step::Waiting;
    m_services.blocking(
        [session = m_session, socket, name = m_user, timeout = m_services.agent.timeoutMs(), poster = m_poster] {
            const int status = AgentLogin::run(*session, socket, name, timeout);
            poster([status](Link &link) {
                link.authenticationChanged([status](Authentication &self) {
                    self.m_agentStatus = status;
                    self.m_pending = Step::Again;
                });
            });
        });
    return Step::Waiting;
}

/// Whether the server would take a key whose private half is still locked.
Authentication::Try Authentication::probe(const KeyFile &file)
{
    const QByteArray &blob = file.state.publicBlob;
    const QByteArray type = blob.mid(4, blob.size() > 4 ? quint8(blob.at(3)) : 0);
    ssh_key key = nullptr;
    if (ssh_pki_import_pubkey_base64(blob.toBase64().constData(), ssh_key_type_from_name(type.constData()), &key) !=
        SSH_OK)
        return Try::Accepted; // not known: the passphrase will tell
    const int status = ssh_userauth_try_publickey(m_session->handle(), user(), key);
    ssh_key_free(key);
    return outcomeOf(status, tr("the key %1").arg(file.path));
}

Authentication::Step Authentication::tryEncryptedKeys()
{
    for (; m_index < m_files.size() && takes(SSH_AUTH_METHOD_PUBLICKEY); ++m_index) {
        KeyFile &file = m_files[m_index];
        if (file.state.kind != KeyState::Encrypted || agentHolds(file.state.publicBlob))
            continue;
        if (!file.probed && !file.state.publicBlob.isEmpty()) {
            const Try outcome = probe(file);
            if (outcome == Try::Again)
                return Step::Again;
            if (outcome == Try::Broken)
                return Step::Broken;
            if (outcome != Try::Accepted)
                continue;
        }
        file.probed = true;
        if (!m_terms.mayAsk) {
            m_tried += tr("the key %1: it is encrypted, and nobody can be asked for its passphrase").arg(file.path);
            continue;
        }
        Question question;
        question.kind = Question::Kind::Passphrase;
        question.subject = file.path;
        question.text = file.state.problem.isEmpty()
                            ? tr("The key %1 is encrypted. What is its passphrase?").arg(file.path)
                            : tr("That was not the passphrase of the key %1. What is it?").arg(file.path);
        return ask(question, [](Authentication &self, const Answer &answer) {
            self.unlock(answer.choice == Answer::Choice::Refuse ? Secret() : answer.secret);
        });
    }
    m_stage = Stage::NoMethod;
    return Step::Again;
}

Authentication::Step Authentication::ask(Question question, Then then)
{
    m_pending = Step::Asking;
    question.host = m_host.name;
    m_ask(question, [then = std::move(then)](Authentication &self, const Answer &answer) {
        self.m_pending = Step::Again;
        then(self, answer);
    });
    return Step::Asking;
}

/// An empty passphrase: the person would not say.
Authentication::Step Authentication::unlock(const Secret &passphrase)
{
    const QString path = m_files[m_index].path;
    if (passphrase.isEmpty()) {
        m_tried += tr("the key %1: no passphrase was given").arg(path);
        ++m_index;
        m_stage = Stage::EncryptedKeys;
        return Step::Again;
    }
    m_pending = Step::Waiting;
    m_stage = Stage::TryUnlocked;
    m_services.keys.unlock(path, passphrase, [poster = m_poster](const KeyState &state) {
        poster([state](Link &link) {
            link.authenticationChanged([state](Authentication &self) {
                self.m_files[self.m_index].state = state;
                self.m_pending = Step::Again;
            });
        });
    });
    return Step::Waiting;
}

Authentication::Step Authentication::tryUnlocked()
{
    KeyFile &file = m_files[m_index];
    if (file.state.kind == KeyState::Ready) {
        const int status = ssh_userauth_publickey(m_session->handle(), user(), file.state.key->handle());
        const Step step = after(outcomeOf(status, tr("the key %1").arg(file.path)), Stage::EncryptedKeys);
        if (status != SSH_AUTH_AGAIN)
            ++m_index;
        return step;
    }
    if (++file.wrongPassphrases >= 3) {
        m_tried += tr("the key %1: the passphrase was wrong three times").arg(file.path);
        ++m_index;
    }
    m_stage = Stage::EncryptedKeys;
    return Step::Again;
}
