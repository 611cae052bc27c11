#pragma once

#include "core/result.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

/// The value of a variable, as far as Maestro keeps it.
struct AnsibleVariable
{
    enum class Kind { Scalar, Complex, Locked }; ///< Complex: a list or a map; Locked: encrypted by Ansible Vault

    QString text; ///< of a scalar
    Kind kind = Kind::Scalar;

    bool operator==(const AnsibleVariable &) const = default;
};

using AnsibleVariables = QMap<QString, AnsibleVariable>;

/// The later ones win.
void overlay(AnsibleVariables &below, const AnsibleVariables &above);

/// Groups, hosts and variables of one or several inventory files, before they are put together. A value.
class AnsibleModel
{
public:
    AnsibleModel();

    bool hasGroup(const QString &group) const { return m_groups.contains(group); }
    void addGroup(const QString &group);
    /// Error::Invalid (message without place) when the child stands above the parent. Adds both.
    Done addChild(const QString &parent, const QString &child);
    /// Adds group and host.
    void addHost(const QString &group, const QString &host);
    /// Adds the host.
    void setHostVariables(const QString &host, const AnsibleVariables &variables);
    void setGroupVariables(const QString &group, const AnsibleVariables &variables);
    /// From group_vars or host_vars: they win over those of the same kind in the inventory.
    void setGroupFile(const QString &group, const AnsibleVariables &variables);
    void setHostFile(const QString &host, const AnsibleVariables &variables);

    QStringList hosts() const { return m_hosts; }
    QStringList groups() const { return m_groups.keys(); }
    /// Direct and through their parents; "all", and "ungrouped" when it is in no other.
    QStringList groupsOf(const QString &host) const { return sharedBy(host).groups; }
    /// What holds for a host: all < parents < children (same depth: by priority, then name) < group_vars of all <
    /// group_vars < the host's own < host_vars.
    AnsibleVariables variablesOf(const QString &host) const;

private:
    struct Group
    {
        QSet<QString> parents;
        QSet<QString> children;
        AnsibleVariables variables;
        AnsibleVariables fileVariables;
    };

    /// What hosts of the same groups have in common.
    struct Shared
    {
        QStringList groups;
        AnsibleVariables variables; ///< of all groups, put together
    };

    const Shared &sharedBy(const QString &host) const;
    QStringList allGroupsOf(const QStringList &memberships) const;
    void changed();
    bool isBelow(const QString &group, const QString &above) const;
    const QHash<QString, int> &depths() const;
    int priorityOf(const QString &group) const;

    QMap<QString, Group> m_groups;
    // Worked out when they are asked for, forgotten with the next change.
    mutable QHash<QString, int> m_depths;        ///< the longest way up from each group
    mutable QHash<QStringList, Shared> m_shared; ///< by memberships
    QStringList m_hosts;                         ///< in the order of their first mention
    QHash<QString, QStringList> m_memberships;   ///< host -> groups that list it
    QHash<QString, AnsibleVariables> m_hostVariables;
    QHash<QString, AnsibleVariables> m_hostFileVariables;
};
