#include "ssh/hostkeys.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

class TestPins : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyThatIsTrustedIsPinned();
    void aChangedKeyOfAnInstanceIsAnAlarmWhereverItIs();
    void anotherInstanceOnItsAddressIsNone();
    void anotherInstanceWithoutAPinBesideIsOne();
    void anAddressThatNoCloudLendsIsNotRecycled();
    void aKeyThatThePersonReplacedInKnownHostsIsFollowed();
    void aRevokedKeyIsRefusedThoughItIsPinned();
    void theTypesOfThePinAreAskedFor();
    void aCertifiedPinGivesWayToACertificate();
    void aCertifiedPinLastsAsLongAsItsAuthority_data();
    void aCertifiedPinLastsAsLongAsItsAuthority();
    void whatIsTrustedOnceIsNotPinned();
    void pinsAreListedAndForgotten();
    void pinsOutliveTheProcessAndAreShared();
    void linesThatAreNotUnderstoodCountForNothing();
    void theFileIsWrittenAnewWhenMostOfItIsOld();
    void manyProcessesPinWithoutLoss();
    void aFileThatCannotBeWrittenIsNamed();

private:
    static PublicKey key(char letter, const QByteArray &type = "ssh-ed25519")
    {
        const auto text = [](const QByteArray &bytes) { return QByteArray(3, '\0') + char(bytes.size()) + bytes; };
        if (type == "ssh-ed25519")
            return PublicKey::ofWire(text(type) + text(QByteArray(32, letter)));
        return PublicKey::ofWire(text(type) + text("nistp256") + text('\4' + QByteArray(64, letter)));
    }
    static HostName at(const QByteArray &address, const QString &instance)
    {
        HostName name{address, 22};
        name.instance = instance;
        name.shown = QStringLiteral("web of ") + instance;
        name.isLent = true;
        return name;
    }
    static HostKeys::Verdict verdict(HostKeys &keys, const HostName &name, const PublicKey &shown)
    {
        return keys.check(name, shown, 1).verdict;
    }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

namespace {

using V = HostKeys::Verdict;
const QString one = QStringLiteral("acc/eu/i-1");
const QString two = QStringLiteral("acc/eu/i-2");

} // namespace

void TestPins::aKeyThatIsTrustedIsPinned()
{
    HostKeys keys({file("trusted")});
    QVERIFY(keys.trustAlways(at("10.0.0.1", one), key('a'), Pin::Source::AcceptedNew).has_value());
    QCOMPARE(keys.pins().of(one).size(), 1);
    const Pin pin = keys.pins().of(one).first();
    QCOMPARE(pin.key, key('a'));
    QCOMPARE(pin.name, QStringLiteral("web of acc/eu/i-1"));
    QCOMPARE(int(pin.source), int(Pin::Source::AcceptedNew));
    QVERIFY(pin.firstSeen.isValid() && pin.firstSeen == pin.lastSeen);
    HostKeys other({file("trusted")}); // known_hosts has it, and so it is pinned when it is seen
    QCOMPARE(int(verdict(other, at("10.0.0.1", one), key('a'))), int(V::Known));
    QCOMPARE(int(other.pins().of(one).value(0).source), int(Pin::Source::KnownHosts));
}

void TestPins::aChangedKeyOfAnInstanceIsAnAlarmWhereverItIs()
{
    HostKeys keys({file("changed")});
    QVERIFY(keys.trustAlways(at("10.0.0.1", one), key('a')).has_value());
    QCOMPARE(int(verdict(keys, at("10.0.0.1", one), key('b'))), int(V::Changed));
    const HostKeys::Finding moved = keys.check(at("10.9.9.9", one), key('b'), 1);
    QCOMPARE(int(moved.verdict), int(V::Changed));
    QVERIFY(moved.pinned);
    QCOMPARE(moved.known, QList<PublicKey>{key('a')});
    QCOMPARE(int(verdict(keys, at("10.9.9.9", one), key('a'))), int(V::Known));
    // known_hosts does not overrule it: the pin is of the instance, the line of an address.
    QVERIFY(keys.trustAlways({"10.9.9.9", 22}, key('b')).has_value());
    QCOMPARE(int(verdict(keys, at("10.9.9.9", one), key('b'))), int(V::Changed));
}

