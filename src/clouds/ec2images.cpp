#include "clouds/ec2images.h"

#include "clouds/ec2parse.h"
#include "clouds/remembered.h"
#include "core/promised.h"
#include "providers/chain.h"

#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(logEc2, "maestro.providers")

constexpr qsizetype batch = 200;           ///< values that a filter takes
constexpr qint64 inVain = 600'000;         ///< milliseconds until what had no answer is asked for again
constexpr qsizetype mostRemembered = 2000; ///< names of a region

QList<AwsField> question(const QStringList &ids)
{
    // As a filter, as naming an image that is gone would be refused.
    QList<AwsField> fields = {{"Action", QStringLiteral("DescribeImages")},
                              {"Version", QStringLiteral("2016-11-15")},
                              {"Filter.1.Name", QStringLiteral("image-id")}};
    for (qsizetype i = 0; i < ids.size(); ++i)
        fields.append({"Filter.1.Value." + QByteArray::number(i + 1), ids[i]});
    return fields;
}

} // namespace

struct Ec2Images::Search
{
    QString region;
    QStringList wanted; ///< not asked for yet
    Names found;
    Ask ask;
    Promised<Names> promise;
};

Ec2Images::Ec2Images(Http &http, QString account) : m_http(http), m_account(std::move(account)) {}

QString Ec2Images::keyOf(const QString &region) const
{
    return QStringLiteral("images/%1/%2").arg(m_account, region);
}

bool Ec2Images::mayAsk(const QString &subject) const
{
    const auto asked = m_askedAt.constFind(subject);
    return asked == m_askedAt.cend() || m_http.surroundings().elapsed() - *asked >= inVain;
}

Async<Ec2Images::Names> Ec2Images::names(const QString &region, const QSet<QString> &ids, const Ask &ask)
{
    const auto search = std::make_shared<Search>(Search{region, {}, {}, ask, promised<Names>()});
    const QJsonObject known = m_http.remembered().find(keyOf(region)).value.toObject();
    for (const QString &id : ids) {
        if (known.contains(id))
            search->found.insert(id, known.value(id).toString());
        else if (mayAsk(region + u'/' + id))
            search->wanted.append(id);
    }
    search->wanted.sort();
    if (!mayAsk(region))
        search->wanted.clear();
    const auto future = search->promise->future();
    next(search);
    return future;
}

void Ec2Images::next(const std::shared_ptr<Search> &search)
{
    if (search->wanted.isEmpty())
        return answer<Names>(search->promise, search->found);
    const QStringList now = search->wanted.mid(0, batch);
    search->wanted.remove(0, now.size());
    const auto read = chain(search->ask(search->region, question(now)), this, [this](const AwsAnswer &reply) {
        return onPool(m_http.pool(), [reply]() -> Result<Names> {
            const auto body = reply.words();
            return body ? readImages(*body) : Result<Names>(Failure(body.error()));
        });
    });
    whenDone(read, this, [this, search, now](const Result<Names> &found) { take(search, now, found); });
}

void Ec2Images::take(const std::shared_ptr<Search> &search, const QStringList &asked, const Result<Names> &found)
{
    const qint64 elapsed = m_http.surroundings().elapsed();
    if (!found) {
        qCInfo(logEc2).noquote() << "names of images in" << search->region << "are not known:" << found.error().message;
        if (found.error().kind != Error::Stopped)
            m_askedAt.insert(search->region, elapsed);
        return answer<Names>(search->promise, search->found);
    }
    QJsonObject known = m_http.remembered().find(keyOf(search->region)).value.toObject();
    for (const QString &id : asked) {
        const QString name = found->value(id);
        if (name.isEmpty()) { // deregistered, or another's and no longer shared
            m_askedAt.insert(search->region + u'/' + id, elapsed);
            continue;
        }
        search->found.insert(id, name);
        if (known.size() < mostRemembered)
            known.insert(id, name);
    }
    m_http.remembered().keep(keyOf(search->region), known, m_http.surroundings().now());
    next(search);
}
