#pragma once

#include "core/account.h"
#include "core/accountcheck.h"
#include "core/async.h"
#include "core/form.h"
#include "core/instance.h"
#include "core/powerrules.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

/// One page of a region's instances.
struct InstancePage
{
    QList<Instance> items;
    QString next = {};      ///< token of the next page; empty: this was the last. A page may be empty and not the last
    bool restarted = false; ///< the token had expired and the region begins again: drop what its earlier pages gave
};

/// What a kind of account can do. Nobody asks "which provider is this?".
struct Capabilities
{
    bool regions = false; ///< lists by region; otherwise its only region is ""
    bool local = false;   ///< reads files of this machine: cheap, works without a network
    bool console = false; ///< tells what its machines print on their consoles
    int pollSeconds = 60; ///< it is not refreshed by itself more often than this
};

/// One account's cloud, or one inventory file. Lives in the GUI thread and never blocks it; replies are parsed on the
/// pool. Every Async ends by itself; a requested stop arrives as Error::Stopped. Made by ProviderKind::make.
class Provider : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Capabilities capabilities() const = 0;
    /// The regions to read: those the account names, or all that are enabled. {""} where there are none.
    virtual Async<QStringList> regions(std::stop_token stop) = 0;
    /// One page of a region; the first with an empty token. Items have provider, accountId, account, region and seenAt
    /// set.
    virtual Async<InstancePage> page(const QString &region, const QString &token, std::stop_token stop) = 0;
    /// One machine, read afresh after an action. Error::NotFound when it is gone.
    virtual Async<Instance> instance(const Instance &known, std::stop_token stop) = 0;
    /// Signs in and looks what may be seen. Changes nothing. An Error when signing in failed.
    virtual Async<AccountCheck> validate(std::stop_token stop) = 0;
    /// Done when the cloud has accepted it; protections are read first. Error::Unsupported when the kind cannot.
    virtual Async<void> power(const Instance &instance, PowerVerb verb, std::stop_token stop);
    /// What the machine has printed on its console, the last of it, as far as the cloud keeps it; may be empty. Host
    /// keys are compared with it: Error::Unsupported where the kind tells none, or over a connection that nothing
    /// verifies.
    virtual Async<QByteArray> console(const Instance &instance, std::stop_token stop);
    /// Files and folders of this machine that it reads: a change of one asks for a refresh. More are known after one.
    virtual QStringList files() const { return {}; }

Q_SIGNALS:
    /// Translated sentences about the account that are no failure, a line each: "Your clock is 10 minutes off." Empty:
    /// there is nothing to say any more.
    void noticed(const QString &text);
};

/// A kind of account: what the views know of it, and how it is made.
struct ProviderKind
{
    Kind kind;
    /// Turns the answers into a typed object, or says which answer is wrong (Error::Invalid). Reads no file, waits for
    /// nothing.
    std::function<Result<std::unique_ptr<Provider>>(const Account &, const Values &)> make;
    bool file = false;     ///< hosts from a file, rather than a cloud account
    PowerRules power = {}; ///< known before an account is open; no whyNot: its machines cannot be started or stopped
};