void TestPins::anotherInstanceOnItsAddressIsNone()
{
    HostKeys keys({file("recycled")});
    const HostName before = at("10.0.0.1", one);
    const HostName after = at("10.0.0.1", two);
    QVERIFY(keys.trustAlways(before, key('a')).has_value());
    const HostKeys::Finding found = keys.check(after, key('b'), 1);
    QCOMPARE(int(found.verdict), int(V::Unknown));
    QVERIFY(found.recycled);
    QVERIFY(keys.trustAlways(after, key('b')).has_value());
    QCOMPARE(int(verdict(keys, after, key('b'))), int(V::Known));
    QCOMPARE(int(verdict(keys, after, key('c'))), int(V::Changed));
    QFile lines(file("recycled"));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QCOMPARE(lines.readAll().count('\n'), 1); // ssh's own file keeps its line, and ssh warns
}

void TestPins::anotherInstanceWithoutAPinBesideIsOne()
{
    HostKeys keys({file("strange")});
    QVERIFY(keys.trustAlways({"10.0.0.1", 22}, key('a')).has_value()); // by ssh, say
    QCOMPARE(int(verdict(keys, at("10.0.0.1", two), key('b'))), int(V::Changed));
    QCOMPARE(int(verdict(keys, {"10.0.0.1", 22}, key('b'))), int(V::Changed));
}

void TestPins::anAddressThatNoCloudLendsIsNotRecycled()
{
    // The same host in two inventory files.
    HostKeys keys({file("files")});
    HostName before = at("10.0.0.1", one);
    HostName after = at("10.0.0.1", two);
    before.isLent = after.isLent = false;
    QVERIFY(keys.trustAlways(before, key('a')).has_value());
    const HostKeys::Finding found = keys.check(after, key('b'), 1);
    QCOMPARE(int(found.verdict), int(V::Changed));
    QVERIFY(!found.recycled);
    QCOMPARE(int(verdict(keys, after, key('a'))), int(V::Known));
}

void TestPins::aKeyThatThePersonReplacedInKnownHostsIsFollowed()
{
    const auto write = [this](const QByteArray &host, const PublicKey &line) {
        QFile lines(file("replaced"));
        if (lines.open(QIODevice::WriteOnly))
            lines.write(host + ' ' + line.type + ' ' + line.blob + '\n');
    };
    HostKeys keys({file("replaced")});
    const HostName name = at("10.0.0.1", one);
    QVERIFY(keys.trustAlways(name, key('a')).has_value());
    QCOMPARE(int(verdict(keys, name, key('b'))), int(V::Changed));
    write("10.0.0.1", key('b')); // as ssh-keygen -R and a new login leave it
    QCOMPARE(int(verdict(keys, name, key('b'))), int(V::Known));
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Changed));
    write("10.0.0.22", key('c')); // another address, which another machine may have had
    QCOMPARE(int(verdict(keys, at("10.0.0.22", one), key('c'))), int(V::Changed));
}

void TestPins::aRevokedKeyIsRefusedThoughItIsPinned()
{
    HostKeys keys({file("revoked")});
    QVERIFY(keys.trustAlways(at("10.0.0.1", one), key('a')).has_value());
    QFile lines(file("revoked"));
    QVERIFY(lines.open(QIODevice::Append));
    lines.write("@revoked * " + key('a').type + ' ' + key('a').blob + '\n');
    lines.close();
    QCOMPARE(int(verdict(keys, at("10.0.0.1", one), key('a'))), int(V::Revoked));
}

void TestPins::theTypesOfThePinAreAskedFor()
{
    HostKeys keys({file("types")});
    const PublicKey ecdsa = key('e', "ecdsa-sha2-nistp256");
    QVERIFY(keys.trustAlways(at("10.0.0.1", one), ecdsa).has_value());
    QCOMPARE(keys.preferredTypes(at("10.0.0.2", one)), QList<QByteArray>{"ecdsa-sha2-nistp256"});
    const HostKeys::Finding found = keys.check(at("10.0.0.2", one), key('a'), 1);
    QCOMPARE(int(found.verdict), int(V::OtherType));
    QCOMPARE(found.known, QList<PublicKey>{ecdsa});
    QVERIFY(keys.trustAlways({"10.0.0.2", 22}, key('a')).has_value());
    QCOMPARE(int(verdict(keys, at("10.0.0.2", one), key('a'))), int(V::Known)); // known_hosts has this one as well
    QCOMPARE(keys.pins().of(one).size(), 2);
}

