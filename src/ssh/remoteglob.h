#pragma once

#include "ssh/sftpclient.h"

/// Finds what fits a path with `*` and `?` on a host, one folder after the other. Hidden names fit only a part that
/// begins with the dot. What cannot be read does not fit, as in a shell. Owned by a transfer, which must outlive the
/// answers; in its worker's thread.
class RemoteGlob
{
public:
    using Then = SftpClient::Then;
    /// What a transfer wraps around what is done with an answer.
    using Count = std::function<Then(Then)>;

    static bool isPattern(QByteArrayView path);

    RemoteGlob(SftpClient &client, const QByteArray &pattern, Count count);

    /// The folder that the names are below: "." or "/", or what stands above the first part with a `*` or `?`.
    const QByteArray &base() const { return m_base; }
    /// `done` is told the names in order. A part after the last pattern was not looked for: it may not be there.
    void begin(std::function<void(const QByteArrayList &)> done);

private:
    void enter(const QByteArray &name, qsizetype part);
    void readOn(const QByteArray &handle, const QByteArray &name, qsizetype part);
    void left();

    SftpClient &m_client;
    const Count m_count;
    QByteArray m_base;
    QByteArrayList m_parts;
    QByteArrayList m_found;
    int m_reading = 0; ///< folders
    std::function<void(const QByteArrayList &)> m_done;
};
