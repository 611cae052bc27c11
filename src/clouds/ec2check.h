#pragma once

#include "clouds/ec2.h"
#include "core/accountcheck.h"

#include <QElapsedTimer>

#include <stop_token>

/// One test of an EC2 account: who we are, which regions there are, what may be done in each. Changes nothing. A child
/// of the account's provider; goes when it is done.
class Ec2Check final : public QObject
{
    Q_OBJECT
public:
    Ec2Check(Ec2 &ec2, std::stop_token stop);

    /// An Error when signing in failed; a refused right stands in the check.
    Async<AccountCheck> begin();

private:
    void askRegions();
    void list(const QStringList &regions);
    void listed(qsizetype index, const Result<InstancePage> &page);
    void findReason(qsizetype index);
    void oneListed();
    void rehearse();
    void rehearsed(const QString &action, const AwsAnswer &answer);
    void addRight(const QString &what, const QString &where, const QString &answer, bool ok);
    void miss(const QString &action, const Error &error);
    void finish();

    Ec2 &m_ec2;
    const std::stop_token m_stop;
    Promise<AccountCheck> m_promise;
    QElapsedTimer m_timer;
    AccountCheck m_check;
    QList<AccountCheck::Right> m_lists; ///< by region, in the order of the regions
    QStringList m_regions;
    QStringList m_missing; ///< actions the policies do not allow
    QList<Instance> m_samples;
    int m_open = 0; ///< questions without an answer yet
};
