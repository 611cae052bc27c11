#include "ssh/publickeylogin.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <libssh/libssh.h>

// Key files that are ready. The agent and files with a passphrase are in lockedkeys.cpp.

namespace {

/// Where the person may have put the key that a cloud has by this name, which is a stranger's word: no path.
QStringList keysOfName(const QString &folder, const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'.') || name.contains(u'/') || name.contains(QChar(0)))
        return {};
    const QString path = folder + u'/' + name;
    return {path + QStringLiteral(".pem"), path};
}

} // namespace

PublicKeyLogin::PublicKeyLogin(Login &login)
    : LoginMethod(login),
      m_agent(login.services.agents.of(login.host.identityAgent))
{
}

LoginMethod::Step PublicKeyLogin::step()
{
    Next result;
    while (!result) {
        switch (m_stage) {
        case Stage::Load:
            result = load();
            break;
        case Stage::Files:
            result = tryFiles();
            break;
        case Stage::List:
            result = listAgent();
            break;
        case Stage::Agent:
            result = tryAgent();
            break;
        case Stage::Locked:
            result = tryLocked();
            break;
        case Stage::Over:
            if (!hasMore())
                return Step::Spent;
            m_stage = Stage::Load;
            break;
        }
    }
    return *result;
}

QStringList PublicKeyLogin::keyPaths() const
{
    const Host &host = m_login.host;
    QStringList paths = host.identityFiles;
    if (paths.isEmpty() && !host.noKeyFiles) {
        paths = keysOfName(m_login.services.keyFolder, host.keyName);
        for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"})
            paths += m_login.services.keyFolder + u'/' + QString::fromLatin1(name);
    }
    for (const QString &path : host.moreIdentityFiles) {
        if (!paths.contains(path))
            paths += path;
    }
    return paths;
}

QStringList PublicKeyLogin::newPaths() const
{
    QStringList paths = keyPaths();
    paths.removeIf([this](const QString &path) {
        return std::any_of(m_files.begin(), m_files.end(), [&path](const KeyFile &file) { return file.path == path; });
    });
    return paths;
}

PublicKeyLogin::Next PublicKeyLogin::load()
{
    struct Loading
    {
        std::vector<KeyFile> files;
        QList<Certificate> certificates;
        std::atomic<int> left = 0;
    };
    const QStringList paths = newPaths();
    const auto loading = std::make_shared<Loading>();
    QStringList certificates = m_login.host.certificateFiles;
    for (const QString &path : paths) {
        loading->files.push_back({path, {}});
        certificates += path + QStringLiteral("-cert.pub");
    }
    loading->left = int(paths.size()) + 1;
    m_stage = Stage::Files;
    const auto oneLess = [this, loading, resume = m_login.waits()] {
        if (--loading->left == 0)
            resume([this, loading] { loaded(std::move(loading->files), loading->certificates); });
    };
    for (size_t i = 0; i < loading->files.size(); ++i) {
        m_login.services.keys.load(paths.at(qsizetype(i)), [loading, i, oneLess](const KeyState &state) {
            loading->files[i].state = state;
            oneLess();
        });
    }
    m_login.services.certificates.load(certificates, [loading, oneLess](const QList<Certificate> &found) {
        loading->certificates = found;
        oneLess();
    });
    return Step::Held;
}

void PublicKeyLogin::loaded(std::vector<KeyFile> files, const QList<Certificate> &certificates)
{
    for (const Certificate &certificate : certificates) {
        const QString trouble = certificate.trouble(QDateTime::currentDateTime());
        if (!trouble.isEmpty())
            m_login.note(tr("the certificate %1: %2").arg(certificate.path, trouble));
        else if (!m_certificates.contains(certificate))
            m_certificates += certificate;
    }
    const bool areNamed = !m_login.host.identityFiles.isEmpty();
    for (const KeyFile &file : files) {
        if (file.state.kind == KeyState::Missing && areNamed && file.state.publicBlob.isEmpty())
            m_login.note(tr("the key %1: there is no such file").arg(file.path));
        if (file.state.kind != KeyState::Ready)
            continue;
        offer(file);
    }
    m_files.insert(m_files.end(), std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()));
}

/// A certificate is worth more than its bare key.
void PublicKeyLogin::offer(const KeyFile &file)
{
    for (const Certificate &certificate : std::as_const(m_certificates)) {
        if (certificate.publicBlob != file.state.publicBlob)
            continue;
        if (auto key = file.state.key->with(certificate))
            m_offers.emplace_back(*key, tr("the certificate %1").arg(certificate.path));
        else
            m_login.note(tr("the certificate %1: %2").arg(certificate.path, key.error().message));
    }
    m_offers.emplace_back(file.state.key, tr("the key %1").arg(file.path));
}

PublicKeyLogin::Next PublicKeyLogin::after(Login::Try outcome)
{
    switch (outcome) {
    case Login::Try::Accepted:
        return Step::Accepted;
    case Login::Try::Partial:
        return Step::Partial;
    case Login::Try::Broken:
        return Step::Broken;
    case Login::Try::Refused:
        break;
    }
    return {};
}

PublicKeyLogin::Next PublicKeyLogin::tryFiles()
{
    while (m_index < m_offers.size()) {
        if (!m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
            return Step::Spent; // for now: another method may have to come first
        const auto &[key, name] = m_offers[m_index];
        const int status = ssh_userauth_publickey(m_login.handle(), m_login.user(), key->handle());
        if (status == SSH_AUTH_AGAIN)
            return Step::Again;
        const Next step = after(m_login.outcomeOf(status, name));
        if (step || m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
            ++m_index; // where keys are not taken yet it was not judged
        if (step)
            return step;
    }
    if (!m_login.takes(SSH_AUTH_METHOD_PUBLICKEY))
        return Step::Spent;
    const bool isListed = std::exchange(m_listedFor, m_files.size()) == m_files.size();
    m_stage = isListed || !m_agent.isThere() ? Stage::Locked : Stage::List;
    return {};
}
