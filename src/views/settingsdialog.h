#pragma once

#include "core/settings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

/// What the person may set. The look changes at once, the rest with OK. Show it with open(). GUI thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const Settings &settings, QWidget *parent = nullptr);
    Settings settings() const; ///< as it stands in the dialog

Q_SIGNALS:
    void lookTried(Settings::Look look); ///< also back to the old one on Cancel
    void settingsChosen(const Settings &settings);

private:
    QComboBox *makeChoice(const QString &name, const QString &label, const QList<std::pair<QString, QVariant>> &choices,
                          const QVariant &current);
    QSpinBox *makeNumber(const QString &name, const QString &label, int least, int most, int value);
    void addRow(const QString &label, QWidget *control, const QString &hint = {});
    void addHead(const QString &title);
    void addLook();
    void addRuns();
    void addInventory();

    Settings m_old;
    class QVBoxLayout *m_rows;
    QComboBox *m_look;
    QComboBox *m_language;
    QSpinBox *m_parallel;
    QSpinBox *m_connect;
    QSpinBox *m_command;
    QSpinBox *m_refresh;
    QLineEdit *m_protected;
};
