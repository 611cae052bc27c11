#pragma once

#include "providers/inventoryfiles.h"

#include <QCryptographicHash>

/// Files that remember what was read of them: the hash changes when any of it does.
class HashedFiles final : public InventoryFiles
{
public:
    explicit HashedFiles(const InventoryFiles &files) : m_files(files) {}

    /// SHA-256, hex, of the names and contents read so far.
    QString hash() const { return QString::fromLatin1(m_hash.result().toHex()); }

    Is what(const QString &path) const override { return m_files.what(path); }
    bool isProgram(const QString &path) const override { return m_files.isProgram(path); }
    Result<QByteArray> read(const QString &path) const override
    {
        auto bytes = m_files.read(path);
        m_hash.addData(path.toUtf8() + '\0' + QByteArray::number(bytes ? bytes->size() : -1) + '\0');
        if (bytes)
            m_hash.addData(*bytes);
        return bytes;
    }
    QStringList names(const QString &folder) const override { return m_files.names(folder); }
    QString real(const QString &path) const override { return m_files.real(path); }
    QByteArray stamp(const QString &path) const override { return m_files.stamp(path); }

private:
    const InventoryFiles &m_files;
    mutable QCryptographicHash m_hash{QCryptographicHash::Sha256};
};
