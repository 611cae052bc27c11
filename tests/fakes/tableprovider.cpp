#include "fakes/tableprovider.h"

void TableCloud::release(const QString &region)
{
    for (const Held &held : std::exchange(heldPages, {})) {
        if (region.isEmpty() || held.region == region)
            answer(held.promise, held.answer);
        else
            heldPages.append(held);
    }
}

Instance TableCloud::instance(const QString &id, const QString &name, Instance::State state)
{
    Instance instance;
    instance.id = id;
    instance.name = name.isEmpty() ? id : name;
    instance.state = state;
    instance.rawState = word(state);
    return instance;
}

ProviderKind TableProvider::kind(std::shared_ptr<TableCloud> cloud, const QString &key, bool withSecret, bool file)
{
    ProviderKind kind;
    kind.kind.key = key;
    kind.kind.title = QStringLiteral("Table");
    kind.file = file;
    auto &fields = kind.kind.form.fields;
    if (file)
        fields.append({.name = QStringLiteral("path"), .label = QStringLiteral("Path"), .type = Field::Type::File});
    if (withSecret) {
        fields.append({.name = QStringLiteral("endpoint"), .label = QStringLiteral("Endpoint")});
        fields.append({.name = QStringLiteral("key"),
                       .label = QStringLiteral("Secret key"),
                       .type = Field::Type::Secret,
                       .required = true});
        fields.append({.name = QStringLiteral("token"), .label = QStringLiteral("Token"), .type = Field::Type::Secret});
    }
    kind.make = [cloud](const Account &account, const Values &values) -> Result<std::unique_ptr<Provider>> {
        ++cloud->made;
        cloud->values = values;
        if (values.text(QStringLiteral("endpoint")) == QStringLiteral("nonsense"))
            return failure(Error::Invalid, QStringLiteral("not an address"), QStringLiteral("endpoint"));
        return std::unique_ptr<Provider>(std::make_unique<TableProvider>(account, cloud));
    };
    kind.power.whyNot = [cloud](const Instance &instance, PowerVerb verb) {
        if (!cloud->power.contains(verb))
            return QStringLiteral("not of this kind");
        const bool runs = verb == PowerVerb::Start && instance.state == Instance::State::Running;
        return runs ? QStringLiteral("runs already") : QString();
    };
    kind.power.warnings = [cloud](const Instance &, PowerVerb) { return cloud->warnings; };
    return kind;
}

TableProvider::TableProvider(const Account &account, std::shared_ptr<TableCloud> cloud)
    : m_account(account),
      m_cloud(std::move(cloud))
{
}

Capabilities TableProvider::capabilities() const
{
    return {.regions = !m_cloud->regions.contains(QString()), .local = true, .pollSeconds = 0};
}

Async<QStringList> TableProvider::regions(std::stop_token)
{
    ++m_cloud->listings;
    if (m_cloud->regionsError)
        return ready<QStringList>(Failure(*m_cloud->regionsError));
    return ready<QStringList>(m_cloud->regions.keys());
}

Async<InstancePage> TableProvider::page(const QString &region, const QString &token, std::stop_token)
{
    ++m_cloud->pagesAsked;
    TableCloud::Region &table = m_cloud->regions[region];
    const int number = token.toInt();
    const auto promise = promised<InstancePage>();
    const auto give = [&](const Result<InstancePage> &page) {
        if (table.held)
            m_cloud->heldPages.append({region, promise, page});
        else
            answer(promise, page);
        return promise->future();
    };
    if (table.error && number == table.errorAt)
        return give(Failure(*table.error));
    InstancePage page;
    if (number == table.restartAt) {
        table.restartAt = -1;
        page.restarted = true;
        page.next = QStringLiteral("0");
        return give(page);
    }
    for (const Instance &instance : table.pages.value(number))
        page.items.append(owned(instance, region));
    if (number + 1 < table.pages.size())
        page.next = QString::number(number + 1);
    return give(page);
}

Async<Instance> TableProvider::instance(const Instance &known, std::stop_token)
{
    ++m_cloud->reread;
    Instance now = known;
    if (!m_cloud->statesAfterPower.isEmpty()) {
        now.state = m_cloud->statesAfterPower.size() > 1 ? m_cloud->statesAfterPower.takeFirst()
                                                         : m_cloud->statesAfterPower.first();
        now.rawState = word(now.state);
    }
    if (now.state == Instance::State::Unknown)
        return ready<Instance>(failure(Error::NotFound, QStringLiteral("gone")));
    return ready<Instance>(now);
}

Async<AccountCheck> TableProvider::validate(std::stop_token)
{
    if (m_cloud->checkError)
        return ready<AccountCheck>(Failure(*m_cloud->checkError));
    return ready<AccountCheck>(m_cloud->check);
}

Async<void> TableProvider::power(const Instance &, PowerVerb, std::stop_token)
{
    ++m_cloud->powered;
    return m_cloud->powerError ? ready<void>(Failure(*m_cloud->powerError)) : ready(Done());
}

Instance TableProvider::owned(Instance instance, const QString &region) const
{
    instance.accountId = m_account.id;
    instance.account = m_account.name;
    instance.provider = m_account.provider;
    if (!region.isEmpty())
        instance.region = region;
    instance.seenAt = QDateTime::currentDateTimeUtc();
    return instance;
}
