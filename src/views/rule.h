#pragma once

#include <QWidget>

/// A line of one pixel between panes. GUI thread.
class Rule final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(Qt::Orientation orientation READ orientation WRITE setOrientation)
public:
    explicit Rule(Qt::Orientation orientation, QWidget *parent = nullptr);
    explicit Rule(QWidget *parent) : Rule(Qt::Horizontal, parent) {}
    Qt::Orientation orientation() const { return m_orientation; }
    void setOrientation(Qt::Orientation orientation);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation = Qt::Horizontal;
};