void TestPins::aCertifiedPinGivesWayToACertificate()
{
    QFile lines(file("certified"));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    lines.write("@cert-authority * " + key('z').type + ' ' + key('z').blob + '\n');
    lines.close();
    HostKeys keys({lines.fileName()});
    const HostName name = at("10.0.0.1", one);
    keys.trustCertified(name, key('a'), {key('z')});
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Known));
    const HostKeys::Finding found = keys.check(name, key('b'), 1);
    QCOMPARE(int(found.verdict), int(V::Changed));
    QVERIFY(found.mayBeCertified);
    keys.trustCertified(name, key('b'), {key('z')});
    QCOMPARE(int(verdict(keys, name, key('b'))), int(V::Known));
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Changed));
    const HostName asked = at("10.0.0.2", two);
    QVERIFY(keys.trustAlways(asked, key('a')).has_value());
    QVERIFY(!keys.check(asked, key('b'), 1).mayBeCertified);
}

void TestPins::aCertifiedPinLastsAsLongAsItsAuthority_data()
{
    QTest::addColumn<QString>("instance");
    QTest::newRow("pinned") << one;
    QTest::newRow("of no instance") << QString();
}

void TestPins::aCertifiedPinLastsAsLongAsItsAuthority()
{
    QFETCH(QString, instance);
    const QString path = m_folder.filePath(QStringLiteral("lasting") + QString::number(instance.size()));
    const auto write = [&path](const QByteArray &text) {
        QFile lines(path);
        if (lines.open(QIODevice::WriteOnly))
            lines.write(text);
    };
    const QByteArray authority = " * " + key('z').type + ' ' + key('z').blob + '\n';
    const HostName name = at("10.0.0.1", instance);
    const quint64 now = quint64(QDateTime::currentSecsSinceEpoch());
    HostKeys keys({path}, path + QStringLiteral(".pins"));
    write("@cert-authority" + authority);
    keys.trustCertified(name, key('a'), {key('z'), now + 3600});
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Known));
    if (!instance.isEmpty()) {
        HostKeys later({path}, path + QStringLiteral(".pins")); // of another process
        QCOMPARE(int(verdict(later, name, key('a'))), int(V::Known));
    }

    write("# nobody vouches for anything\n");
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Unknown));
    write("@cert-authority" + authority + "@revoked" + authority);
    const HostKeys::Finding revoked = keys.check(name, key('a'), 1);
    QCOMPARE(int(revoked.verdict), int(instance.isEmpty() ? V::Unknown : V::Revoked));
    QVERIFY(revoked.mayBeCertified); // by another, and it is asked before anything is refused

    write("@cert-authority" + authority);
    keys.trustCertified(name, key('a'), {key('z'), now - 1}); // it has run out
    const HostKeys::Finding expired = keys.check(name, key('a'), 1);
    QCOMPARE(int(expired.verdict), int(V::Unknown));
    QVERIFY(expired.mayBeCertified);
    keys.trustCertified(name, key('a'), {key('z')});
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Known));
    write("# nobody vouches for anything any more\n");
    QVERIFY(keys.trustAlways(name, key('a')).has_value()); // the person does
    QCOMPARE(int(verdict(keys, name, key('a'))), int(V::Known));
}

void TestPins::whatIsTrustedOnceIsNotPinned()
{
    HostKeys keys({file("once")});
    keys.trustOnce(at("10.0.0.1", one), key('a'), 1);
    QCOMPARE(int(verdict(keys, at("10.0.0.1", one), key('a'))), int(V::Known));
    QVERIFY(keys.pins().all().isEmpty());
    QCOMPARE(int(keys.check(at("10.0.0.1", one), key('a'), 2).verdict), int(V::Unknown));
}

