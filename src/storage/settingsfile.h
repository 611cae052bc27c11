#pragma once

#include "core/settings.h"
#include "storage/documents.h"

/// The settings of a profile, kept in its document "settings". GUI thread. What another process sets meanwhile is taken
/// over; what a newer Maestro added stays in the file.
class SettingsFile final : public QObject
{
    Q_OBJECT
public:
    /// Reads them: a tiny read at the start. `documents` is borrowed.
    explicit SettingsFile(Documents &documents, QObject *parent = nullptr);
    /// What stands there now, the defaults when it cannot be read; not followed. To follow a file and leave off again
    /// costs 10 ms: the kernel waits for a pause.
    static Settings read(const QString &folder);

    const Settings &settings() const { return m_settings; }
    /// Why they could not be read at the start, to be shown; message empty: they could.
    const Error &problem() const { return m_problem; }
    /// At once here, a little later on disk. Only what is different from before is written, so that two windows do not
    /// undo each other's settings.
    Async<void> save(const Settings &settings);

Q_SIGNALS:
    void changed();

private:
    void keep(const QJsonObject &document);

    Documents &m_documents;
    Settings m_settings;
    Error m_problem;
    int m_saving = 0;
};
