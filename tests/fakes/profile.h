#pragma once

#include "fakes/awaited.h"

#include <QDirIterator>
#include <QFile>

/// The files below a folder that have these bytes in them, or in their name.
inline QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!QFileInfo(file).isFile())
            continue; // a socket
        if (file.fileName().contains(QString::fromUtf8(bytes)) || !file.open(QIODevice::ReadOnly) ||
            file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}
