#pragma once

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

/// How many hosts at once, in which batches, and how much may fail. A value.
struct Policy
{
    int parallel = 64;    ///< hosts at once
    QStringList batches;  ///< "1", "10%", ...; empty: one batch
    int maxFailures = -1; ///< no new host begins above it; -1: no limit
    bool maxFailuresIsPercent = false;
    int timeoutSeconds = 0;  ///< per host; 0: none
    int connectSeconds = 15; ///< per host, until the session is authenticated

    bool operator==(const Policy &) const = default;
};

/// One step as the plan says it: a kind's key and the answers to its form. A value.
struct StepSpec
{
    QString name;
    QString kind; ///< key of a step kind: "command"
    QMap<QString, QString> values;

    bool operator==(const StepSpec &) const = default;
};

/// Steps that a selection of hosts goes through one after the other. A value.
struct Stage
{
    QString name;
    QString query; ///< text of the selection; the run freezes the hosts
    QList<StepSpec> steps;

    bool operator==(const Stage &) const = default;
};

/// What to do, as data. A command is a plan of one stage with one step. A value; any thread.
struct Plan
{
    QString name;
    QList<Stage> stages;
    Policy policy;
    quint32 seed = 0; ///< by which pick: has chosen the hosts; 0: nothing was picked

    /// The plan of an ad-hoc command. `options` are values of the command step's form (env, dir, pty, login, ...).
    static Plan command(const QString &command, const QString &query, const Policy &policy,
                        const QMap<QString, QString> &options = {});
    /// First line of the command of a one-step plan, else the name.
    QString title() const;
    bool isCommand() const;
    bool isUpload() const; ///< one step, which brings the same files to every host

    bool operator==(const Plan &) const = default;
};

Q_DECLARE_METATYPE(Plan)
