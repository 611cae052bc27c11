#pragma once

#include "core/settings.h"
#include "query/completion.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

/// What the person may set. The look changes at once, the rest with OK. Show it with open(). GUI thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;
    Settings settings() const; ///< as it stands in the dialog
    /// What the query of the protected hosts is completed from and read with.
    void setFacts(const QueryFacts &facts, const QueryContext &context);

Q_SIGNALS:
    void programsWanted();               ///< those that are allowed are to be shown
    void lookTried(Settings::Look look); ///< also back to the old one on Cancel
    void settingsChosen(const Settings &settings);

private:
    void makeScrolled();
    void size();
    void fit();
    void load();
    void readProtected();

    Settings m_old;
    QueryContext m_context;
    QString m_hint; ///< below the protected hosts while their query is right
    std::unique_ptr<Ui::SettingsDialog> m_form;
};
