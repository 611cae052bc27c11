#pragma once

#include "views/codefield.h"
#include "views/queryhighlighter.h"

class CompletionPopup;

/// One line for a query, in colours, with its completion popup. What is typed is told by `edited`; it decides nothing
/// about it. GUI thread.
class QueryField final : public CodeField
{
    Q_OBJECT
public:
    explicit QueryField(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    /// As if it had been typed: can be undone, and is told by `edited`.
    void setText(const QString &text) { type(text); }
    int cursor() const { return textCursor().position(); }
    void show(const ParsedQuery &parsed, bool showMistake);
    /// Null until it is set; a child of the window, so that it may hang over other panes.
    void setPopup(CompletionPopup *popup);
    /// Left edge of a column, in this widget's coordinates.
    int xOf(int column) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text);
    void applied(); ///< Enter
    /// Completions are wanted at the cursor; `asked`: by Ctrl+Space, otherwise while typing.
    void completionWanted(bool asked);
    void popupClosed();
    void downwards(); ///< Down without a popup: to what is below
    void focused(bool has);

protected:
    void follow() override;
    QString pasted(const QString &text) const override { return text.simplified(); }
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool popupKey(QKeyEvent *event);
    void take(const QString &completion);
    void tellEdit();

    QueryHighlighter *m_highlighter;
    CompletionPopup *m_popup = nullptr;
    ParsedQuery m_parsed;
    bool m_showsMistake = false;
    QString m_told;
};
