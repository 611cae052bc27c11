#pragma once

#include "clouds/awsclient.h"

#include <QHash>
#include <QSet>

#include <functional>

class Http;

/// Names of the images that instances were made of, asked for many at once and remembered: an image never changes its
/// name. A failure costs only the names. GUI thread.
class Ec2Images : public QObject
{
    Q_OBJECT
public:
    using Ask = std::function<Async<AwsAnswer>(const QString &region, const QList<AwsField> &fields)>;
    using Names = QHash<QString, QString>; ///< by image id; those that are not known are missing

    /// The Http is borrowed; `account` tells what is remembered of one account from that of another.
    Ec2Images(Http &http, QString account);

    /// Names of these images of a region. Never an Error.
    Async<Names> names(const QString &region, const QSet<QString> &ids, const Ask &ask);

private:
    struct Search;

    QString keyOf(const QString &region) const;
    bool mayAsk(const QString &subject) const;
    void next(const std::shared_ptr<Search> &search);
    void take(const std::shared_ptr<Search> &search, const QStringList &asked, const Result<Names> &found);

    Http &m_http;
    const QString m_account;
    QHash<QString, qint64> m_askedAt; ///< region, or region/image: when it was asked for in vain
};
