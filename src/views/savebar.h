#pragma once

#include "views/theme.h"

#include <QWidget>

class QPushButton;
class RoleLabel;

/// The bar below a form: Save, Revert, and in words what is not saved. GUI thread.
class SaveBar final : public QWidget
{
    Q_OBJECT
public:
    /// What tells the bar of one form from that of another.
    struct Names
    {
        QString save;     ///< object name of the button
        QString saveWhat; ///< "Save the account", for a screen reader; translated
        QString revert;
        QString note;
    };

    explicit SaveBar(const Names &names, QWidget *parent = nullptr);

    void enable(bool save, bool revert);
    void setNote(const QString &sentence, Theme::Role role = Theme::Role::Muted);
    /// "2 changes are not saved: Name, Port", or that all are.
    void setChanges(const QStringList &changes);

Q_SIGNALS:
    void saveWanted();
    void revertWanted();

private:
    QPushButton *m_save;
    QPushButton *m_revert;
    RoleLabel *m_note;
};
