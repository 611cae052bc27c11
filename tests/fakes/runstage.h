#pragma once

#include "fakes/awaited.h"
#include "fakes/tablejournal.h"
#include "fakes/tableperformer.h"
#include "runs/history.h"
#include "runs/runner.h"

#include <QTemporaryDir>
#include <QTest>

/// All that a test of a view needs to have real runs: the engine over tables. Say what the hosts do with
/// `performer.setHost()`, then start.
struct RunStage
{
    QTemporaryDir profile;
    TableJournal journal{profile.path()};
    TablePerformer performer;
    Runner runner{performer, journal};
    History history{journal};

    static QList<Host> hosts(const QStringList &names)
    {
        QList<Host> hosts;
        for (const QString &name : names) {
            Host host;
            host.key = QStringLiteral("key-") + name;
            host.name = name;
            host.address = QStringLiteral("10.0.0.%1").arg(hosts.size() % 250 + 1);
            host.user = QStringLiteral("ubuntu");
            host.account = QStringLiteral("prod-aws");
            host.region = QStringLiteral("us-east-1");
            hosts.append(host);
        }
        return hosts;
    }

    /// "web-1 ... web-N".
    static QStringList names(int count, const QString &prefix = QStringLiteral("web-"))
    {
        QStringList names;
        for (int i = 1; i <= count; ++i)
            names.append(prefix + QString::number(i));
        return names;
    }

    Run *start(const QStringList &names, const QString &command = QStringLiteral("uptime"))
    {
        const Plan plan = Plan::command(command, QStringLiteral("all"), {});
        const Result<Run *> run = awaited(runner.start({plan, QStringLiteral("all"), hosts(names)}));
        return run ? *run : nullptr;
    }

    /// The same, at its end.
    Run *ended(const QStringList &names, const QString &command = QStringLiteral("uptime"))
    {
        Run *run = start(names, command);
        const bool over =
            run && QTest::qWaitFor([run] { return run->state() == Run::State::Ended && run->endedAt() > 0; }, 10'000);
        return over ? run : nullptr;
    }
};
