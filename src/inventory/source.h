#pragma once

#include "inventory/accounts.h"
#include "inventory/rows.h"

#include <QHash>
#include <QObject>

#include <chrono>

/// How a machine is watched after a power action.
struct PowerPace
{
    std::chrono::milliseconds first = std::chrono::seconds(2);
    std::chrono::milliseconds longest = std::chrono::seconds(15);
    std::chrono::milliseconds limit = std::chrono::minutes(5);
    /// A cloud may call a machine running all the while it reboots (EC2 does): then it is taken for back after this.
    std::chrono::milliseconds reboot = std::chrono::minutes(1);
};

/// One account being read and acted on: makes its provider when it is first needed, reads all regions at once, follows
/// a machine after a power action. What it finds are updates. GUI thread. Dropping it ends what it was about.
class Source final : public QObject
{
    Q_OBJECT
public:
    /// `firstRound` is above every round of earlier sources of the same account.
    Source(Accounts &accounts, const QString &accountId, quint64 firstRound, const PowerPace &pace,
           QObject *parent = nullptr);
    ~Source() override;

    bool isRefreshing() const { return m_isRefreshing; }
    /// Of the refresh under way; its Finished has this round or a later one.
    quint64 round() const { return m_round; }
    /// Updates until Finished. Nothing when it is refreshing already.
    void refresh();
    /// Ends the refresh at once with Finished; what was not read stays as it is.
    void stop();
    /// Done when the cloud accepted it; updates of the machine follow until it is where it should be. One that reboots
    /// is shown so meanwhile, whatever the cloud calls it.
    Async<void> power(const Instance &instance, PowerVerb verb);
    QString whyNot(const Instance &instance, PowerVerb verb) const;
    /// See PowerRules.
    QStringList warnings(const Instance &instance, PowerVerb verb) const;
    /// See Provider::console().
    Async<QByteArray> console(const Instance &instance);
    /// Of its provider; empty before it was made.
    Capabilities capabilities() const;
    /// See Provider::files().
    QStringList files() const { return m_provider ? m_provider->files() : QStringList(); }

Q_SIGNALS:
    void came(const InstanceUpdate &update);
    /// Translated sentences about the account, or about the machine with the key `subject`. Empty: what was said of it
    /// is over.
    void noticed(const QString &subject, const QString &text);

private:
    struct Region;  ///< a region being listed
    struct Watched; ///< a machine being followed
    /// A machine that was given up before it was where its verb should have brought it.
    struct Unsettled
    {
        PowerVerb verb = PowerVerb::Start;
        QString region;
        quint64 round = 0; ///< of the listing that saw it last
    };

    Async<void> open();
    Done make(const Values &values);
    void listRegions();
    void list(const std::shared_ptr<Region> &region, const QString &token);
    void take(const std::shared_ptr<Region> &region, const QString &token, const InstancePage &page);
    void regionEnded(const std::shared_ptr<Region> &region, const Error &error);
    void finish();
    QList<Instance> withReboots(QList<Instance> instances) const;
    void follow(const std::shared_ptr<Watched> &watched);
    void look(const std::shared_ptr<Watched> &watched);
    void settle(const QList<Instance> &instances, quint64 round);
    void dropGone(const QString &region, quint64 round);
    void forget(const QString &key);
    bool isSettled(const Watched &watched, Instance::State state) const;

    Accounts &m_accounts;
    const QString m_id;
    const PowerPace m_pace;
    std::unique_ptr<Provider> m_provider;
    QList<std::shared_ptr<Promise<void>>> m_opening;
    std::stop_source m_stop;
    quint64 m_round;
    quint64 m_refresh = 0; ///< tells answers of an ended refresh
    int m_regionsLeft = 0;
    bool m_isRefreshing = false;
    QHash<QString, PowerVerb> m_acting;    ///< by instance key
    QHash<QString, Unsettled> m_unsettled; ///< the same
};
