#include "fakes/awaited.h"
#include "fakes/memorysecrets.h"
#include "secrets/latekeychain.h"

#include <QSignalSpy>
#include <QTest>

namespace {

Secret secretOf(const char *text)
{
    return Secret(QByteArray(text));
}

} // namespace

class TestLateKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsNotOpenedBeforeItIsAsked();
    void itIsOpenedOnceAndKeepsWhatItIsGiven();
    void aKeychainThatCannotBeOpenedSaysSoAndIsTriedAgain();
    void aLookTellsHowItStands();
};

void TestLateKeychain::itIsNotOpenedBeforeItIsAsked()
{
    bool opened = false;
    const LateKeychain keychain([&opened]() -> Result<std::unique_ptr<SecretStore>> {
        opened = true;
        return std::unique_ptr<SecretStore>(std::make_unique<MemorySecrets>());
    });
    QCOMPARE(keychain.state(), KeychainState::Unknown);
    QVERIFY(!opened);
}

void TestLateKeychain::itIsOpenedOnceAndKeepsWhatItIsGiven()
{
    int opened = 0;
    LateKeychain keychain([&opened]() -> Result<std::unique_ptr<SecretStore>> {
        ++opened;
        return std::unique_ptr<SecretStore>(std::make_unique<MemorySecrets>());
    });
    QVERIFY(awaited(keychain.write(QStringLiteral("a"), secretOf("one"))));
    const auto read = awaited(keychain.read(QStringLiteral("a")));
    QVERIFY(read);
    QVERIFY(read->equals(secretOf("one")));
    QVERIFY(awaited(keychain.remove(QStringLiteral("a"))));
    QCOMPARE(awaited(keychain.read(QStringLiteral("a"))).error().kind, Error::NotFound);
    QVERIFY(awaited(keychain.unlock()));
    QCOMPARE(opened, 1);
}

void TestLateKeychain::aKeychainThatCannotBeOpenedSaysSoAndIsTriedAgain()
{
    int tries = 0;
    LateKeychain keychain([&tries]() -> Result<std::unique_ptr<SecretStore>> {
        if (++tries == 1)
            return failure(Error::Unsupported, QStringLiteral("It is missing."));
        return std::unique_ptr<SecretStore>(std::make_unique<MemorySecrets>());
    });
    QCOMPARE(awaited(keychain.write(QStringLiteral("a"), secretOf("one"))).error().message,
             QStringLiteral("It is missing."));
    QVERIFY(awaited(keychain.write(QStringLiteral("a"), secretOf("one"))));
    QCOMPARE(tries, 2);
}

void TestLateKeychain::aLookTellsHowItStands()
{
    LateKeychain keychain([]() -> Result<std::unique_ptr<SecretStore>> {
        auto missing = std::make_unique<MemorySecrets>();
        missing->refuse(Error::Unsupported, QStringLiteral("It is missing."), KeychainState::NoService);
        return std::unique_ptr<SecretStore>(std::move(missing));
    });
    QSignalSpy changed(&keychain, &SecretStore::stateChanged);
    keychain.look();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(keychain.state(), KeychainState::NoService);
}

QTEST_GUILESS_MAIN(TestLateKeychain)
#include "tst_latekeychain.moc"
