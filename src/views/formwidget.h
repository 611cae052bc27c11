#pragma once

#include "core/form.h"

#include <QWidget>

class FormField;
class QVBoxLayout;

/// Draws the Form of any account or step: one column, groups with a small head, fields that appear as others ask for
/// them. GUI thread.
class FormWidget final : public QWidget
{
    Q_OBJECT
public:
    explicit FormWidget(QWidget *parent = nullptr);

    /// Builds the rows anew and fills them. `stored`: where each secret that is kept is, in words.
    void setForm(const Form &form, const QMap<QString, QString> &answers, const QMap<QString, QString> &stored);
    /// The answers of the fields that are asked for. Secrets that stay as they are, are absent.
    Values values() const;
    bool isChanged() const { return !changes().isEmpty(); }
    QStringList changes() const;       ///< labels of the changed fields
    QStringList changedFields() const; ///< their names
    /// Shows the sentence under the field and goes there; false when the form has no such field.
    bool showMistake(const QString &field, const QString &sentence);
    /// The same without going there.
    bool mark(const QString &field, const QString &sentence);
    void clearMistakes();
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void addGroup(const QString &title);
    void follow();
    QMap<QString, QString> plainAnswers() const;

    Form m_form;
    QList<FormField *> m_fields;
    QVBoxLayout *m_rows;
};
