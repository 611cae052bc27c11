#pragma once

#include <QWidget>

/// A bar of `window` with a line at its top or bottom edge, for buttons and the like. GUI thread.
class Bar final : public QWidget
{
    Q_OBJECT
public:
    explicit Bar(QWidget *parent = nullptr, Qt::Edge line = Qt::TopEdge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edge m_line;
};
