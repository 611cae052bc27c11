#pragma once

#include <QWidget>

/// A line of one pixel between panes. GUI thread.
class Rule final : public QWidget
{
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};
