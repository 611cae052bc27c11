#pragma once

#include "inventory/allowedfilestore.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class RoleLabel;

/// The files whose programs may run on this computer, and the way to take that back; at once. GUI thread; borrows the
/// store.
class AllowedPrograms final : public QDialog
{
    Q_OBJECT
public:
    explicit AllowedPrograms(AllowedFileStore &store, QWidget *parent = nullptr);

private:
    void follow();
    void takeBack();
    QString selectedFile() const; ///< empty: none

    AllowedFileStore &m_store;
    RoleLabel *m_text;
    QTreeWidget *m_list;
    QPushButton *m_takeBack;
};
