#pragma once

#include "core/secret.h"

#include <QHash>
#include <QSet>

#include <mutex>

/// The passwords sudo was answered with in this process. Hosts of a group share one; a host that refuses it has its
/// own. Accounts are locked by wrong passwords: one that no host has taken yet is tried on two hosts at once and no
/// more, and one that two hosts refused is tried on no other. Thread-safe.
class SudoPasswords
{
public:
    struct Offer
    {
        enum class What {
            Try,
            Wait,     ///< for what becomes of it on others; ask again soon
            AskGroup, ///< nobody has said one, or two hosts refused what was said
            AskHost   ///< this host refused it
        };
        What what = What::AskGroup;
        Secret password = {};
        int round = 0;      ///< of AskGroup: how many passwords of the group were given up
        QString asked = {}; ///< of AskGroup and AskHost: what equal questions share
    };

    Offer offer(const QString &group, const QString &host);
    /// What the offer said is to be asked for is still not known.
    bool lacks(const Offer &offer, const QString &group, const QString &host);
    /// What the person said: for the group, or for this host alone.
    void giveGroup(const QString &group, const Secret &password);
    void giveHost(const QString &group, const QString &host, const Secret &password);
    void accepted(const QString &group, const QString &host);
    void refused(const QString &group, const QString &host);
    /// The host ended before sudo had said anything about it.
    void dropped(const QString &group, const QString &host);

private:
    struct Group
    {
        Secret password;
        QSet<QString> trying;
        QSet<QString> accepted;
        QSet<QString> refused;
        QHash<QString, Secret> own; ///< by host
        int round = 0;
    };
    static void giveUp(Group &group);
    static constexpr int mostRefusals = 2;

    std::mutex m_mutex;
    QHash<QString, Group> m_groups;
};
