#pragma once

#include "core/secret.h"

#include <QList>
#include <QMap>
#include <QStringList>

/// One thing a dialog asks for.
struct Field
{
    enum class Type { Text, Secret, File, Choice, List, Flag, Query, Command };

    QString name;  ///< key in Values and on the command line (--set name=value)
    QString label; ///< translated
    Type type = Type::Text;
    bool required = false;
    QString help = {};        ///< translated sentence under the field
    QString placeholder = {}; ///< translated example
    QString fallback = {};    ///< value when nothing was given
    QStringList choices = {}; ///< of a Choice: fixed words; shown as `choiceLabels` where given
    QStringList choiceLabels = {};
    QString group = {};  ///< translated head above the first field of a group
    QString onlyIf = {}; ///< "other=value": shown only then
};

/// The fields a dialog or the command line asks for.
struct Form
{
    QList<Field> fields;
    const Field *field(const QString &name) const;
};

/// The checked answers to a Form. Secrets are kept apart and never saved with the rest.
struct Values
{
    QMap<QString, QString> plain;
    QMap<QString, Secret> secrets;

    QString text(const QString &name) const { return plain.value(name); }
    Secret secret(const QString &name) const { return secrets.value(name); }
};

/// What a registry tells the views of one kind of provider or step.
struct Kind
{
    QString key;   ///< fixed word: "ec2"
    QString title; ///< translated: "Amazon EC2"
    QString icon;  ///< name of an icon of ours: "cloud"
    Form form;
};
