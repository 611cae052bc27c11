#pragma once

#include "models/hostkeysmodel.h"

#include <QWidget>

class Banner;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class RoleLabel;

/// The host keys that are trusted, with where the trust came from; they can be forgotten. GUI thread.
class HostKeysPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HostKeysPage(QWidget *parent = nullptr);

    void setKeys(const QList<TrustedKey> &keys);
    /// Shows the keys of one instance, the first chosen.
    void showInstance(const QString &key, const QString &name);
    /// Why keys could not be read or forgotten (translated); null: they could.
    void setTrouble(const QString &sentence);

Q_SIGNALS:
    void refreshWanted();
    void forgetWanted(const QList<TrustedKey> &keys); ///< after the question

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QWidget *makeEmpty();
    void setUpTable();
    void menu(const QPoint &at);
    void follow();
    QList<TrustedKey> chosen() const;
    void copy() const;
    void askForget();

    HostKeysModel *m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLineEdit *m_filter;
    RoleLabel *m_count;
    QPushButton *m_copy = nullptr;
    QPushButton *m_forget = nullptr;
    RoleLabel *m_about = nullptr;
    RoleLabel *m_emptyHead = nullptr;
    RoleLabel *m_emptyWords = nullptr;
    Banner *m_trouble;
    QString m_wanted; ///< instance to be chosen once its keys are here
};
