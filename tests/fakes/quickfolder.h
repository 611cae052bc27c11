#pragma once

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

/// A temporary folder in memory, where the system has one: fsync costs nothing there, so tests that wait for many of
/// them depend on the processor alone.
class QuickFolder : public QTemporaryDir
{
public:
    QuickFolder() : QTemporaryDir(parent() + QStringLiteral("/maestro-test-XXXXXX")) {}

private:
    static QString parent()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    }
};
