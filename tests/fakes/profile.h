#pragma once

#include "core/async.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

/// Waits for the answer of an Async and gives it; Error::Lost when none came within seconds.
template <class T>
Result<T> awaited(const Async<T> &async)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(async.isFinished(), 10'000); }();
    return async.isFinished() ? answerOf<T>(async) : Result<T>(failure(Error::Lost, QStringLiteral("no answer")));
}

/// The files below a folder that have these bytes in them, or in their name.
inline QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QString::fromUtf8(bytes)) || !file.open(QIODevice::ReadOnly) ||
            file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}
