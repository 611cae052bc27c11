#pragma once

#include <QWidget>

class GroupedView;
class QCheckBox;
class QPushButton;
class RoleLabel;

/// Above the groups of a run: marks differences in all of them, or compares two. There only while there are several.
/// GUI thread.
class CompareBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CompareBar(GroupedView &view, QWidget *parent = nullptr);

private:
    void follow();

    GroupedView &m_view;
    QCheckBox *m_mark;
    RoleLabel *m_words;
    QPushButton *m_compare;
};
