#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

/// Sees what a program lets out beside its files: all it logs from now on, and every process's arguments. One at a
/// time.
class Witness
{
public:
    Witness()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("maestro.*=true"));
        s_log.clear();
        s_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
            const QMutexLocker lock(&s_mutex);
            s_log += message.toUtf8() + '\n';
        });
    }
    ~Witness() { qInstallMessageHandler(s_before); }
    Q_DISABLE_COPY_MOVE(Witness)

    static QByteArray log()
    {
        const QMutexLocker lock(&s_mutex);
        return s_log;
    }

    /// The command lines of all processes that have these bytes in them.
    static QByteArrayList argumentsWith(const QByteArray &bytes)
    {
        QByteArrayList found;
        const QStringList pids = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
        for (const QString &pid : pids) {
            QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
            if (const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                line.contains(bytes))
                found += line;
        }
        return found;
    }

private:
    static inline QMutex s_mutex;
    static inline QByteArray s_log;
    static inline QtMessageHandler s_before = nullptr;
};
