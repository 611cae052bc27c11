#pragma once

#include "clouds/awscredentials.h"
#include "core/account.h"
#include "core/form.h"

/// The answers to the form of an EC2 account, checked and typed.
struct Ec2Account
{
    QString id;
    QString name;
    AwsSignIn signIn;
    QStringList regions; ///< empty: all that are enabled
    HttpRoute route;

    static Form form();
    /// Error::Invalid says which answer is wrong.
    static Result<Ec2Account> read(const Account &account, const Values &values);
};
