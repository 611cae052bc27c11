#include "fakes/memorysecrets.h"
#include "fakes/tableprovider.h"
#include "views/importflow.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A home with an old ~/.maestrorc, and a cloud whose form takes what stands in it.
struct World
{
    static bool writeRc(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(u".maestrorc"_s));
        return file.open(QIODevice::WriteOnly) && file.write("EC2_ACCESS_ID=AKIA1\nEC2_SECRET_KEY=hunter2\n") > 0;
    }

    static ProviderKind kind(const std::shared_ptr<TableCloud> &cloud, const ImportPlaces &places)
    {
        ProviderKind kind = TableProvider::kind(cloud, u"ec2"_s);
        for (const ImportFinding &finding : findImports(places)) {
            for (const QString &name : finding.values.plain.keys())
                kind.kind.form.fields.append({.name = name, .label = name});
            for (const QString &name : finding.values.secrets.keys())
                kind.kind.form.fields.append({.name = name, .label = name, .type = Field::Type::Secret});
        }
        return kind;
    }

    QTemporaryDir home;
    bool isWritten = writeRc(home);
    ImportPlaces places{home.path(), {}, home.filePath(u"none"_s), {}};
    QTemporaryDir profile;
    Documents documents{profile.path()};
    MemorySecrets keychain;
    LayeredSecrets secrets{keychain};
    ProviderKinds kinds{QList<ProviderKind>{kind(std::make_shared<TableCloud>(), places)}};
    Accounts accounts{documents, secrets, kinds};
    QThreadPool pool;
    ImportFlow flow{accounts, pool, places};
};

} // namespace

class TestImportFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsFoundBecomesAnAccount();
    void aRefusingKeychainIsSaidAndCanBeGoneAround();
    void nothingIsTakenTwice();
};

void TestImportFlow::whatIsFoundBecomesAnAccount()
{
    World world;
    QSignalSpy found(&world.flow, &ImportFlow::found);
    QSignalSpy ended(&world.flow, &ImportFlow::ended);
    world.flow.look();
    QTRY_COMPARE(found.count(), 1);
    const auto offers = found.first().first().value<QList<ImportOffer>>();
    QCOMPARE(offers.size(), 1);
    QCOMPARE(offers.first().source, u"~/.maestrorc"_s);
    QVERIFY(offers.first().found);
    world.flow.take({0});
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(world.accounts.accounts().size(), 1);
    QCOMPARE(world.keychain.secrets.size(), 1);
}

void TestImportFlow::aRefusingKeychainIsSaidAndCanBeGoneAround()
{
    World world;
    QSignalSpy found(&world.flow, &ImportFlow::found);
    QSignalSpy ended(&world.flow, &ImportFlow::ended);
    QSignalSpy refused(&world.flow, &ImportFlow::refused);
    world.flow.look();
    QTRY_COMPARE(found.count(), 1);
    world.keychain.refuse(Error::Denied, u"The keychain is locked."_s);
    world.flow.take({0});
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toString(), u"The keychain is locked."_s);
    QVERIFY(world.accounts.accounts().isEmpty());
    world.flow.take(refused.first().at(1).value<QList<int>>(), true);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(world.accounts.accounts().size(), 1);
    QVERIFY(world.keychain.secrets.isEmpty());
}

void TestImportFlow::nothingIsTakenTwice()
{
    World world;
    QSignalSpy found(&world.flow, &ImportFlow::found);
    QSignalSpy ended(&world.flow, &ImportFlow::ended);
    world.flow.look();
    QTRY_COMPARE(found.count(), 1);
    world.flow.take({0});
    QTRY_COMPARE(ended.count(), 1);
    world.flow.take({0, 7});
    QTRY_COMPARE(ended.count(), 2);
    QCOMPARE(world.accounts.accounts().size(), 1);
}

QTEST_MAIN(TestImportFlow)
#include "tst_importflow.moc"