void TestPins::pinsAreListedAndForgotten()
{
    Pins pins(file("list"));
    QVERIFY(pins.add({two, QStringLiteral("b"), {}, key('b'), Pin::Source::Asked}).has_value());
    QVERIFY(pins.add({one, QStringLiteral("a"), {}, key('a'), Pin::Source::Console}).has_value());
    QVERIFY(pins.add({one, QStringLiteral("a"), {}, key('e', "ecdsa-sha2-nistp256"), Pin::Source::Asked}).has_value());
    QCOMPARE(pins.all().size(), 3);
    QCOMPARE(pins.all().first().instance, one);
    QVERIFY(pins.forget(one, "ecdsa-sha2-nistp256").has_value());
    QCOMPARE(pins.of(one).size(), 1);
    QVERIFY(pins.forget(one).has_value());
    QVERIFY(pins.forget(one).has_value());
    QVERIFY(pins.of(one).isEmpty());
    QVERIFY(!pins.isOfAnother(two, key('a')));
    QVERIFY(pins.isOfAnother(one, key('b')));
    Pins again(file("list"));
    QCOMPARE(again.all(), pins.all());
}

void TestPins::pinsOutliveTheProcessAndAreShared()
{
    const QString path = file("profile/pins");
    Pins mine(path);
    Pins theirs(path);
    QVERIFY(mine.add({one, QStringLiteral("a"), {}, key('a'), Pin::Source::Console}).has_value());
    QCOMPARE(theirs.of(one).size(), 1);
    QVERIFY(theirs.add({two, QStringLiteral("b"), {}, key('b'), Pin::Source::Asked}).has_value());
    QVERIFY(theirs.forget(one).has_value());
    QCOMPARE(mine.all(), theirs.all());
    QCOMPARE(mine.all().size(), 1);
    QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
}

void TestPins::linesThatAreNotUnderstoodCountForNothing()
{
    QFile lines(file("odd"));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    lines.write("[]\n{\"instance\":\"x\"}\n\n\1\2\n{\"instance\":\"x\",\"type\":\"ssh-ed25519\",\"key\":\"AAAA\"}\n");
    lines.close();
    Pins pins(lines.fileName());
    QVERIFY(pins.all().isEmpty());
    QVERIFY(pins.add({one, QStringLiteral("a"), {}, key('a'), Pin::Source::Asked}).has_value());
    QCOMPARE(Pins(lines.fileName()).all(), pins.all());
}

void TestPins::theFileIsWrittenAnewWhenMostOfItIsOld()
{
    Pins pins(file("old"));
    Pins other(file("old"));
    QVERIFY(other.add({two, QStringLiteral("b"), {}, key('b'), Pin::Source::Asked}).has_value());
    for (int i = 0; i < 1200; ++i)
        QVERIFY(pins.add({one, QStringLiteral("a"), {}, key(i % 2 ? 'a' : 'c'), Pin::Source::Asked}).has_value());
    QFile lines(file("old"));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QVERIFY(lines.readAll().count('\n') < 300);
    QCOMPARE(other.all(), pins.all());
    QCOMPARE(other.all().size(), 2);
    QVERIFY(other.forget(two).has_value());
    QCOMPARE(pins.all(), other.all());
}

void TestPins::manyProcessesPinWithoutLoss()
{
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([this, i] {
            Pins pins(file("many")); // as another process has it
            for (int n = 0; n < 400; ++n) {
                const QString instance = QStringLiteral("i-%1").arg(i * 50 + n % 50);
                if (!pins.add({instance, instance, {}, key(char('a' + n / 50)), Pin::Source::Asked}))
                    qWarning("not pinned");
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    Pins pins(file("many"));
    QCOMPARE(pins.all().size(), 200);
    for (const Pin &pin : pins.all())
        QCOMPARE(pin.key, key('h'));
}

void TestPins::aFileThatCannotBeWrittenIsNamed()
{
    Pins pins(m_folder.path());
    const Done kept = pins.add({one, QStringLiteral("a"), {}, key('a'), Pin::Source::Asked});
    QVERIFY(!kept.has_value());
    QVERIFY2(kept.error().message.contains(m_folder.path()), qPrintable(kept.error().message));
    QCOMPARE(pins.of(one).size(), 1);
}

QTEST_APPLESS_MAIN(TestPins)
#include "tst_pins.moc"
