#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The program itself, called as a script would, with a home and a profile of its own. While it works the test's own
/// servers answer it.
class ProgramCall
{
public:
    struct Said
    {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

    ProgramCall()
    {
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // it cannot be traced
        environment.insert(QStringLiteral("HOME"), m_home.path());
        for (const char *name : {"EC2_ACCESS_ID", "EC2_SECRET_KEY", "AWS_ACCESS_KEY_ID", "ANSIBLE_INVENTORY"})
            environment.remove(QLatin1String(name));
    }

    QString home() const { return m_home.path(); }
    QString profile() const { return m_home.filePath(QStringLiteral("profile")); }

    /// A file of the home; its path.
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_home.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }

    void setSettings(const QJsonObject &values)
    {
        QJsonObject document = values;
        document.insert(QStringLiteral("version"), 1);
        write(QStringLiteral("profile/settings.json"), QJsonDocument(document).toJson());
    }

    Said operator()(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_home.path());
        QSignalSpy ended(&process, &QProcess::finished);
        process.start(QStringLiteral(MAESTRO_PROGRAM), QStringList{QStringLiteral("--profile"), profile()} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (ended.isEmpty() && !ended.wait(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private:
    QTemporaryDir m_home;
};
