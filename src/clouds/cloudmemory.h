#pragma once

#include "clouds/remembered.h"
#include "storage/documents.h"

#include <QTimer>

/// Keeps over starts what clouds have told, in the document "clouds". Nothing is lost with it that could not be asked
/// for again: what cannot be read or written is logged. GUI thread; borrows both.
class CloudMemory final : public QObject
{
    Q_OBJECT
public:
    /// Loads at once: the first refresh wants it.
    CloudMemory(Remembered &remembered, Documents &documents, QObject *parent = nullptr);
    ~CloudMemory() override;

    /// Writes what is not written yet. Finished when it is on disk.
    Async<QJsonObject> save();

private:
    Remembered &m_remembered;
    Documents &m_documents;
    QTimer m_soon;
};
