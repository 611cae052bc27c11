#pragma once

#include "providers/inventoryfiles.h"

#include <QMap>
#include <QSet>

/// Files in a table: path -> content. Folders are those that hold one. `programs` may be executed.
class TextFiles final : public InventoryFiles
{
public:
    TextFiles() = default;
    TextFiles(std::initializer_list<std::pair<QString, QByteArray>> files)
    {
        for (const auto &[path, bytes] : files)
            m_files.insert(path, bytes);
    }

    void add(const QString &path, const QByteArray &bytes) { m_files.insert(path, bytes); }

    Is what(const QString &path) const override
    {
        return m_files.contains(path) ? Is::File : names(path).isEmpty() ? Is::Missing : Is::Folder;
    }

    bool isProgram(const QString &path) const override { return programs.contains(path); }

    Result<QByteArray> read(const QString &path) const override
    {
        if (!m_files.contains(path))
            return failure(Error::NotFound, QStringLiteral("There is no file %1.").arg(path));
        return m_files.value(path);
    }

    QStringList names(const QString &folder) const override
    {
        QStringList found;
        const QString base = folder == u"/" ? folder : folder + u'/';
        for (auto it = m_files.lowerBound(base); it != m_files.cend() && it.key().startsWith(base); ++it)
            found += it.key().sliced(base.size()).section(u'/', 0, 0);
        found.removeDuplicates();
        return found;
    }

    QString real(const QString &path) const override { return path; }

    QByteArray stamp(const QString &path) const override { return m_files.value(path); }

    QSet<QString> programs;

private:
    QMap<QString, QByteArray> m_files;
};
