#include "clouds/remembered.h"

namespace {

constexpr qint64 aDay = 86'400;
constexpr qint64 aMonth = 30 * aDay;
const QString atKey = QStringLiteral("at");
const QString valueKey = QStringLiteral("value");

Remembered::Fact factOf(const QJsonValue &entry)
{
    const QJsonObject object = entry.toObject();
    const qint64 seconds = object.value(atKey).toInteger();
    if (seconds <= 0 || !object.contains(valueKey))
        return {QJsonValue(QJsonValue::Undefined)};
    return {object.value(valueKey), QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)};
}

} // namespace

bool Remembered::Fact::isFresh(const QDateTime &now, qint64 seconds) const
{
    const qint64 age = at.secsTo(now);
    return isKnown() && age >= 0 && age < seconds;
}

Remembered::Fact Remembered::find(const QString &key) const
{
    return factOf(m_facts.value(key));
}

void Remembered::keep(const QString &key, const QJsonValue &value, const QDateTime &at)
{
    const Fact before = find(key);
    m_facts.insert(key, QJsonObject{{atKey, at.toSecsSinceEpoch()}, {valueKey, value}});
    if (before.value != value || !before.isFresh(at, aDay))
        Q_EMIT changed();
}

void Remembered::doubt(const QString &key)
{
    const Fact before = find(key);
    if (!before.isKnown())
        return;
    m_facts.insert(key, QJsonObject{{atKey, before.at.toSecsSinceEpoch() - aDay}, {valueKey, before.value}});
    Q_EMIT changed();
}

void Remembered::load(const QJsonObject &facts, const QDateTime &now)
{
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        if (!m_facts.contains(it.key()) && factOf(it.value()).isFresh(now, aMonth))
            m_facts.insert(it.key(), it.value());
    }
}
