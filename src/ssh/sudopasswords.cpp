#include "ssh/sudopasswords.h"

SudoPasswords::Offer SudoPasswords::offer(const QString &group, const QString &host)
{
    using What = Offer::What;
    const std::lock_guard lock(m_mutex);
    Group &known = m_groups[group];
    if (const Secret own = known.own.value(host); !own.isEmpty())
        return {What::Try, own};
    if (known.accepted.contains(host))
        return {What::Try, known.password};
    if (known.refused.contains(host))
        return {What::AskHost, {}, 0, group + u'\n' + host};
    if (known.refused.size() >= mostRefusals && !known.password.isEmpty())
        giveUp(known);
    if (known.password.isEmpty())
        return {What::AskGroup, {}, known.round, group + u'\n' + QString::number(known.round)};
    if (known.accepted.isEmpty() && known.trying.size() + known.refused.size() >= mostRefusals)
        return {What::Wait};
    known.trying.insert(host);
    return {What::Try, known.password};
}

bool SudoPasswords::lacks(const Offer &offer, const QString &group, const QString &host)
{
    const std::lock_guard lock(m_mutex);
    const Group &known = m_groups[group];
    if (offer.what == Offer::What::AskHost)
        return known.own.value(host).isEmpty();
    return known.password.isEmpty() && known.round == offer.round;
}

/// Where it was right it stays so: those hosts keep it as their own.
void SudoPasswords::giveUp(Group &group)
{
    for (const QString &host : std::as_const(group.accepted))
        group.own.insert(host, group.password);
    group.accepted.clear();
    group.password = {};
    ++group.round;
}

void SudoPasswords::giveGroup(const QString &group, const Secret &password)
{
    const std::lock_guard lock(m_mutex);
    Group &known = m_groups[group];
    if (known.password.equals(password)) // one answer comes for each host that asked
        return;
    known.password = password;
    known.trying.clear();
    known.accepted.clear();
    known.refused.clear();
}

void SudoPasswords::giveHost(const QString &group, const QString &host, const Secret &password)
{
    const std::lock_guard lock(m_mutex);
    m_groups[group].own.insert(host, password);
}

void SudoPasswords::accepted(const QString &group, const QString &host)
{
    const std::lock_guard lock(m_mutex);
    Group &known = m_groups[group];
    if (known.trying.remove(host))
        known.accepted.insert(host);
}

void SudoPasswords::refused(const QString &group, const QString &host)
{
    const std::lock_guard lock(m_mutex);
    Group &known = m_groups[group];
    if (known.own.remove(host) > 0)
        return;
    known.trying.remove(host);
    known.accepted.remove(host);
    known.refused.insert(host);
}

void SudoPasswords::dropped(const QString &group, const QString &host)
{
    const std::lock_guard lock(m_mutex);
    m_groups[group].trying.remove(host);
}
