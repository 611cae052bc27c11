#pragma once

#include <QList>
#include <QWidget>

/// Shows one of several widgets, or all of them side by side as tiles of one size. GUI thread.
class TerminalTiles final : public QWidget
{
    Q_OBJECT
public:
    explicit TerminalTiles(QWidget *parent = nullptr);

    void add(QWidget *tile);    ///< becomes its child
    void remove(QWidget *tile); ///< still a child
    void setCurrent(QWidget *tile);
    void setTiled(bool tiled);
    bool isTiled() const { return m_tiled; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();

    QList<QWidget *> m_tiles;
    QWidget *m_current = nullptr;
    bool m_tiled = false;
};
