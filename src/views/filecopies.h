#pragma once

#include "models/runscope.h"
#include "plans/plan.h"

#include <QFileDialog>

#include <functional>

/// Asks what is to be said before files go to hosts or come from them. Which hosts they are is settled before: the
/// table may change while one types. GUI thread.
class FileCopies final : public QObject
{
    Q_OBJECT
public:
    /// Its dialogs belong to `page`, as it does. `trouble`: why it is not known what is protected (translated), or
    /// null.
    FileCopies(QWidget *page, std::function<QString()> trouble)
        : QObject(page),
          m_page(page),
          m_trouble(std::move(trouble))
    {
    }

    /// Files that are chosen in a dialog: for those without a mouse, or without a file manager.
    void choose(const RunScope &scope);
    /// The same with a folder, which a dialog does not offer beside files.
    void chooseFolder(const RunScope &scope);
    void upload(const QStringList &paths, const RunScope &scope);
    /// `byKey`: hosts have equal names, so that their folders are called by what tells them apart.
    void download(const RunScope &scope, bool byKey);

Q_SIGNALS:
    /// All is said. `title` is translated.
    void wanted(const StepSpec &step, const QString &title, const RunScope &scope);

private:
    void choose(const RunScope &scope, const QString &title, QFileDialog::FileMode what);
    bool hasHosts(const RunScope &scope);
    void uploadAsked(const StepSpec &step, const RunScope &scope);

    QWidget *const m_page;
    const std::function<QString()> m_trouble;
    QString m_lastTarget;
    StepSpec m_lastDownload;
};
