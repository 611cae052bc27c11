#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

/// Files that are read and replaced as a whole. Pure of any object; any thread, but never the GUI thread for big ones.

/// Makes the folder and its parents where missing; the folder itself is 0700. Error::Failed with the path and reason.
Done makeFolder(const QString &path);
/// What an open file has, up to `limit` bytes; it asks for no more memory than that takes. Less with QFile::error().
QByteArray readAtMost(QFile &file, qint64 limit);
/// The bytes of a file of at most `limit` bytes. Error::NotFound when there is none, Denied or Failed with the reason.
Result<QByteArray> readWhole(const QString &path, qint64 limit);
/// Replaces the file at once: a reader sees the old or the new bytes, a crash leaves one of them. The file is 0600.
Done replaceWhole(const QString &path, const QByteArray &bytes);
