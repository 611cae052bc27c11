#include "ssh/publickeylogin.h"
#include "ssh/sshwire.h"

#include <QCryptographicHash>

#include <algorithm>
#include <libssh/libssh.h>

// The part of PublicKeyLogin for keys that are not at hand: those of the agent, and those that need a passphrase.

namespace {

/// sshd hangs up after the sixth refusal (MaxAuthTries): one is left for what may be asked of the person.
constexpr int mostKeyRefusals = 5;
constexpr int mostPassphrases = 3;

} // namespace

bool PublicKeyLogin::agentHolds(const QByteArray &blob) const
{
    return std::any_of(m_agentKeys.begin(), m_agentKeys.end(),
                       [&blob](const AgentKey &key) { return key.blob == blob; });
}

QString PublicKeyLogin::nameOf(const AgentKey &key) const
{
    if (!key.comment.isEmpty())
        return tr("the key %1 of the SSH agent").arg(key.comment);
    const QByteArray hash = QCryptographicHash::hash(key.blob, QCryptographicHash::Sha256);
    return tr("the key %1 of the SSH agent")
        .arg(QStringLiteral("SHA256:") + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals)));
}

PublicKeyLogin::Next PublicKeyLogin::listAgent()
{
    m_stage = Stage::Agent;
    m_agent.list(
        [this, resume = m_login.waits()](const AgentState &state) { resume([this, state] { chooseOfAgent(state); }); });
    return Step::Held;
}

/// Those that the person named by a file come first; with IdentitiesOnly no others do. What was offered out of a file
/// is not offered again, nor what was when a late file makes that the agent is asked once more.
void PublicKeyLogin::chooseOfAgent(const AgentState &state)
{
    if (!state.problem.isEmpty())
        m_login.note(state.problem);
    const QList<AgentKey> before = m_agentKeys;
    QList<AgentKey> others;
    for (const AgentKey &key : state.keys) {
        if (std::any_of(before.begin(), before.end(), [&key](const AgentKey &each) { return each.blob == key.blob; }))
            continue;
        const bool isCertificate = Certificate::isCertificate(key.blob);
        const Certificate certificate = isCertificate ? Certificate::ofBlob(key.blob) : Certificate();
        const QString trouble = isCertificate ? certificate.trouble(QDateTime::currentDateTime()) : QString();
        if (!trouble.isEmpty()) {
            m_login.note(tr("the certificate %1 of the SSH agent: %2").arg(key.comment, trouble));
            continue;
        }
        const QByteArray &blob = isCertificate ? certificate.publicBlob : key.blob;
        const auto file = std::find_if(m_files.begin(), m_files.end(),
                                       [&blob](const KeyFile &each) { return each.state.publicBlob == blob; });
        if (file == m_files.end())
            others += key;
        else if (isCertificate || file->state.kind != KeyState::Ready)
            m_agentKeys += key;
    }
    m_agentNamed = m_agentKeys.size();
    if (!m_login.host.identitiesOnly && before.isEmpty())
        m_agentKeys += others;
}

