#include "inventory/allowedfilestore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace {

constexpr int version = 1;
const QString documentName = QStringLiteral("allowed-files");
const QString filesKey = QStringLiteral("files");
const QString pathKey = QStringLiteral("path");
const QString hashKey = QStringLiteral("sha256");
const QString commandKey = QStringLiteral("command");

QList<ForeignProgram> programsOf(const QJsonObject &document)
{
    QList<ForeignProgram> programs;
    const QJsonArray files = document.value(filesKey).toArray();
    for (const QJsonValue &file : files) {
        const ForeignProgram program{file[commandKey].toString(), file[pathKey].toString(), file[hashKey].toString()};
        if (!program.file.isEmpty() && !program.hash.isEmpty())
            programs.append(program);
    }
    return programs;
}

} // namespace

AllowedFileStore::AllowedFileStore(Documents &documents, QObject *parent) : QObject(parent), m_documents(documents)
{
    if (const auto kept = documents.read(documentName, version))
        m_files->restore(m_kept = programsOf(*kept));
    m_files->onChanged([this] { // in a worker's thread
        QMetaObject::invokeMethod(this, &AllowedFileStore::keep, Qt::QueuedConnection);
    });
}

AllowedFileStore::~AllowedFileStore()
{
    m_files->onChanged({});
}

void AllowedFileStore::keep()
{
    const QList<ForeignProgram> programs = m_files->allowed();
    if (programs != m_kept)
        write(programs);
    Q_EMIT changed();
}

void AllowedFileStore::write(const QList<ForeignProgram> &programs)
{
    m_kept = programs;
    QJsonArray files;
    for (const ForeignProgram &program : programs)
        files.append(QJsonObject{{pathKey, program.file}, {hashKey, program.hash}, {commandKey, program.command}});
    const auto kept =
        m_documents.update(documentName, version, [files](const QJsonObject &document) -> Result<QJsonObject> {
            QJsonObject with = document;
            with.insert(filesKey, files);
            return with;
        });
    whenDone(kept, this, [](const Result<QJsonObject> &) {}); // else it is asked again after a restart
}
