#pragma once

#include "core/shell.h"
#include "models/pastecheck.h"

#include <QUrl>
#include <QWidget>

class Banner;
class QPushButton;
class QVBoxLayout;

/// What a terminal asks and tells below its screen, without taking the focus: a paste that could run something, where a
/// link leads, why the shell has ended, whether to close it. GUI thread.
class TerminalNotes final : public QWidget
{
    Q_OBJECT
public:
    explicit TerminalNotes(QWidget *parent = nullptr);

    void askPaste(const PasteCheck &paste, int terminals);
    void askLink(const QUrl &target);
    void askClose(const QString &host);
    void tellEnd(const Shell::End &end, bool wasOpen);
    void clear(); ///< all of them: another shell begins

Q_SIGNALS:
    void pasteAgreed(const QString &text);
    void linkAgreed(const QUrl &target);
    void closeAgreed();
    void neverAskToClose(); ///< and close
    void reconnectWanted();
    void hostKeysWanted();
    void answered(); ///< the focus may go back to the terminal

private:
    Banner *make(const QString &name);
    QPushButton *button(Banner *banner, const QString &name, const QString &text);
    void makePaste();
    void makeLink();
    void makeClose();
    void makeEnd();

    QVBoxLayout *m_column;
    Banner *m_paste;
    Banner *m_link;
    Banner *m_close;
    Banner *m_end;
    QPushButton *m_keys = nullptr;
    QString m_pasted;
    QUrl m_target;
};
