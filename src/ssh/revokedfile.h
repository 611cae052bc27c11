#pragma once

#include "ssh/revokedkeys.h"

#include <QString>

#include <optional>

/// A file of revoked keys, read again when it changed. One thread at a time.
class RevokedFile
{
public:
    explicit RevokedFile(QString path) : m_path(std::move(path)) {}

    /// Reads it where it is not as it was. 10,000 keys take about 20 ms.
    void refresh();
    /// Error::NotFound when it cannot be read, Error::Invalid when it is not understood: a sentence that says what to
    /// do. Then every host is refused, as ssh does it.
    const Result<RevokedKeys> &keys() const { return m_keys; }

private:
    struct Stamp
    {
        qint64 size = -1; ///< -1: there is no such file
        qint64 seconds = 0;
        qint64 nanoseconds = 0; ///< of the last change
        bool operator==(const Stamp &) const = default;
    };

    const QString m_path;
    std::optional<Stamp> m_stamp;
    Result<RevokedKeys> m_keys = RevokedKeys();
};
