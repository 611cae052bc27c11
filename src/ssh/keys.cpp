#include "ssh/keys.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr qint64 mostOfAKey = 64 * 1024; // bytes; RSA of 16,384 bits takes 13,000

KeyState import(const QByteArray &text, const Secret &passphrase)
{
    const KeyFileFacts facts = factsOfKeyFile(text);
    KeyState state;
    state.publicBlob = facts.publicBlob;
    if (!facts.isKey || !facts.advice.isEmpty()) {
        state.kind = KeyState::Unusable;
        state.problem =
            facts.advice.isEmpty() ? QCoreApplication::translate("Keys", "it is not a private key") : facts.advice;
        return state;
    }
    if (facts.encrypted && passphrase.isEmpty()) {
        state.kind = KeyState::Encrypted;
        return state;
    }
    const auto imported = PrivateKey::import(text, passphrase);
    if (imported) {
        state.kind = KeyState::Ready;
        state.key = *imported;
        state.publicBlob = state.key->publicBlob();
    } else {
        state.kind = imported.error().kind == Error::Denied ? KeyState::Encrypted : KeyState::Unusable;
        state.problem = imported.error().message;
    }
    return state;
}

/// As ssh(1) has it: a key that others may read is ignored.
QString tooOpen(const QFile &file)
{
    struct stat facts = {};
    if (::fstat(file.handle(), &facts) != 0 || facts.st_uid != ::geteuid() || (facts.st_mode & 077) == 0)
        return {};
    return QCoreApplication::translate("Keys", "others on this computer may read it (mode %1), so it is ignored as by "
                                               "ssh: chmod 600")
        .arg(QString::number(facts.st_mode & 0777, 8).rightJustified(4, u'0'));
}

/// The text of a public key file beside the private one, for containers that do not say their public key.
QByteArray publicBlobBeside(const QString &path)
{
    QFile file(path + QStringLiteral(".pub"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QByteArray::fromBase64(file.read(64 * 1024).split(' ').value(1));
}

} // namespace

void Keys::load(const QString &path, Then then)
{
    std::shared_ptr<Entry> entry;
    {
        const std::lock_guard lock(m_mutex);
        std::shared_ptr<Entry> &slot = m_entries[path];
        if (!slot)
            slot = std::make_shared<Entry>();
        entry = slot;
        if (!entry->known || entry->busy) {
            entry->waiting.push_back(std::move(then));
            if (entry->busy)
                return;
            entry->busy = true;
        }
    }
    if (then)
        return then(entry->state);
    m_blocking([this, path] {
        QFile file(path);
        if (!file.exists()) // its public half may name a key of the agent
            return finish(path, {KeyState::Missing, {}, publicBlobBeside(path), {}}, {});
        // Without a buffer, which would keep a copy that nobody wipes.
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return finish(path, {KeyState::Unusable, {}, {}, file.errorString()}, {});
        QByteArray text = file.read(mostOfAKey);
        KeyState state = import(text, {});
        if (const QString problem = tooOpen(file); !problem.isEmpty() && state.kind != KeyState::Unusable)
            state = {KeyState::Unusable, {}, state.publicBlob, problem};
        if (state.publicBlob.isEmpty())
            state.publicBlob = publicBlobBeside(path);
        if (state.kind == KeyState::Ready)
            wipe(text);
        finish(path, std::move(state), std::move(text));
    });
}

bool Keys::isLocked(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    const std::shared_ptr<Entry> entry = m_entries.value(path);
    return entry && !entry->busy && entry->state.kind == KeyState::Encrypted;
}

void Keys::unlock(const QString &path, const Secret &passphrase, Then then)
{
    QByteArray text;
    KeyState ready;
    {
        const std::lock_guard lock(m_mutex);
        const std::shared_ptr<Entry> entry = m_entries.value(path);
        if (!entry)
            return;
        ready = entry->state;
        if (ready.kind == KeyState::Encrypted) {
            entry->waiting.push_back(std::move(then));
            if (entry->busy)
                return;
            entry->busy = true;
            text = entry->text;
        }
    }
    if (then)
        return then(ready);
    m_blocking([this, path, text, passphrase, blob = ready.publicBlob] {
        KeyState state = import(text, passphrase);
        if (state.publicBlob.isEmpty())
            state.publicBlob = blob;
        finish(path, std::move(state), text);
    });
}

void Keys::finish(const QString &path, KeyState state, QByteArray text)
{
    std::vector<Then> waiting;
    {
        const std::lock_guard lock(m_mutex);
        const std::shared_ptr<Entry> entry = m_entries.value(path);
        entry->known = state.kind != KeyState::Missing; // a file that is missing may come
        entry->busy = false;
        entry->state = state;
        entry->text = std::move(text);
        waiting.swap(entry->waiting);
    }
    for (const Then &then : waiting)
        then(state);
}
