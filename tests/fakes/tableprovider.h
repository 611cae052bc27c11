#pragma once

#include "core/promised.h"
#include "providers/provider.h"

#include <QMap>

#include <optional>

/// What a test's cloud answers, by tables. Shared by every provider made of `kind(cloud)`; change it between refreshes.
///
///     auto cloud = std::make_shared<TableCloud>();
///     cloud->regions["eu"].pages = {{TableCloud::instance("i-1")}, {TableCloud::instance("i-2")}};   // two pages
///     cloud->regions["us"].error = Error{Error::Denied, "no rights"};                                // a dead region
///     Accounts accounts(documents, secrets, {TableProvider::kind(cloud)}, http);
struct TableCloud
{
    struct Region
    {
        QList<QList<Instance>> pages = {{}};
        std::optional<Error> error = {}; ///< of the page `errorAt`
        int errorAt = 0;
        bool held = false;  ///< pages wait for release()
        int restartAt = -1; ///< the page that says "begin again" once: what earlier pages gave is dropped
    };

    QMap<QString, Region> regions; ///< {""} makes a cloud without regions
    std::optional<Error> regionsError = {};
    QStringList warnings = {}; ///< of every verb
    QList<PowerVerb> power = {PowerVerb::Start, PowerVerb::Stop, PowerVerb::Reboot, PowerVerb::Terminate};
    std::optional<Error> powerError = {};
    /// What `instance()` answers after a power action, one after the other; the last one stays.
    QList<Instance::State> statesAfterPower = {};
    QStringList files = {}; ///< it has read
    AccountCheck check = {};
    std::optional<Error> checkError = {};

    // What happened.
    int made = 0, listings = 0, pagesAsked = 0, powered = 0, reread = 0;
    Values values; ///< of the last make()

    /// Answers all pages that are held, of one region or of all.
    void release(const QString &region = {});

    static Instance instance(const QString &id, const QString &name = {},
                             Instance::State state = Instance::State::Running);

    struct Held
    {
        QString region;
        Promised<InstancePage> promise;
        Result<InstancePage> answer;
    };
    QList<Held> heldPages = {};
};

/// A provider that answers from a TableCloud.
class TableProvider final : public Provider
{
    Q_OBJECT
public:
    /// `withSecret`: the form has a required secret "key" and "endpoint" besides. `file`: a static inventory whose
    /// "path" is watched.
    static ProviderKind kind(std::shared_ptr<TableCloud> cloud, const QString &key = QStringLiteral("table"),
                             bool withSecret = false, bool file = false);

    TableProvider(const Account &account, std::shared_ptr<TableCloud> cloud);

    Capabilities capabilities() const override;
    Async<QStringList> regions(std::stop_token stop) override;
    Async<InstancePage> page(const QString &region, const QString &token, std::stop_token stop) override;
    Async<Instance> instance(const Instance &known, std::stop_token stop) override;
    Async<AccountCheck> validate(std::stop_token stop) override;
    Async<void> power(const Instance &instance, PowerVerb verb, std::stop_token stop) override;
    QStringList files() const override { return m_cloud->files; }

private:
    Instance owned(Instance instance, const QString &region) const;

    Account m_account;
    std::shared_ptr<TableCloud> m_cloud;
};
