#pragma once

#include <QPlainTextEdit>

/// A field for text that machines read, in the fixed font, painted into a box around it: no frame, no wrapping, no
/// ground of its own; Tab leads on. GUI thread.
class CodeField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeField(QWidget *parent = nullptr);
    /// As if it had been typed: can be undone, and is told by `textChanged`.
    void type(const QString &text);

protected:
    /// Sizes by the font, now and when it changes. Call it first in an override.
    virtual void follow();
    /// What of a pasted text may stand here.
    virtual QString pasted(const QString &text) const = 0;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
};
