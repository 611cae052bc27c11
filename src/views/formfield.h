#pragma once

#include "core/form.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
class RoleLabel;
class SecretField;

/// One row of a form: label, control, hint, and the mistake under it. Object name of the control: "field_<name>".
class FormField final : public QWidget
{
    Q_OBJECT
public:
    explicit FormField(const Field &field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    /// The plain answer, or for a secret where it is kept (words); both count as unchanged.
    void load(const QString &text, const QString &stored);
    /// The plain answer; null for a secret.
    QString text() const;
    /// See SecretField::change.
    std::optional<Secret> secret() const;
    bool isChanged() const;
    void setMistake(const QString &sentence); ///< empty: none
    int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void edited();

private:
    QWidget *makeControl();
    QWidget *makeFile();
    QLineEdit *makeLine();
    void setText(const QString &text);
    void chooseFile();

    Field m_field;
    QString m_loaded;
    RoleLabel *m_label;
    RoleLabel *m_mistake;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QCheckBox *m_flag = nullptr;
    SecretField *m_secret = nullptr;
};
