#include "fakes/windowstage.h"

#include "clouds/clouds.h"
#include "keychain/keychainstore.h"
#include "views/outputaccess.h"

#include <QFile>

WindowStage::WindowStage()
{
    options.profile = folder.filePath(QStringLiteral("profile"));
    options.keychain = openKeychain;
    options.clouds = openClouds;
}

Result<std::unique_ptr<SecretStore>> WindowStage::openKeychain()
{
    return std::unique_ptr<SecretStore>(std::make_unique<KeychainStore>());
}

Result<std::unique_ptr<CloudKinds>> WindowStage::openClouds(Documents &documents,
                                                            const std::shared_ptr<AllowedFiles> &allowed)
{
    return std::unique_ptr<CloudKinds>(maestroClouds(documents, allowed));
}

void WindowStage::start()
{
    installOutputAccess();
    application.reset();
    application = std::make_unique<Application>(options);
    application->window().resize(1400, 900);
    application->start();
    QVERIFY(QTest::qWaitForWindowActive(&application->window()));
}

void WindowStage::save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void WindowStage::addInventory(const QByteArray &inventory, int hosts)
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

void WindowStage::addCloud(const Ec2Server &cloud, const QString &secret)
{
    Hands::choose(QStringLiteral("firstAdd"), QStringLiteral("add_ec2"));
    Hands::type(QStringLiteral("field_name"), QStringLiteral("shop"));
    Hands::type(QStringLiteral("field_access_key_id"), cloud.keys.id);
    Hands::type(QStringLiteral("field_secret_access_key"), secret);
    Hands::type(QStringLiteral("field_endpoint"), cloud.url().toString());
    Hands::click(QStringLiteral("saveAccount"));
    QTRY_VERIFY2(Hands::reads(QStringLiteral("in the keychain")), qPrintable(Hands::read()));
}

void WindowStage::run(const QString &query, const QString &command, int hosts)
{
    Hands::click(QStringLiteral("rail_instances"));
    Hands::type(QStringLiteral("queryField"), query);
    Hands::type(QStringLiteral("commandEditor"), command);
    QTRY_COMPARE(Hands::find<QAbstractButton>(QStringLiteral("runButton"))->text(),
                 QStringLiteral("Run on %1 hosts").arg(hosts)); // plurals come with a translation
    Hands::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(Hands::seen(QStringLiteral("runsPage")), qPrintable(Hands::read()));
}

void WindowStage::waitForTheEnd()
{
    QTRY_VERIFY2_WITH_TIMEOUT(!Hands::seen(QStringLiteral("stopRun")), qPrintable(Hands::read()), Hands::patience);
}

QStringList WindowStage::ends()
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
