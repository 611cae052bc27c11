#pragma once

#include "core/async.h"
#include "core/secret.h"

#include <QObject>

#include <chrono>

/// QtKeychain's jobs, each with a time-out of ours, with what the operating system's keychain answers as it answers:
/// NotFound may as well mean that it is locked. GUI thread. The answers have no message, only a kind and a detail.
class KeychainJobs final : public QObject
{
    Q_OBJECT
public:
    KeychainJobs(const QString &service, std::chrono::milliseconds patience, QObject *parent = nullptr);

    Async<Secret> read(const QString &key);
    Async<void> write(const QString &key, const Secret &secret);
    Async<void> remove(const QString &key);

private:
    template <class T, class J, class Answer>
    Async<T> run(J *job, Answer answerOf);

    const QString m_service;
    const std::chrono::milliseconds m_patience;
};
