#pragma once

#include <QList>
#include <QString>

/// Which of an instance's addresses comes first; the others follow in their usual order.
enum class AddressChoice { Usual, Public, Private, V6, Dns };

/// How an instance is reached, as far as it is said. A value.
struct Access
{
    QString user; ///< null: not said
    QString keyFile;
    int port = 0; ///< 0: not said
    AddressChoice address = AddressChoice::Usual;
    QString jump;              ///< [user@]host[:port],...; "none": directly, whatever stands elsewhere; null: not said
    bool byName = false;       ///< ssh_config is asked for the instance's name
    bool forwardAgent = false; ///< terminals there may have the person's agent sign; runs want a switch of their own

    bool operator==(const Access &) const = default;
};

/// What the person said of how some instances are reached: all of an account, those of a query, or those of a query
/// within an account.
struct AccessRule
{
    QString accountId; ///< null: of any account
    QString query;     ///< null: all of the account
    Access access;

    /// A rule of an account as a whole; it counts less than any with a query.
    bool isOfAccount() const { return query.isEmpty(); }
    bool operator==(const AccessRule &) const = default;
};
