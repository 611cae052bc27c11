#include "core/async.h"
#include "core/mailbox.h"
#include "core/secret.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

class TestAsync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerArrivesInTheOwnersThread();
    void anAbandonedPromiseIsStopped();
    void nothingArrivesWhenTheOwnerIsGone();
    void aFullMailboxRefusesAndRingsOnce();
    void equalSecretsAreEqual();
};

void TestAsync::theAnswerArrivesInTheOwnersThread()
{
    QThreadPool pool;
    int value = 0;
    QThread *thread = nullptr;
    whenDone(onPool(pool, [] { return Result<int>(42); }), this, [&](const Result<int> &answer) {
        value = answer.value_or(-1);
        thread = QThread::currentThread();
    });
    QTRY_COMPARE(value, 42);
    QCOMPARE(thread, QThread::currentThread());
}

void TestAsync::anAbandonedPromiseIsStopped()
{
    auto promise = std::make_unique<Promise<int>>();
    promise->start();
    Error::Kind kind = Error::Failed;
    whenDone(promise->future(), this, [&](const Result<int> &answer) { kind = answer.error().kind; });
    promise.reset();
    QTRY_COMPARE(kind, Error::Stopped);
}

void TestAsync::nothingArrivesWhenTheOwnerIsGone()
{
    bool called = false;
    Promise<int> promise;
    promise.start();
    {
        QObject owner;
        whenDone(promise.future(), &owner, [&](const Result<int> &) { called = true; });
    }
    promise.addResult(1);
    promise.finish();
    bool later = false;
    whenDone(ready<int>(2), this, [&](const Result<int> &) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestAsync::aFullMailboxRefusesAndRingsOnce()
{
    Mailbox<int> box(2);
    QSignalSpy rang(&box.bell(), &MailboxBell::rang);
    bool third = true;
    std::thread worker([&] {
        QVERIFY(box.tryPost(1));
        QVERIFY(box.tryPost(2));
        third = box.tryPost(3);
        box.post(4);
    });
    worker.join();
    QVERIFY(!third);
    QVERIFY(rang.wait());
    QCOMPARE(rang.count(), 1);
    QCOMPARE(box.take(), (std::vector<int>{1, 2, 4}));
}

void TestAsync::equalSecretsAreEqual()
{
    QByteArray source("tiger");
    const Secret secret{std::move(source)};
    QVERIFY(secret.equals(Secret::fromText(QStringLiteral("tiger"))));
    QVERIFY(!secret.equals(Secret::fromText(QStringLiteral("lion"))));
    QVERIFY(source.isEmpty()); // NOLINT: wiped by contract
    QVERIFY(Secret().isEmpty());
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
