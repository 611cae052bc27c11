#pragma once

#include "clouds/clouds.h"
#include "fakes/desktop.h"
#include "fakes/ec2server.h"
#include "fakes/farminventory.h"
#include "fakes/hands.h"
#include "keychain/keychainstore.h"
#include "views/mainwindow.h"
#include "views/outputaccess.h"
#include "window/application.h"

#include <QFile>
#include <QTemporaryDir>

/// The program with its window on a profile of its own, as windowprogram.cpp makes it; on a Desktop.
struct WindowStage
{
    QTemporaryDir folder{Desktop::home() + QStringLiteral("/stage-XXXXXX")};
    EngineOptions options;
    std::unique_ptr<Application> application;

    WindowStage()
    {
        options.profile = folder.filePath(QStringLiteral("profile"));
        options.keychain = openKeychain;
        options.clouds = openClouds;
    }

    /// The true one; a test has no module of its own beside it.
    static Result<std::unique_ptr<SecretStore>> openKeychain()
    {
        return std::unique_ptr<SecretStore>(std::make_unique<KeychainStore>());
    }

    static Result<std::unique_ptr<CloudKinds>> openClouds(Documents &documents,
                                                          const std::shared_ptr<AllowedFiles> &allowed)
    {
        return std::unique_ptr<CloudKinds>(maestroClouds(documents, allowed));
    }

    /// Opens the window; again after it was closed, as a next start.
    void start()
    {
        installOutputAccess();
        application.reset();
        application = std::make_unique<Application>(options);
        application->window().resize(1400, 900);
        application->start();
        QVERIFY(QTest::qWaitForWindowActive(&application->window()));
    }

    static void save(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    /// By the form of the first page. Then `hosts` rows stand in the table.
    void addInventory(const QByteArray &inventory, int hosts)
    {
        const QString path = folder.filePath(QStringLiteral("hosts.csv"));
        save(path, inventory);
        Hands::choose(QStringLiteral("firstAdd"), QStringLiteral("add_csv"));
        Hands::type(QStringLiteral("field_name"), QStringLiteral("lab"));
        Hands::type(QStringLiteral("field_file"), path);
        Hands::click(QStringLiteral("saveAccount"));
        QTRY_VERIFY2(Hands::reads(QStringLiteral("All changes are saved.")), qPrintable(Hands::read()));
        Hands::click(QStringLiteral("rail_instances"));
        QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), hosts);
    }

    /// By the form of the first page, as far as it is saved.
    static void addCloud(const Ec2Server &cloud, const QString &secret)
    {
        Hands::choose(QStringLiteral("firstAdd"), QStringLiteral("add_ec2"));
        Hands::type(QStringLiteral("field_name"), QStringLiteral("shop"));
        Hands::type(QStringLiteral("field_access_key_id"), cloud.keys.id);
        Hands::type(QStringLiteral("field_secret_access_key"), secret);
        Hands::type(QStringLiteral("field_endpoint"), cloud.url().toString());
        Hands::click(QStringLiteral("saveAccount"));
        QTRY_VERIFY2(Hands::reads(QStringLiteral("in the keychain")), qPrintable(Hands::read()));
    }

    /// On the hosts of the query, by keys alone; the page of the run is there then.
    static void run(const QString &query, const QString &command, int hosts)
    {
        Hands::click(QStringLiteral("rail_instances"));
        Hands::type(QStringLiteral("queryField"), query);
        Hands::type(QStringLiteral("commandEditor"), command);
        QTRY_COMPARE(Hands::find<QAbstractButton>(QStringLiteral("runButton"))->text(),
                     QStringLiteral("Run on %1 hosts").arg(hosts)); // plurals come with a translation
        Hands::press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
    }

    /// Nothing runs any more.
    static void waitForTheEnd()
    {
        QTRY_VERIFY2_WITH_TIMEOUT(!Hands::seen(QStringLiteral("stopRun")), qPrintable(Hands::read()), Hands::patience);
    }

    /// "web-1 | ok" of a run's hosts, sorted.
    static QStringList ends()
    {
        if (!Hands::seen(QStringLiteral("hostTable")))
            Hands::click(QStringLiteral("hostsMode"));
        QStringList ends;
        const auto *table = Hands::find<QAbstractItemView>(QStringLiteral("hostTable"));
        for (int row = 0; row < table->model()->rowCount(); ++row)
            ends += table->model()->index(row, 0).data().toString() + QStringLiteral(" | ") +
                    table->model()->index(row, 1).data().toString();
        ends.sort();
        return ends;
    }
};
