#pragma once

#include <QDialog>

class QLineEdit;

/// Asks for a name to save something under. Shown by open(). GUI thread.
class AskName final : public QDialog
{
    Q_OBJECT
public:
    AskName(const QString &title, const QString &what, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    QLineEdit *m_name;
};
