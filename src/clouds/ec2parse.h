#pragma once

#include "core/instance.h"
#include "core/result.h"

#include <QHash>

#include <optional>

/// Reading what EC2 answers. Pure functions; any thread. Error::Failed for what is no such answer, with what it was.

struct Ec2Page
{
    QList<Instance> items; ///< account and region are for the caller to fill in
    QString next;          ///< token; null: the last page
};

struct Ec2Region
{
    QString name;
    bool enabled = true; ///< opted in, or no opt-in is needed
};

struct Ec2Identity
{
    QString arn;
    QString account;
};

Result<Ec2Page> readInstances(const QByteArray &reply);
Result<QList<Ec2Region>> readRegions(const QByteArray &reply);
/// Names of images, by id; an image without a name is left out.
Result<QHash<QString, QString>> readImages(const QByteArray &reply);
/// Gives a machine its image's name. What its platform says beside stays; nothing happens without a name.
void nameImage(Instance &instance, const QString &name);
Result<Ec2Identity> readIdentity(const QByteArray &reply);
/// The value of an attribute of an instance: "disableApiStop".
/// What the instance with this id has printed on its console. Error::Failed for that of another.
Result<QByteArray> readConsole(const QByteArray &reply, const QString &id);
Result<bool> readFlag(const QByteArray &reply, const QString &attribute);

Instance::State ec2State(int code, const QString &name);

/// Titles of Instance::extra that decide what may be done; English, as all of them.
QString rootDeviceTitle();
QString lifecycleTitle();
