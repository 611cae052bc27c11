#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

/// A question that needs an answer now: says what would be touched, and asks for a word to be typed where a slip would
/// be dear. Shown by open(); never blocks. GUI thread.
class Confirmation final : public QDialog
{
    Q_OBJECT
public:
    struct Asked
    {
        QString title;       ///< translated question
        QStringList reasons; ///< translated sentences; names of strangers in them are made visible
        QString act;         ///< words of the button that does it: "Run on 38 hosts"
        QString typed;       ///< what must be typed; empty: nothing
        QString typedLabel;  ///< translated: "Type the number of hosts (38):"
        bool isDangerous = false;
    };

    Confirmation(const Asked &asked, QWidget *parent);

private:
    QLineEdit *m_typed = nullptr;
    QPushButton *m_act;
};
