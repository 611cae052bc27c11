#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

/// Every action by its words. Understands a pasted line of Maestro 2012 or Fabric as well. A child of the window,
/// raised; goes with Esc or when the focus leaves. GUI thread.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Shows it with these actions; those that are disabled or unseen are left out.
    void open(const QList<QAction *> &actions);

Q_SIGNALS:
    /// `query` and `command` may be null, not both.
    void fabricEntered(const QString &query, const QString &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void fill(const QString &text);
    void fillFabric(const QString &query, const QString &command);
    void addAction(QAction *action);
    void take(QListWidgetItem *item);
    void step(int by);
    void closeAndReturn();

    QLineEdit *m_text;
    QListWidget *m_list;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_before; ///< had the focus
};