PublicKeyLogin::Next PublicKeyLogin::tryAgent()
{
    while (m_agentIndex < m_agentKeys.size()) {
        if (!m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
            return Step::Spent;
        const AgentKey &key = m_agentKeys.at(m_agentIndex);
        if (m_agentIndex >= m_agentNamed && m_login.refusals() >= mostKeyRefusals) {
            m_login.note(tr("%n more key(s) of the SSH agent were not tried, for servers hang up after six refusals: "
                            "name the right one with IdentityFile",
                            nullptr, int(m_agentKeys.size() - m_agentIndex)));
            m_agentKeys.resize(m_agentIndex); // a late file may still name one of them
            break;
        }
        if (!m_agentLogin)
            m_agentLogin = std::make_unique<AgentLogin>(*m_login.session);
        if (!std::exchange(m_agentBegun, true))
            m_agentLogin->begin(key.blob);
        const int status = m_agentLogin->step(m_login.user());
        if (status == SSH_AUTH_AGAIN)
            return Step::Again;
        if (status == AgentLogin::wantsSignature)
            return haveSigned();
        m_agentBegun = false;
        const Next step = after(m_login.outcomeOf(status, nameOf(key)));
        if (step || m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
            ++m_agentIndex;
        if (step)
            return step;
    }
    if (!m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
        return Step::Spent;
    m_stage = Stage::Locked;
    return {};
}

PublicKeyLogin::Next PublicKeyLogin::haveSigned()
{
    m_agent.talk(m_agentLogin->request(), [this, resume = m_login.waits()](const QByteArray &answer) {
        resume([this, answer] {
            if (m_agentLogin->sign(answer))
                return;
            m_login.note(answer.isEmpty() ? tr("%1: it did not sign in time; does it wait for a confirmation?")
                                                .arg(nameOf(m_agentKeys.at(m_agentIndex)))
                                          : tr("%1: it would not sign; it is locked, or a confirmation was refused")
                                                .arg(nameOf(m_agentKeys.at(m_agentIndex))));
            m_agentBegun = false;
            ++m_agentIndex;
            if (!answer.isEmpty())
                return;
            m_agent.distrust();
            m_agentKeys.resize(m_agentIndex);
        });
    });
    return Step::Held;
}

/// Whether the server would take a key whose private half is still locked.
PublicKeyLogin::Next PublicKeyLogin::probe(KeyFile &file, bool &isTaken)
{
    isTaken = true;
    const QByteArray &blob = file.state.publicBlob;
    QByteArrayView rest(blob);
    const QByteArray type = takeWireString(rest);
    ssh_key key = nullptr;
    if (blob.isEmpty() || ssh_pki_import_pubkey_base64(blob.toBase64().constData(),
                                                       ssh_key_type_from_name(type.constData()), &key) != SSH_OK)
        return {}; // not known: the passphrase will tell
    const int status = ssh_userauth_try_publickey(m_login.handle(), m_login.user(), key);
    ssh_key_free(key);
    if (status == SSH_AUTH_AGAIN)
        return Step::Again;
    if (status == SSH_AUTH_SUCCESS)
        return {};
    isTaken = false;
    const Login::Try outcome = m_login.outcomeOf(status, tr("the key %1").arg(file.path));
    return outcome == Login::Try::Broken ? Next(Step::Broken) : Next();
}

PublicKeyLogin::Next PublicKeyLogin::tryLocked()
{
    for (; m_locked < m_files.size(); ++m_locked) {
        if (!m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
            return Step::Spent;
        KeyFile &file = m_files[m_locked];
        if (file.state.kind == KeyState::Unusable && !agentHolds(file.state.publicBlob))
            m_login.note(tr("the key %1: %2").arg(file.path, file.state.problem));
        if (file.state.kind != KeyState::Encrypted || agentHolds(file.state.publicBlob))
            continue;
        if (!file.isProbed) {
            bool isTaken = false;
            if (const Next step = probe(file, isTaken))
                return step;
            if (!isTaken && !m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
                return Step::Spent;
            const bool hasCertificate =
                std::any_of(m_certificates.cbegin(), m_certificates.cend(), [&file](const Certificate &certificate) {
                    return certificate.publicBlob == file.state.publicBlob;
                });
            if (!isTaken && !hasCertificate)
                continue;
            file.isProbed = true;
        }
        return askPassphrase(file);
    }
    m_stage = Stage::Over;
    return {};
}

PublicKeyLogin::Next PublicKeyLogin::askPassphrase(KeyFile &file)
{
    if (!std::exchange(file.isLookedUp, true) && m_login.services.secrets) {
        m_login.services.secrets->read(QStringLiteral("ssh-key/") + file.path,
                                       [this, resume = m_login.waits(Login::Hold::Asking)](const Secret &kept) {
                                           resume([this, kept] {
                                               if (!kept.isEmpty())
                                                   unlock(kept, false, false);
                                           });
                                       });
        return Step::Held;
    }
    if (!m_login.terms.mayAsk) {
        m_login.note(tr("the key %1: it is encrypted, and nobody can be asked for its passphrase").arg(file.path));
        ++m_locked;
        return {};
    }
    Question question;
    question.kind = Question::Kind::Passphrase;
    question.subject = file.path;
    question.canRemember = m_login.services.secrets != nullptr;
    question.text = file.wrongPassphrases == 0
                        ? tr("The key %1 is encrypted. What is its passphrase?").arg(file.path)
                        : tr("That was not the passphrase of the key %1. What is it?").arg(file.path);
    const auto answered = [this](const Answer &answer) {
        if (answer.choice != Answer::Choice::Refuse && !answer.secret.isEmpty())
            return unlock(answer.secret, true, answer.remember);
        m_login.note(tr("the key %1: no passphrase was given").arg(m_files[m_locked].path));
        ++m_locked;
    };
    // One passphrase is for all hosts: it is tried the moment it is said, and whoever comes then waits for that.
    Keys *keys = &m_login.services.keys;
    const Questions::Concern concern{[keys, path = file.path] { return keys->isLocked(path); },
                                     [keys, path = file.path](const Answer &answer) {
                                         if (answer.choice != Answer::Choice::Refuse && !answer.secret.isEmpty())
                                             keys->unlock(path, answer.secret, [](const KeyState &) {});
                                     }};
    if (!m_login.ask(question, answered, concern)) {
        keys->load(file.path, [this, resume = m_login.waits()](const KeyState &state) {
            resume([this, state] { unlocked(state, {}, false); });
        });
    }
    return Step::Held;
}

void PublicKeyLogin::unlock(const Secret &passphrase, bool isOfPerson, bool remember)
{
    m_login.services.keys.unlock(
        m_files[m_locked].path, passphrase,
        [this, resume = m_login.waits(), isOfPerson,
         toRemember = remember ? passphrase : Secret()](const KeyState &state) {
            resume([this, state, isOfPerson, toRemember] { unlocked(state, toRemember, isOfPerson); });
        });
}

void PublicKeyLogin::unlocked(const KeyState &state, const Secret &toRemember, bool isOfPerson)
{
    KeyFile &file = m_files[m_locked];
    file.state = state;
    if (state.kind == KeyState::Ready) {
        if (!toRemember.isEmpty())
            m_login.services.secrets->write(QStringLiteral("ssh-key/") + file.path, toRemember);
        ++m_locked;
        offer(file);
        m_stage = Stage::Files;
        return;
    }
    if (isOfPerson && ++file.wrongPassphrases >= mostPassphrases) {
        m_login.note(tr("the key %1: the passphrase was wrong three times").arg(file.path));
        ++m_locked;
    }
}
