#pragma once

#include <QWidget>

class GroupedView;
class QCheckBox;
class QLineEdit;
class QPushButton;
class RoleLabel;

/// Above the groups of a run: marks differences in all of them, or compares two, while there are several; and looks for
/// a text in all outputs. GUI thread.
class CompareBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CompareBar(GroupedView &view, QWidget *parent = nullptr);

    void focusSearch();

private:
    QWidget *makeSearch();
    void follow();
    void followSearch();

    GroupedView &m_view;
    QCheckBox *m_mark;
    RoleLabel *m_words;
    QPushButton *m_compare;
    QLineEdit *m_search;
    RoleLabel *m_found;
};
