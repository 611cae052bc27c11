#pragma once

#include <QList>
#include <QObject>

class QAbstractButton;
class QWidget;

/// Keeps a row of buttons usable in little room: buttons with an icon lose their words, one after the other, and say
/// them in their tooltip. Belongs to the row. GUI thread.
class Folding final : public QObject
{
    Q_OBJECT
public:
    /// The first of `buttons` is the first that gives way.
    Folding(QWidget *row, const QList<QAbstractButton *> &buttons);
    /// One more, which gives way after the others.
    void add(QAbstractButton *button);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fold();

    QWidget *m_row;
    QList<QAbstractButton *> m_buttons;
};
