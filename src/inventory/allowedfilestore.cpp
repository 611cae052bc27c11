#include "inventory/allowedfilestore.h"

#include <QJsonObject>

namespace {

constexpr int version = 1;
const QString documentName = QStringLiteral("allowed-files");
const QString filesKey = QStringLiteral("files");

} // namespace

AllowedFileStore::AllowedFileStore(Documents &documents, QObject *parent) : QObject(parent), m_documents(documents)
{
    if (const auto kept = documents.read(documentName, version)) {
        const QJsonObject files = kept->value(filesKey).toObject();
        for (auto it = files.begin(); it != files.end(); ++it)
            m_files->restore(it.key(), it.value().toString());
    }
    m_files->onAllowed([this](const QString &file, const QString &hash) { // in a worker's thread
        QMetaObject::invokeMethod(
            this, [this, file, hash] { keep(file, hash); }, Qt::QueuedConnection);
    });
}

AllowedFileStore::~AllowedFileStore()
{
    m_files->onAllowed({});
}

void AllowedFileStore::keep(const QString &file, const QString &hash)
{
    const auto kept =
        m_documents.update(documentName, version, [file, hash](const QJsonObject &document) -> Result<QJsonObject> {
            QJsonObject with = document;
            QJsonObject files = with.value(filesKey).toObject();
            files.insert(file, hash);
            with.insert(filesKey, files);
            return with;
        });
    whenDone(kept, this, [](const Result<QJsonObject> &) {}); // else it is asked again after a restart
}
