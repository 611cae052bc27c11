#include "core/async.h"
#include "core/mailbox.h"
#include "core/secret.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>

#include <future>
#include <thread>

class TestAsync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerArrivesInTheOwnersThread();
    void anAbandonedPromiseIsStopped();
    void nothingArrivesWhenTheOwnerIsGone();
    void everyTaskOfAPoolAnswersOnce();
    void whatTheWorkHoldsIsGoneBeforeTheAnswer();
    void aTaskThatWasNeverBegunIsStopped();
    void anAnswerThatNobodyTakesIsDropped();
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

void TestAsync::everyTaskOfAPoolAnswersOnce()
{
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    QHash<QString, int> answers;
    for (int i = 0; i < 200; ++i) {
        const auto work = [words = QStringList{QStringLiteral("task"), QString::number(i)}]() -> Result<QStringList> {
            return words + words;
        };
        whenDone(onPool(pool, work), this,
                 [&](const Result<QStringList> &answer) { ++answers[answer.value_or(QStringList()).join(u' ')]; });
    }
    QTRY_COMPARE(answers.size(), 200);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(answers.value(QStringLiteral("task %1 task %1").arg(i)), 1);
}

void TestAsync::whatTheWorkHoldsIsGoneBeforeTheAnswer()
{
    QThreadPool pool;
    auto held = std::make_shared<int>(7);
    const std::weak_ptr<int> watched = held;
    bool isGone = false;
    int value = 0;
    const auto keep = [&](const Result<int> &answer) {
        isGone = watched.expired();
        value = answer.value_or(-1);
    };
    whenDone(onPool(pool, [held = std::move(held)] { return Result<int>(*held); }), this, keep);
    QTRY_COMPARE(value, 7);
    QVERIFY(isGone);
}

void TestAsync::aTaskThatWasNeverBegunIsStopped()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    std::promise<void> gate;
    Error::Kind kind = Error::Failed;
    int first = 0;
    const auto wait = [open = gate.get_future().share()] {
        open.wait();
        return Result<int>(1);
    };
    whenDone(onPool(pool, wait), this, [&](const Result<int> &answer) { first = answer.value_or(-1); });
    whenDone(onPool(pool, [] { return Result<int>(2); }), this,
             [&](const Result<int> &answer) { kind = answer ? Error::Failed : answer.error().kind; });
    pool.clear();
    gate.set_value();
    QTRY_COMPARE(kind, Error::Stopped);
    QTRY_COMPARE(first, 1);
}

void TestAsync::anAnswerThatNobodyTakesIsDropped()
{
    QThreadPool pool;
    const auto answer = std::make_shared<int>(7);
    {
        QObject owner;
        whenDone(onPool(pool, [answer] { return Result<std::shared_ptr<int>>(answer); }), &owner,
                 [](const Result<std::shared_ptr<int>> &) {});
    }
    QTRY_COMPARE(answer.use_count(), 1L);
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
