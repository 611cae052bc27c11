#pragma once

#include "core/secret.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

/// Asks for a secret, or says that it is stored: the stored one is never read, let alone shown. GUI thread.
class SecretField final : public QWidget
{
    Q_OBJECT
public:
    SecretField(const QString &name, const QString &label, QWidget *parent = nullptr);

    /// Where it is kept, in words (translated); empty: it is not.
    void setStored(const QString &where);
    void setPlaceholder(const QString &text);
    /// What was entered; an empty one when the stored one shall be forgotten; nothing when it stays as it is.
    std::optional<Secret> change() const;
    bool isChanged() const { return change().has_value(); }
    void setMistake(bool mistake);

Q_SIGNALS:
    void edited();

private:
    enum class Mode { Enter, Stored, Replace, Forget };
    void setMode(Mode mode);
    QPushButton *button(const QString &name, const QString &text, const QString &accessible);

    Mode m_mode = Mode::Enter;
    QString m_where;
    QString m_label;
    QLineEdit *m_stored;
    QLineEdit *m_entry;
    QPushButton *m_replace;
    QPushButton *m_forget;
    QPushButton *m_keep;
};
