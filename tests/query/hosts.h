#pragma once

#include "query/parser.h"

#include <QTest>

/// A small inventory of our own, and what the tests of the language share.
namespace hosts {

inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

inline QDateTime now()
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
}

/// name, provider, region and tags as "role=web env=prod".
inline Instance host(const char *name, const char *provider, const char *region, const char *tags, int days = 10)
{
    Instance instance;
    instance.name = QString::fromUtf8(name);
    instance.provider = QString::fromUtf8(provider);
    instance.account = instance.provider + QStringLiteral("-main");
    instance.accountId = instance.provider;
    instance.region = QString::fromUtf8(region);
    instance.zone = instance.region + u'a';
    instance.state = Instance::State::Running;
    instance.type = QStringLiteral("t3.micro");
    instance.launched = now().addDays(-days);
    for (const QString &tag : words(tags))
        instance.tags.insert(tag.section(u'=', 0, 0), tag.section(u'=', 1));
    instance.id = QStringLiteral("i-%1").arg(qHash(instance.name, 7) & 0xffffffff, 8, 16, QLatin1Char('0'));
    return instance;
}

inline QList<Instance> all()
{
    QList<Instance> list = {
        host("api-1", "ec2", "us-east-1", "role=api env=prod"),
        host("api-2", "ec2", "us-east-1", "role=api env=prod"),
        host("api-10", "ec2", "us-west-2", "role=api env=staging"),
        host("mail.example.org", "ec2", "eu-west-1", "role=mail env=prod backup="),
        host("node01", "hetzner", "fsn1", "role=node"),
        host("node02", "hetzner", "fsn1", "role=node"),
        host("node03", "hetzner", "nbg1", "role=node"),
        host("old-db", "rackspace", "dfw", "role=db env=prod", 500),
        host("uk-db", "rackspace", "lon", "role=db env=staging", 2),
        host("printer", "csv", "", ""),
    };
    for (int i = 0; i < int(list.size()); ++i)
        list[i].privateV4 = {QStringLiteral("10.1.0.%1").arg(i + 1)};
    list[0].publicV4 = {QStringLiteral("203.0.113.7")};
    list[0].publicV6 = {QStringLiteral("2001:db8::1")};
    list[0].balancers = {{QStringLiteral("front"), QStringLiteral("in")}};
    list[1].balancers = {{QStringLiteral("front"), QStringLiteral("draining")}};
    list[2].state = Instance::State::Stopped;
    list[3].securityGroups = {{QStringLiteral("sg-1"), QStringLiteral("mail")}};
    list[4].sshJump = QStringLiteral("bastion");
    list[4].lastResult = QStringLiteral("failed");
    list[5].extra = {{QStringLiteral("kernel"), QStringLiteral("6.1.0-18")}};
    list[6].extra = {{QStringLiteral("kernel"), QStringLiteral("6.1.0-21")}};
    list[7].tags.insert(QStringLiteral("Cost Centre"), QStringLiteral("R&D, \"old\""));
    list[9].state = Instance::State::Unknown;
    list[9].stateIsKnowable = false;
    return list;
}

inline QueryContext context()
{
    QueryContext context;
    context.now = now();
    context.groups = {
        {QStringLiteral("api"), QStringLiteral("role=api")},
        {QStringLiteral("nodes"), QStringLiteral("node[01-03]")},
        {QStringLiteral("both"), QStringLiteral("@api or @nodes")},
        {QStringLiteral("one"), QStringLiteral("role=api pick:1")},
        {QStringLiteral("stopped"), QStringLiteral("state:stopped")},
        {QStringLiteral("loop"), QStringLiteral("@pool")},
        {QStringLiteral("pool"), QStringLiteral("role=x or @loop")},
        {QStringLiteral("broken"), QStringLiteral("rol:web")},
        {QStringLiteral("my group"), QStringLiteral("role=db")},
    };
    context.keyGroups = {{QStringLiteral("run:42/group2"), {all()[4].key(), all()[7].key()}}};
    return context;
}

inline QStringList names(const QList<int> &rows, const QList<Instance> &instances)
{
    QStringList names;
    for (const int row : rows)
        names.append(instances[row].name);
    return names;
}

} // namespace hosts
