#include "clouds/ec2check.h"

#include "clouds/http.h"

namespace {

const Instance *firstIn(const QList<Instance> &instances, Instance::State state)
{
    for (const Instance &instance : instances) {
        if (instance.state == state)
            return &instance;
    }
    return nullptr;
}

} // namespace

Ec2Check::Ec2Check(Ec2 &ec2, std::stop_token stop) : QObject(&ec2), m_ec2(ec2), m_stop(std::move(stop))
{
    m_timer.start();
}

Async<AccountCheck> Ec2Check::begin()
{
    m_promise.start();
    whenDone(m_ec2.identity(m_stop), this, [this](const Result<Ec2Identity> &identity) {
        if (!identity) {
            m_promise.addResult(Failure(identity.error()));
            m_promise.finish();
            deleteLater();
            return;
        }
        m_check.identity = identity->arn;
        m_check.accountName = identity->account;
        askRegions();
    });
    return m_promise.future();
}

void Ec2Check::askRegions()
{
    const bool named = !m_ec2.account().regions.isEmpty();
    whenDone(m_ec2.regionsNow(m_stop), this, [this, named](const Result<QStringList> &regions) {
        if (!regions) {
            miss(QStringLiteral("ec2:DescribeRegions"), regions.error());
            addRight(tr("list regions"), tr("the account"), tr("no"), false);
            m_check.advice = tr("Name the regions in the account, or allow ec2:DescribeRegions.");
            finish();
            return;
        }
        if (!named)
            addRight(tr("list regions"), tr("the account"), tr("yes, %n regions", nullptr, int(regions->size())), true);
        list(*regions);
    });
}

void Ec2Check::list(const QStringList &regions)
{
    m_regions = regions;
    m_lists.resize(regions.size());
    m_open = int(regions.size());
    if (m_open == 0)
        finish();
    for (qsizetype i = 0; i < regions.size(); ++i) {
        whenDone(m_ec2.page(regions[i], {}, m_stop), this,
                 [this, i](const Result<InstancePage> &page) { listed(i, page); });
    }
}

void Ec2Check::listed(qsizetype index, const Result<InstancePage> &page)
{
    AccountCheck::Right &right = m_lists[index];
    right.what = tr("list instances");
    right.where = m_regions[index];
    right.ok = page.has_value();
    if (page) {
        const int count = int(page->items.size());
        right.answer =
            page->next.isEmpty() ? tr("yes, %n hosts", nullptr, count) : tr("yes, more than %n hosts", nullptr, count);
        m_samples += page->items;
    } else {
        right.answer = page.error().kind == Error::Denied ? tr("no") : tr("no answer");
        if (m_check.advice.isEmpty())
            m_check.advice = page.error().message;
        if (page.error().kind == Error::Denied) {
            findReason(index);
            return;
        }
    }
    oneListed();
}

// Denied is a missing right, or a region that is not enabled, where no policy helps.
void Ec2Check::findReason(qsizetype index)
{
    Instance anywhere;
    anywhere.region = m_regions[index];
    const QString action = QStringLiteral("DescribeInstances");
    whenDone(m_ec2.rehearse(anywhere, action, m_stop), this, [this, action](const Result<AwsAnswer> &answer) {
        if (answer && answer->fault && isMissingRight(*answer->fault))
            miss(QStringLiteral("ec2:") + action, answer->words().error());
        oneListed();
    });
}

void Ec2Check::oneListed()
{
    if (--m_open > 0)
        return;
    m_check.rights += m_lists;
    rehearse();
}

// A cloud that is not Amazon may take a rehearsal for the real thing: there only what would change nothing is asked,
// to start what runs.
void Ec2Check::rehearse()
{
    QStringList actions;
    const Instance *running = firstIn(m_samples, Instance::State::Running);
    if (running)
        actions.append(QStringLiteral("StartInstances"));
    if (running && m_ec2.isAmazon())
        actions += {QStringLiteral("StopInstances"), QStringLiteral("RebootInstances")};
    m_open = int(actions.size());
    if (m_open == 0)
        finish();
    for (const QString &action : std::as_const(actions)) {
        whenDone(m_ec2.rehearse(*running, action, m_stop), this, [this, action](const Result<AwsAnswer> &answer) {
            if (answer)
                rehearsed(action, *answer);
            if (--m_open == 0)
                finish();
        });
    }
}

void Ec2Check::rehearsed(const QString &action, const AwsAnswer &answer)
{
    const QString what = action == u"StartInstances"  ? tr("start instances")
                         : action == u"StopInstances" ? tr("stop instances")
                                                      : tr("reboot instances");
    const QString where = tr("%n regions", nullptr, int(m_regions.size()));
    if (answer.fault && isMissingRight(*answer.fault)) {
        miss(QStringLiteral("ec2:") + action, answer.words().error());
        addRight(what, where, tr("no"), false);
    } else if (!answer.fault || answer.fault->code == u"DryRunOperation") {
        addRight(what, where, tr("yes"), true);
    } else {
        addRight(what, where, tr("not known"), true);
    }
}

void Ec2Check::addRight(const QString &what, const QString &where, const QString &answer, bool ok)
{
    m_check.rights.append({what, where, answer, ok});
}

void Ec2Check::miss(const QString &action, const Error &error)
{
    if (error.kind == Error::Denied && !m_missing.contains(action))
        m_missing.append(action);
    if (m_check.advice.isEmpty())
        m_check.advice = error.message;
}

void Ec2Check::finish()
{
    if (!m_missing.isEmpty())
        m_check.policy = awsPolicy(m_missing, m_check.accountName);
    m_check.milliseconds = m_timer.elapsed();
    m_promise.addResult(m_check);
    m_promise.finish();
    deleteLater();
}
