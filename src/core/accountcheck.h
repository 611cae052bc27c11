#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

/// What Test found out about an account. A value; any thread.
struct AccountCheck
{
    struct Right
    {
        QString what;   ///< translated: "list instances"
        QString where;  ///< region, or translated "3 regions"
        QString answer; ///< translated: "yes, 912 hosts"
        bool ok = true;
    };

    QString identity;    ///< "arn:aws:iam::481702593316:user/maestro", or a file's path
    QString accountName; ///< the provider's own id or name of the account
    QList<Right> rights;
    QString advice; ///< translated: what is missing and what to do; may be empty
    QString policy; ///< text to copy that would grant what is missing; may be empty
    qint64 milliseconds = 0;
};

Q_DECLARE_METATYPE(AccountCheck)
