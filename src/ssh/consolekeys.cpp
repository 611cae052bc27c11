#include "ssh/consolekeys.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qsizetype mostBytes = 1024 * 1024;

/// How ssh-keygen calls the type of a key.
QByteArray wordOf(const QByteArray &type)
{
    static const QMap<QByteArray, QByteArray> words{{"ssh-ed25519", "ED25519"},
                                                    {"ssh-rsa", "RSA"},
                                                    {"ssh-dss", "DSA"},
                                                    {"sk-ssh-ed25519@openssh.com", "ED25519-SK"},
                                                    {"sk-ecdsa-sha2-nistp256@openssh.com", "ECDSA-SK"}};
    return type.startsWith("ecdsa-sha2-") ? QByteArrayLiteral("ECDSA") : words.value(type);
}

ConsoleKeys::Verdict verdictOf(const QSet<QByteArray> &seen, const QByteArray &fingerprint)
{
    if (seen.isEmpty())
        return ConsoleKeys::Verdict::Silent;
    if (seen.size() > 1)
        return ConsoleKeys::Verdict::Disagree;
    return seen.contains(fingerprint) ? ConsoleKeys::Verdict::Confirmed : ConsoleKeys::Verdict::Mismatch;
}

/// "-----BEGIN SSH HOST KEY FINGERPRINTS-----" and its like, behind whatever a console puts before a line.
bool isMark(const QByteArray &line, const char *word)
{
    return line.contains(QByteArray("-----") + word + " SSH HOST KEY ");
}

} // namespace

ConsoleKeys::ConsoleKeys(const QByteArray &console)
{
    QList<QByteArray> block;
    bool open = false;
    for (const QByteArray &line : console.last(qMin(console.size(), mostBytes)).split('\n')) {
        if (isMark(line, "BEGIN")) {
            block.clear();
            open = true;
        } else if (isMark(line, "END") && open) {
            takeBlock(block);
            open = false;
        } else if (open) {
            block += line;
        }
    }
}

void ConsoleKeys::takeBlock(const QList<QByteArray> &lines)
{
    static const QRegularExpression print(
        QStringLiteral("(?:(SHA256:[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/])|"
                       "(?:MD5:)?\\b((?:[0-9a-f]{2}:){15}[0-9a-f]{2})\\b).*\\(([A-Z0-9-]+)\\)\\s*$"));
    static const QRegularExpression whole(
        QStringLiteral("\\b((?:sk-)?(?:ssh|ecdsa-sha2)-[a-z0-9@.-]+)\\s+(AAAA[A-Za-z0-9+/]+=*)"));
    for (const QByteArray &line : lines) {
        const QString text = QString::fromLatin1(line);
        if (const auto found = print.match(text); found.hasMatch()) {
            Seen &seen = m_seen[found.captured(3).toLatin1()];
            if (!found.captured(1).isEmpty())
                seen.sha256 += found.captured(1).toLatin1();
            else
                seen.md5 += "MD5:" + found.captured(2).toLatin1();
        } else if (const auto key = whole.match(text); key.hasMatch()) {
            const PublicKey full{key.captured(1).toLatin1(), key.captured(2).toLatin1()};
            if (full.isSound() && !wordOf(full.type).isEmpty())
                m_seen[wordOf(full.type)].sha256 += full.fingerprint();
        }
    }
}

ConsoleKeys::Verdict ConsoleKeys::check(const PublicKey &key) const
{
    const Seen seen = m_seen.value(wordOf(key.type));
    const Verdict sha256 = verdictOf(seen.sha256, key.fingerprint());
    const Verdict md5 = verdictOf(seen.md5, key.md5Fingerprint());
    if (sha256 == md5 || md5 == Verdict::Silent)
        return sha256;
    return sha256 == Verdict::Silent ? md5 : Verdict::Disagree;
}

QList<QByteArray> ConsoleKeys::printsOf(const QByteArray &type) const
{
    const Seen seen = m_seen.value(wordOf(type));
    QList<QByteArray> prints = seen.sha256.values();
    std::sort(prints.begin(), prints.end());
    return prints.isEmpty() ? seen.md5.values() : prints;
}
