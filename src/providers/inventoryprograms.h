#pragma once

#include "core/allowedfiles.h"
#include "providers/inventoryfiles.h"

#include <QMap>

/// The files of an inventory, with what its programs have printed in their place. The programs that have printed
/// nothing yet are noted as they are met. Used by one thread at a time.
class InventoryPrograms final : public InventoryFiles
{
public:
    using Outputs = QMap<QString, QByteArray>; ///< by path

    explicit InventoryPrograms(const InventoryFiles &files, Outputs outputs = {});

    /// Met and not run, by path.
    const QMap<QString, ForeignProgram> &programs() const { return m_programs; }

    Is what(const QString &path) const override { return m_files.what(path); }
    bool isProgram(const QString &path) const override;
    Result<QByteArray> read(const QString &path) const override;
    QStringList names(const QString &folder) const override { return m_files.names(folder); }
    QString real(const QString &path) const override { return m_files.real(path); }
    QByteArray stamp(const QString &path) const override { return m_files.stamp(path); }

private:
    const InventoryFiles &m_files;
    const Outputs m_outputs;
    mutable QMap<QString, ForeignProgram> m_programs;
};
