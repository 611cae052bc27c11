#include "window/demo.h"

#include "window/demohosts.h"

#include <QDir>
#include <QFile>

Demo::Demo(const QString &profile, QObject *parent)
    : QObject(parent),
      m_farm(demoFarm()),
      m_profile(profile.isEmpty() ? m_farm.folder() + QStringLiteral("/profile") : profile),
      m_closed(FaultServer::Kind::Closed)
{
}

QString Demo::inventoryFile() const
{
    return QDir(m_profile).filePath(QStringLiteral("demo-hosts.csv"));
}

Account Demo::account() const
{
    Account account;
    account.provider = QStringLiteral("csv");
    account.name = QStringLiteral("demo");
    account.values.insert(QStringLiteral("file"), inventoryFile());
    return account;
}

Async<void> Demo::start()
{
    auto promise = std::make_shared<Promise<void>>();
    promise->start();
    whenDone(m_farm.start(), this, [this, promise](const Done &started) {
        promise->addResult(started ? writeInventory() : started);
        promise->finish();
    });
    return promise->future();
}

Done Demo::writeInventory()
{
    if (const Done closed = m_closed.start(); !closed)
        return closed;
    if (!QDir().mkpath(m_profile))
        return failure(Error::Failed, tr("The folder %1 cannot be made.").arg(m_profile));
    QFile file(inventoryFile());
    const QByteArray csv = demoInventory(m_farm.hosts(), m_closed.port());
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return failure(Error::Failed, tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}
