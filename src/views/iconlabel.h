#pragma once

#include "views/theme.h"

#include <QWidget>

/// An icon in a role's colour, which follows the palette. Says nothing: what stands beside it does. GUI thread.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString &icon, Theme::Role role, QWidget *parent = nullptr);
    void setIcon(const QString &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Theme::Role m_role;
};
