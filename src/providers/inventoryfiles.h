#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// The files an inventory is made of. Blocks: called on the pool only. Nothing of it is ever run.
class InventoryFiles
{
public:
    enum class Is { Missing, File, Folder };

    virtual ~InventoryFiles() = default;
    virtual Is what(const QString &path) const = 0;
    /// Whether it is a file that may be executed.
    virtual bool isProgram(const QString &path) const = 0;
    /// Error::NotFound, Denied or Invalid (larger than 64 MiB, or not a regular file) with the path in its message.
    virtual Result<QByteArray> read(const QString &path) const = 0;
    /// What a folder holds, sorted; without "." and "..".
    virtual QStringList names(const QString &folder) const = 0;
    /// One text for one file, however it is reached.
    virtual QString real(const QString &path) const = 0;
    /// Changes when the file or the folder does, comes or goes.
    virtual QByteArray stamp(const QString &path) const = 0;

    /// The paths that a pattern with * ? [] stands for, sorted; the pattern itself when it has none of them. At most
    /// 1,000.
    QStringList matching(const QString &pattern) const;
};

/// Whether a file is run for what it prints rather than read, as Ansible does it.
bool isInventoryProgram(const InventoryFiles &files, const QString &path, QByteArrayView bytes);

/// The files of this machine.
class DiskFiles final : public InventoryFiles
{
public:
    Is what(const QString &path) const override;
    bool isProgram(const QString &path) const override;
    Result<QByteArray> read(const QString &path) const override;
    QStringList names(const QString &folder) const override;
    QString real(const QString &path) const override;
    QByteArray stamp(const QString &path) const override;
};
