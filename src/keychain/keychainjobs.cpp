#include "keychain/keychainjobs.h"

#include "core/promised.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace {

Failure failureOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return failure(Error::NotFound, {}, job.errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(Error::Denied, {}, job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return failure(Error::Unsupported, {}, job.errorString());
    default:
        return failure(Error::Failed, {}, job.errorString());
    }
}

} // namespace

KeychainJobs::KeychainJobs(const QString &service, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_patience(patience)
{
}

/// A job that is not answered in time is left alone, never deleted: the library behind it still points to it.
template <class T, class J, class Answer>
Async<T> KeychainJobs::run(J *job, Answer answerOf)
{
    const auto promise = promised<T>();
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [promise, patience] {
        patience->deleteLater();
        answer<T>(promise, failure(Error::TimedOut, {}, QStringLiteral("no answer from the keychain")));
    });
    connect(job, &QKeychain::Job::finished, patience, [promise, patience, job, answerOf] {
        if (!patience->isActive())
            return;
        patience->stop();
        patience->deleteLater();
        answer<T>(promise, job->error() == QKeychain::NoError ? answerOf(job) : Result<T>(failureOf(*job)));
    });
    job->setInsecureFallback(false);
    patience->start(m_patience);
    job->start();
    return promise->future();
}

Async<Secret> KeychainJobs::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    return run<Secret>(
        job, [](const QKeychain::ReadPasswordJob *done) { return Result<Secret>(Secret(done->binaryData())); });
}

Async<void> KeychainJobs::write(const QString &key, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    const QByteArray bytes = secret.bytes().toByteArray();
    const QString text = QString::fromUtf8(bytes);
    // As text other programs can read it (secret-tool lookup); what is no text goes as it is.
    if (text.toUtf8() == bytes)
        job->setTextData(text);
    else
        job->setBinaryData(bytes);
    return run<void>(job, [](const QKeychain::WritePasswordJob *) { return Done(); });
}

Async<void> KeychainJobs::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    return run<void>(job, [](const QKeychain::DeletePasswordJob *) { return Done(); });
}
