#include "clouds/cloudmemory.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcClouds, "maestro.inventory")

constexpr int version = 1;
const QString document = QStringLiteral("clouds");
const QString factsKey = QStringLiteral("facts");

} // namespace

CloudMemory::CloudMemory(Remembered &remembered, Documents &documents, QObject *parent)
    : QObject(parent),
      m_remembered(remembered),
      m_documents(documents)
{
    const auto kept = documents.read(document, version);
    if (kept)
        remembered.load(kept->value(factsKey).toObject(), QDateTime::currentDateTimeUtc());
    else if (kept.error().kind != Error::NotFound)
        qCWarning(lcClouds).noquote() << "what clouds told is not known any more:" << kept.error().message;
    m_soon.setSingleShot(true);
    m_soon.setInterval(3s);
    connect(&m_soon, &QTimer::timeout, this, &CloudMemory::save);
    connect(&remembered, &Remembered::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

CloudMemory::~CloudMemory()
{
    if (m_soon.isActive())
        save();
}

Async<QJsonObject> CloudMemory::save()
{
    m_soon.stop();
    // Another Maestro may have written meanwhile: what it knows beside stays, unless nobody has kept it for a month.
    const auto change = [facts = m_remembered.facts()](QJsonObject kept) -> Result<QJsonObject> {
        Remembered all;
        all.load(facts, QDateTime::currentDateTimeUtc());
        all.load(kept.value(factsKey).toObject(), QDateTime::currentDateTimeUtc());
        kept.insert(factsKey, all.facts());
        return kept;
    };
    return m_documents.update(document, version, change);
}
