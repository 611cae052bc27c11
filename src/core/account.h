#pragma once

#include <QDateTime>
#include <QMap>
#include <QMetaType>
#include <QString>

/// One account at a provider, or one inventory file. Its secrets are only in the keychain, under "<id>/<field>".
/// A value; any thread.
struct Account
{
    QString id;       ///< uuid without braces
    QString provider; ///< provider kind key
    QString name;
    QMap<QString, QString> values; ///< plain answers of the provider's form, by field name
    QStringList storedSecrets;     ///< names of the secret fields that were stored (never their values)
    bool enabled = true;

    bool operator==(const Account &) const = default;
};

Q_DECLARE_METATYPE(Account)
