#include "providers/ansiblemodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr int maxAbove = 1'000;
const QString allGroup = QStringLiteral("all");
const QString ungroupedGroup = QStringLiteral("ungrouped");

class AnsibleModelText
{
    Q_DECLARE_TR_FUNCTIONS(AnsibleModelText)
};

} // namespace

void overlay(AnsibleVariables &below, const AnsibleVariables &above)
{
    for (auto it = above.cbegin(); it != above.cend(); ++it)
        below.insert(it.key(), *it);
}

AnsibleModel::AnsibleModel()
{
    m_groups[allGroup].children.insert(ungroupedGroup);
    m_groups[ungroupedGroup].parents.insert(allGroup);
}

void AnsibleModel::addGroup(const QString &group)
{
    if (m_groups.contains(group))
        return;
    m_groups[group];
    changed();
}

Done AnsibleModel::addChild(const QString &parent, const QString &child)
{
    addGroup(parent);
    addGroup(child);
    if (m_groups.value(parent).children.contains(child))
        return {};
    if (child == allGroup || isBelow(parent, child)) {
        return failure(
            Error::Invalid,
            AnsibleModelText::tr("The group %1 cannot stand below %2: it stands above it").arg(child, parent));
    }
    m_groups[parent].children.insert(child);
    m_groups[child].parents.insert(parent);
    return {};
}

/// Whether `group` is `above` or below it; also said of one with more than 1,000 groups above it, which is no
/// inventory.
bool AnsibleModel::isBelow(const QString &group, const QString &above) const
{
    QStringList open{group};
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (next == above || seen.size() > maxAbove)
            return true;
        if (seen.contains(next))
            continue;
        seen.insert(next);
        const auto found = m_groups.constFind(next);
        if (found != m_groups.cend())
            open += found->parents.values();
    }
    return false;
}

void AnsibleModel::addHost(const QString &group, const QString &host)
{
    addGroup(group);
    const auto known = m_memberships.find(host);
    if (known == m_memberships.end()) {
        m_hosts += host;
        m_memberships.insert(host, {group});
    } else if (!known->contains(group)) {
        *known += group;
    }
}

void AnsibleModel::setHostVariables(const QString &host, const AnsibleVariables &variables)
{
    if (!m_memberships.contains(host))
        addHost(ungroupedGroup, host);
    if (!variables.isEmpty())
        overlay(m_hostVariables[host], variables);
}

void AnsibleModel::changed()
{
    m_depths.clear();
    m_shared.clear();
}

void AnsibleModel::setGroupVariables(const QString &group, const AnsibleVariables &variables)
{
    changed();
    overlay(m_groups[group].variables, variables);
}

void AnsibleModel::setGroupFile(const QString &group, const AnsibleVariables &variables)
{
    changed();
    overlay(m_groups[group].fileVariables, variables);
}

void AnsibleModel::setHostFile(const QString &host, const AnsibleVariables &variables)
{
    overlay(m_hostFileVariables[host], variables);
}

QStringList AnsibleModel::allGroupsOf(const QStringList &memberships) const
{
    QStringList open = memberships;
    QSet<QString> found{allGroup};
    while (!open.isEmpty()) {
        const QString group = open.takeLast();
        if (found.contains(group))
            continue;
        found.insert(group);
        const auto known = m_groups.constFind(group);
        if (known != m_groups.cend())
            open += known->parents.values();
    }
    if (found.size() > 2)
        found.remove(ungroupedGroup);
    QStringList sorted = found.values();
    if (sorted.size() == 1)
        sorted += ungroupedGroup;
    sorted.sort();
    return sorted;
}

/// Parents before their children, without recursion: a file may hold a very long chain of groups.
const QHash<QString, int> &AnsibleModel::depths() const
{
    if (!m_depths.isEmpty())
        return m_depths;
    QHash<QString, qsizetype> parentsLeft;
    QStringList ready;
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
        parentsLeft.insert(it.key(), it->parents.size());
        m_depths.insert(it.key(), it.key() == allGroup ? 0 : 1);
        if (it->parents.isEmpty())
            ready += it.key();
    }
    while (!ready.isEmpty()) {
        const QString group = ready.takeLast();
        for (const QString &child : m_groups.constFind(group)->children) {
            m_depths[child] = qMax(m_depths.value(child), m_depths.value(group) + 1);
            if (--parentsLeft[child] == 0)
                ready += child;
        }
    }
    return m_depths;
}

int AnsibleModel::priorityOf(const QString &group) const
{
    const auto found = m_groups.constFind(group);
    AnsibleVariables variables = found->variables;
    overlay(variables, found->fileVariables);
    bool ok = false;
    const int priority = variables.value(QStringLiteral("ansible_group_priority")).text.toInt(&ok);
    return ok ? priority : 1;
}

const AnsibleModel::Shared &AnsibleModel::sharedBy(const QString &host) const
{
    const QStringList memberships = m_memberships.value(host);
    if (const auto known = m_shared.constFind(memberships); known != m_shared.cend())
        return *known;
    Shared shared{allGroupsOf(memberships), {}};
    QList<std::tuple<int, int, QString>> order;
    for (const QString &group : std::as_const(shared.groups))
        order += {depths().value(group), priorityOf(group), group};
    std::sort(order.begin(), order.end());
    for (const auto &[depth, priority, group] : std::as_const(order))
        overlay(shared.variables, m_groups.constFind(group)->variables);
    overlay(shared.variables, m_groups.constFind(allGroup)->fileVariables);
    for (const auto &[depth, priority, group] : std::as_const(order)) {
        if (group != allGroup)
            overlay(shared.variables, m_groups.constFind(group)->fileVariables);
    }
    shared.variables.remove(QStringLiteral("ansible_group_priority"));
    return *m_shared.insert(memberships, shared);
}

AnsibleVariables AnsibleModel::variablesOf(const QString &host) const
{
    AnsibleVariables variables = sharedBy(host).variables;
    overlay(variables, m_hostVariables.value(host));
    overlay(variables, m_hostFileVariables.value(host));
    return variables;
}
