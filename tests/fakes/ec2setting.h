#pragma once

#include "clouds/ec2.h"
#include "fakes/ec2server.h"
#include "fakes/handclock.h"

/// A fake cloud of the regions eu-west-1 and us-east-1, and an account on it whose answers a test may still change.
struct Ec2Setting
{
    const QString west = QStringLiteral("eu-west-1");
    const QString east = QStringLiteral("us-east-1");

    HandClock clock;
    Http http{clock.surroundings()};
    Ec2Server server;
    Account account;
    Values values;

    Ec2Setting()
    {
        server.addRegion(east);
        server.addRegion(west);
        account.id = QStringLiteral("0f3c");
        account.provider = QStringLiteral("ec2");
        account.name = QStringLiteral("prod-aws");
        values.plain = {{QStringLiteral("signin"), QStringLiteral("accesskey")},
                        {QStringLiteral("access_key_id"), server.keys.id},
                        {QStringLiteral("endpoint"), server.url().toString()}};
        values.secrets = {{QStringLiteral("secret_access_key"), server.keys.secret}};
    }

    /// nullptr when the answers are wrong.
    std::unique_ptr<Provider> make()
    {
        auto made = Ec2::kind(http).make(account, values);
        return made ? std::move(made).value() : nullptr;
    }
};
