#pragma once

#include "fakes/desktop.h"
#include "fakes/ec2server.h"
#include "fakes/farminventory.h"
#include "fakes/hands.h"
#include "views/mainwindow.h"
#include "window/application.h"

#include <QFile>
#include <QTemporaryDir>

/// The program with its window on a profile of its own, as windowprogram.cpp makes it; on a Desktop.
struct WindowStage
{
    QTemporaryDir folder{Desktop::home() + QStringLiteral("/stage-XXXXXX")};
    EngineOptions options;
    std::unique_ptr<Application> application;

    WindowStage();

    /// The true one; a test has no module of its own beside it.
    static Result<std::unique_ptr<SecretStore>> openKeychain();

    static Result<std::unique_ptr<CloudKinds>> openClouds(Documents &documents,
                                                          const std::shared_ptr<AllowedFiles> &allowed);

    /// Opens the window; again after it was closed, as a next start.
    void start();

    static void save(const QString &path, const QByteArray &bytes);

    /// By the form of the first page. Then `hosts` rows stand in the table.
    void addInventory(const QByteArray &inventory, int hosts);

    /// By the form of the first page, as far as it is saved.
    static void addCloud(const Ec2Server &cloud, const QString &secret);

    /// On the hosts of the query, by keys alone; the page of the run is there then.
    static void run(const QString &query, const QString &command, int hosts);

    /// Nothing runs any more.
    static void waitForTheEnd();

    /// "web-1 | ok" of a run's hosts, sorted.
    static QStringList ends();
};
