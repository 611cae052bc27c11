#pragma once

#include "core/instance.h"

/// Instances as clouds have them: names in series, several accounts and regions, tags, some stopped, some without a
/// public address. The same number gives the same fleet.
namespace fleet {

inline Instance one(int n, const QDateTime &now)
{
    static const QStringList roles = {QStringLiteral("app"), QStringLiteral("web"), QStringLiteral("db"),
                                      QStringLiteral("cache"), QStringLiteral("queue")};
    static const QStringList regions = {QStringLiteral("us-east-1"), QStringLiteral("eu-west-1"),
                                        QStringLiteral("ap-southeast-2")};
    static const QStringList types = {QStringLiteral("m5.large"), QStringLiteral("m5.xlarge"),
                                      QStringLiteral("m6i.large"), QStringLiteral("c5.2xlarge")};
    const bool production = n % 6 != 0;
    Instance i;
    i.id = QStringLiteral("i-%1").arg(n * 2654435761ULL % 0xFFFFFFFFFFFFULL, 17, 16, QLatin1Char('0'));
    i.name = QStringLiteral("%1-%2").arg(roles[n % 5]).arg(n / 5 + 1, 2, 10, QLatin1Char('0'));
    i.state = n % 17 == 3 ? Instance::State::Stopped : Instance::State::Running;
    i.provider = QStringLiteral("ec2");
    i.accountId = production ? QStringLiteral("a1") : QStringLiteral("a2");
    i.account = production ? QStringLiteral("prod-aws") : QStringLiteral("stage-aws");
    i.region = regions[n / 7 % 3];
    i.zone = i.region + QLatin1Char(char('a' + n % 3));
    i.type = types[n / 3 % 4];
    i.image = QStringLiteral("ami-0%1").arg(n % 7);
    i.imageName = QStringLiteral("ubuntu-22.04");
    i.platform = Instance::Platform::Linux;
    if (n % 13 != 5)
        i.publicV4 = {QStringLiteral("54.%1.%2.%3").arg(n / 62500 + 1).arg(n / 250 % 250).arg(n % 250 + 1)};
    i.privateV4 = {QStringLiteral("10.%1.%2.%3").arg(n / 62500 + 20).arg(n / 250 % 250).arg(n % 250 + 1)};
    i.tags = {{QStringLiteral("role"), roles[n % 5]},
              {QStringLiteral("env"), production ? QStringLiteral("production") : QStringLiteral("staging")},
              {QStringLiteral("team"), n % 4 == 0 ? QStringLiteral("pay") : QStringLiteral("shop")}};
    i.launched = now.addSecs(-3600LL * (2 + n * 7LL % 9000));
    i.keyName = QStringLiteral("prod-2024");
    i.network = QStringLiteral("vpc-04c1f2");
    i.securityGroups = {{QStringLiteral("sg-1"), QStringLiteral("sg-app")},
                        {QStringLiteral("sg-2"), QStringLiteral("sg-ssh")}};
    i.seenAt = now;
    return i;
}

inline QList<Instance> of(int count, const QDateTime &now = QDateTime::currentDateTimeUtc())
{
    QList<Instance> instances;
    instances.reserve(count);
    for (int n = 0; n < count; ++n)
        instances.append(one(n, now));
    return instances;
}

} // namespace fleet
