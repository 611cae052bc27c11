#pragma once

#include <QWidget>

class QLineEdit;
class RoleLabel;
class TerminalView;

/// The bar that finds text in a terminal and what scrolled away from it. Hidden until it is opened. GUI thread; borrows
/// the view.
class TerminalSearch final : public QWidget
{
    Q_OBJECT
public:
    explicit TerminalSearch(TerminalView &view, QWidget *parent = nullptr);
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void step(int by);
    void close();
    void tell(qsizetype hits);

    TerminalView &m_view;
    QLineEdit *m_text;
    RoleLabel *m_found;
    qsizetype m_hits = 0;
};
