#pragma once

#include "core/allowedfiles.h"
#include "storage/documents.h"

#include <memory>

/// Keeps in the profile which files of others may have their programs run. GUI thread; what it holds may be asked and
/// told by any.
class AllowedFileStore final : public QObject
{
    Q_OBJECT
public:
    explicit AllowedFileStore(Documents &documents, QObject *parent = nullptr);
    ~AllowedFileStore() override;

    const std::shared_ptr<AllowedFiles> &files() const { return m_files; }

Q_SIGNALS:
    void changed();

private:
    void keep();
    void write(const QList<ForeignProgram> &programs);

    Documents &m_documents;
    QList<ForeignProgram> m_kept; ///< on disk
    const std::shared_ptr<AllowedFiles> m_files = std::make_shared<AllowedFiles>();
};
