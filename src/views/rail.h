#pragma once

#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

/// The page rail: exclusive buttons with an icon over a word. GUI thread.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// `icon`: name of a 20 px icon. Answers the page's number, from 0.
    int addPage(const QString &name, const QString &title, const QString &icon, const QString &keys);
    /// Without a signal.
    void setCurrent(int page);
    void setShown(int page, bool shown);
    /// A number on the page's icon; 0: none.
    void setBadge(int page, int number);

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup m_buttons;
    QVBoxLayout *m_column;
};
