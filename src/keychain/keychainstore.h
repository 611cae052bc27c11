#pragma once

#include "keychain/keychainjobs.h"
#include "keychain/secretservice.h"
#include "secrets/secretstore.h"

#include <QQueue>

#include <functional>

/// How long the keychain may take.
struct KeychainPatience
{
    std::chrono::milliseconds call = std::chrono::seconds(10);    ///< the service, to say how it stands
    std::chrono::milliseconds prompt = std::chrono::seconds(120); ///< the person, to unlock it
    std::chrono::milliseconds job = std::chrono::seconds(20);     ///< one read, write or removal
};

/// The desktop's keychain: service "maestro", one entry a key. GUI thread. One operation at a time; each asks first how
/// the keychain stands, as QtKeychain answers "not found" when it is locked and waits for ever when a prompt is left
/// open.
class KeychainStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(const KeychainPatience &patience = {}, const QString &service = QStringLiteral("maestro"),
                           QObject *parent = nullptr);
    ~KeychainStore() override;

    Async<Secret> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &secret) override;
    Async<void> remove(const QString &key) override;
    Async<void> unlock() override;
    KeychainState state() const override { return m_state; }
    void look() override;

private:
    /// Something to do once the keychain is open.
    struct Task
    {
        bool asks = true; ///< may prompt even after a prompt was closed: the person wants it
        std::function<void()> run;
        std::function<void(const Error &)> refuse;
    };

    void enqueue(const Task &task);
    void next();
    void begin();
    void stand(SecretService::Standing standing);
    void askToUnlock();
    void refuse(const Error &error);
    void ended();
    void setState(KeychainState state);
    Error explained(const Error &error);

    const KeychainPatience m_patience;
    SecretService m_service;
    KeychainJobs m_jobs;
    QQueue<Task> m_tasks; ///< the first one is under way when m_isBusy
    bool m_isBusy = false;
    bool m_wasDismissed = false;
    KeychainState m_state = KeychainState::Unknown;
};
