#include "storage/settingsfile.h"

#include "core/promised.h"
#include "storage/settingskeys.h"

#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(lcSettings, "maestro.storage")

}

SettingsFile::SettingsFile(Documents &documents, QObject *parent) : QObject(parent), m_documents(documents)
{
    const auto document = documents.read(settingskeys::name(), settingskeys::version);
    if (document)
        m_settings = settingskeys::settings(*document);
    else if (document.error().kind != Error::NotFound)
        m_problem = document.error();
    documents.watch(settingskeys::name());
    connect(&documents, &Documents::changedOnDisk, this, [this](const QString &name) {
        if (name != settingskeys::name())
            return;
        whenDone(m_documents.fetch(name, settingskeys::version), this, [this](const Result<QJsonObject> &now) {
            if (now)
                keep(*now);
            else if (now.error().kind != Error::NotFound)
                qCWarning(lcSettings).noquote() << now.error().message;
        });
    });
}

Settings SettingsFile::read(const QString &folder)
{
    const auto document = Documents(folder).read(settingskeys::name(), settingskeys::version);
    return document ? settingskeys::settings(*document) : Settings();
}

Async<void> SettingsFile::save(const Settings &settings)
{
    const QJsonObject before = settingskeys::document(m_settings);
    const QJsonObject after = settingskeys::document(settings);
    if (before == after)
        return ready(Done());
    m_settings = settings;
    ++m_saving;
    Q_EMIT changed();
    const auto promise = promised<void>();
    const auto change = [before, after](const QJsonObject &disk) -> Result<QJsonObject> {
        return settingskeys::merged(disk, before, after);
    };
    whenDone(m_documents.update(settingskeys::name(), settingskeys::version, change), this,
             [this, promise](const Result<QJsonObject> &written) {
                 --m_saving;
                 if (written)
                     keep(*written);
                 answer(promise, written ? Done() : Done(Failure(written.error())));
             });
    return promise->future();
}

void SettingsFile::keep(const QJsonObject &document)
{
    // What is on its way to the disk is newer than what stands there.
    if (m_saving > 0)
        return;
    const Settings now = settingskeys::settings(document);
    if (now == m_settings)
        return;
    m_settings = now;
    Q_EMIT changed();
}
