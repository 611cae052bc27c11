#include "ssh/sudopasswords.h"

#include <QTest>

class TestSudoPasswords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasswordThatNobodyHasTakenIsTriedOnTwoHosts();
    void aPasswordThatTwoHostsRefusedIsTriedOnNoOther();
    void aPasswordThatIsGivenUpStaysWithTheHostsThatTookIt();
    void whatWasSaidMeanwhileIsNotLackedAnyMore();
};

namespace {

Secret right()
{
    return Secret::fromText(QStringLiteral("open sesame"));
}

Secret other()
{
    return Secret::fromText(QStringLiteral("another word"));
}

} // namespace

void TestSudoPasswords::aPasswordThatNobodyHasTakenIsTriedOnTwoHosts()
{
    using What = SudoPasswords::Offer::What;
    const QString group = QStringLiteral("u@g");
    const auto host = [](int i) { return QString::number(i); };
    SudoPasswords passwords;
    const auto first = passwords.offer(group, host(1));
    QCOMPARE(int(first.what), int(What::AskGroup));
    QCOMPARE(passwords.offer(group, host(2)).asked, first.asked);
    passwords.giveGroup(group, right());
    QCOMPARE(int(passwords.offer(group, host(1)).what), int(What::Try));
    QCOMPARE(int(passwords.offer(group, host(2)).what), int(What::Try));
    QCOMPARE(int(passwords.offer(group, host(3)).what), int(What::Wait));
    passwords.dropped(group, host(2)); // its connection was lost
    QCOMPARE(int(passwords.offer(group, host(3)).what), int(What::Try));
    QCOMPARE(int(passwords.offer(group, host(4)).what), int(What::Wait));
    passwords.accepted(group, host(1));
    for (int i = 4; i < 50; ++i)
        QCOMPARE(int(passwords.offer(group, host(i)).what), int(What::Try));
}

void TestSudoPasswords::aPasswordThatTwoHostsRefusedIsTriedOnNoOther()
{
    using What = SudoPasswords::Offer::What;
    const QString group = QStringLiteral("u@g");
    SudoPasswords passwords;
    passwords.giveGroup(group, right());
    for (const char *host : {"a", "b"}) {
        QCOMPARE(int(passwords.offer(group, QLatin1String(host)).what), int(What::Try));
        passwords.refused(group, QLatin1String(host));
    }
    const auto asked = passwords.offer(group, QStringLiteral("c"));
    QCOMPARE(int(asked.what), int(What::AskGroup));
    QCOMPARE(asked.round, 1);
    QCOMPARE(int(passwords.offer(group, QStringLiteral("a")).what), int(What::AskHost));
    passwords.giveHost(group, QStringLiteral("a"), other());
    QVERIFY(passwords.offer(group, QStringLiteral("a")).password.equals(other()));
    passwords.giveGroup(group, other());
    QCOMPARE(int(passwords.offer(group, QStringLiteral("c")).what), int(What::Try));
}

void TestSudoPasswords::aPasswordThatIsGivenUpStaysWithTheHostsThatTookIt()
{
    using What = SudoPasswords::Offer::What;
    const QString group = QStringLiteral("u@g");
    const QString one = QStringLiteral("a1");
    SudoPasswords passwords;
    passwords.giveGroup(group, right());
    QCOMPARE(int(passwords.offer(group, one).what), int(What::Try));
    passwords.accepted(group, one);
    for (const char *host : {"b1", "b2"}) {
        QCOMPARE(int(passwords.offer(group, QLatin1String(host)).what), int(What::Try));
        passwords.refused(group, QLatin1String(host));
    }
    QCOMPARE(int(passwords.offer(group, QStringLiteral("c1")).what), int(What::AskGroup)); // the person says nothing
    const auto again = passwords.offer(group, one);
    QCOMPARE(int(again.what), int(What::Try));
    QVERIFY(again.password.equals(right()));
    passwords.giveGroup(group, other()); // for the others
    QVERIFY(passwords.offer(group, one).password.equals(right()));
    QVERIFY(passwords.offer(group, QStringLiteral("c1")).password.equals(other()));
    passwords.refused(group, one); // it was changed there
    QVERIFY(!passwords.offer(group, one).password.equals(right()));
}

void TestSudoPasswords::whatWasSaidMeanwhileIsNotLackedAnyMore()
{
    const QString group = QStringLiteral("u@g");
    const QString a = QStringLiteral("a");
    SudoPasswords passwords;
    const auto wish = passwords.offer(group, a);
    QVERIFY(passwords.lacks(wish, group, a));
    passwords.giveGroup(group, right());
    QVERIFY(!passwords.lacks(wish, group, a));
    passwords.offer(group, a);
    passwords.refused(group, a);
    const auto own = passwords.offer(group, a);
    QCOMPARE(int(own.what), int(SudoPasswords::Offer::What::AskHost));
    QVERIFY(passwords.lacks(own, group, a));
    passwords.giveHost(group, a, other());
    QVERIFY(!passwords.lacks(own, group, a));
}

QTEST_APPLESS_MAIN(TestSudoPasswords)
#include "tst_sudopasswords.moc"
