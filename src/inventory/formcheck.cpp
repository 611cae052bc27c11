#include "inventory/formcheck.h"

#include <QCoreApplication>

namespace {

class FormCheckText
{
    Q_DECLARE_TR_FUNCTIONS(FormCheckText)
};

QString answerTo(const Form &form, const QString &name, const QMap<QString, QString> &answers)
{
    const QString given = answers.value(name);
    if (!given.isEmpty())
        return given;
    const Field *field = form.field(name);
    return field ? field->fallback : QString();
}

Failure wrong(const Field &field, const QString &message)
{
    return failure(Error::Invalid, message, field.name);
}

Done checkValue(const Field &field, const QString &value)
{
    if (field.required && value.trimmed().isEmpty())
        return wrong(field, FormCheckText::tr("“%1” is needed.").arg(field.label));
    if (value.isEmpty())
        return {};
    if (field.type == Field::Type::Choice && !field.choices.contains(value)) {
        return wrong(field, FormCheckText::tr("“%1” cannot be “%2”. It is one of: %3.")
                                .arg(field.label, value, field.choices.join(QStringLiteral(", "))));
    }
    if (field.type == Field::Type::Flag && value != QStringLiteral("true") && value != QStringLiteral("false"))
        return wrong(field, FormCheckText::tr("“%1” is true or false, not “%2”.").arg(field.label, value));
    return {};
}

Done checkNames(const Form &form, const Values &given)
{
    QStringList fields;
    for (const Field &field : form.fields)
        fields.append(field.name);
    const QStringList names = given.plain.keys() + given.secrets.keys();
    for (const QString &name : names) {
        const Field *field = form.field(name);
        if (!field) {
            return failure(Error::Invalid,
                           FormCheckText::tr("There is no field “%1”. The fields are: %2.")
                               .arg(name, fields.join(QStringLiteral(", "))),
                           name);
        }
        if ((field->type == Field::Type::Secret) != given.secrets.contains(name) ||
            (given.plain.contains(name) && given.secrets.contains(name)))
            return wrong(*field,
                         field->type == Field::Type::Secret
                             ? FormCheckText::tr("“%1” is a secret and is not kept as plain text.").arg(field->label)
                             : FormCheckText::tr("“%1” is no secret.").arg(field->label));
    }
    return {};
}

} // namespace

bool isAsked(const Form &form, const Field &field, const QMap<QString, QString> &answers)
{
    const qsizetype equals = field.onlyIf.indexOf(u'=');
    if (equals < 0)
        return true;
    const QString other = field.onlyIf.left(equals);
    const Field *condition = form.field(other);
    if (condition && !isAsked(form, *condition, answers))
        return false;
    return answerTo(form, other, answers) == field.onlyIf.mid(equals + 1);
}

Result<Values> checkAnswers(const Form &form, const Values &given, const QStringList &kept)
{
    if (const Done names = checkNames(form, given); !names)
        return Failure(names.error());
    Values checked;
    for (const Field &field : form.fields) {
        if (!isAsked(form, field, given.plain))
            continue;
        if (field.type == Field::Type::Secret) {
            const bool isGiven = given.secrets.contains(field.name);
            const bool isThere = isGiven ? !given.secret(field.name).isEmpty() : kept.contains(field.name);
            if (field.required && !isThere)
                return wrong(field, FormCheckText::tr("“%1” is needed.").arg(field.label));
            if (isGiven)
                checked.secrets.insert(field.name, given.secret(field.name));
            continue;
        }
        const QString value = answerTo(form, field.name, given.plain);
        if (const Done fits = checkValue(field, value); !fits)
            return Failure(fits.error());
        if (!value.isEmpty())
            checked.plain.insert(field.name, value);
    }
    return checked;
}
