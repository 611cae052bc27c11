#pragma once

#include <QFrame>

/// The frame of the query field: flat ground, a line that is the accent's while the field in it has the focus. GUI
/// thread.
class QueryBox final : public QFrame
{
    Q_OBJECT
public:
    using QFrame::QFrame;
    void setFocused(bool focused);
    void setMistaken(bool mistaken);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_focused = false;
    bool m_mistaken = false;
};
