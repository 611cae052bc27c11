#include "ssh/remotehash.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr qsizetype hexSize = 64;
constexpr qsizetype longestCommand = 64 * 1024; // a host refuses arguments from 128 KiB on

QByteArray quoted(QByteArray text)
{
    return "'" + text.replace("'", "'\\''") + "'";
}

bool isHex(QByteArrayView text)
{
    return text.size() == hexSize && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

/// Each file is read from standard input, so that no name can be an option or break a line; one line comes out for
/// each, "-" for what cannot be read. GNU, BusyBox and BSD each have one of the three programs.
std::optional<QByteArray> RemoteHash::next()
{
    if (isBusy() || m_waiting.isEmpty())
        return {};
    QByteArray files;
    while (!m_waiting.isEmpty() && m_asked.size() < mostPaths && files.size() < longestCommand) {
        m_asked.append(m_waiting.takeFirst());
        files += ' ' + quoted(m_asked.last().first);
    }
    const QByteArray script = "if command -v sha256sum >/dev/null 2>&1; then h=sha256sum; "
                              "elif command -v shasum >/dev/null 2>&1; then h='shasum -a 256'; "
                              "elif command -v sha256 >/dev/null 2>&1; then h='sha256 -q'; else exit 127; fi; "
                              "for f in \"$@\"; do { $h <\"$f\"; } 2>/dev/null || echo -; done";
    return "exec /bin/sh -c " + quoted(script) + " sh" + files;
}

void RemoteHash::take(int exit, const QByteArray &output)
{
    const auto asked = std::exchange(m_asked, {});
    const QList<QByteArray> lines = output.split('\n');
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QByteArray hash = lines.value(i).left(hexSize);
        if (exit == 0 && isHex(hash))
            asked[i].second(hash);
        else
            asked[i].second(
                failure(Error::Unsupported,
                        QCoreApplication::translate("Transfer", "The host could not tell the hash of a file.")));
    }
}
