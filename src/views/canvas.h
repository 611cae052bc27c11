#pragma once

#include <QAbstractScrollArea>

/// A pane that paints what it shows, line by line: no frame, focus by click and Tab, laid out anew when its size, font
/// or colours change. GUI thread.
class Canvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit Canvas(QWidget *parent = nullptr);

protected:
    /// Heights, scroll bars and what is painted, anew.
    virtual void layOut() = 0;

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
};
