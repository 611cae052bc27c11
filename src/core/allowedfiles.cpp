#include "core/allowedfiles.h"

#include <algorithm>

namespace {

/// The command is only what was shown: one file may name many.
bool has(const QList<ForeignProgram> &programs, const ForeignProgram &wanted)
{
    return !wanted.hash.isEmpty() && std::any_of(programs.cbegin(), programs.cend(), [&](const ForeignProgram &known) {
        return known.file == wanted.file && known.hash == wanted.hash;
    });
}

void removeFile(QList<ForeignProgram> &programs, const QString &file)
{
    programs.removeIf([&file](const ForeignProgram &program) { return program.file == file; });
}

} // namespace

bool AllowedFiles::allows(const ForeignProgram &program, quint64 run) const
{
    const std::lock_guard lock(m_mutex);
    return m_all || has(m_allowed, program) || has(m_ofRuns.value(run), program);
}

void AllowedFiles::allow(const ForeignProgram &program)
{
    {
        const std::lock_guard lock(m_mutex);
        if (program.hash.isEmpty() || has(m_allowed, program))
            return;
        m_allowed.append(program);
    }
    tell();
}

void AllowedFiles::allowForRun(const ForeignProgram &program, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_ofRuns[run].append(program);
}

void AllowedFiles::allowAll()
{
    const std::lock_guard lock(m_mutex);
    m_all = true;
}

void AllowedFiles::takeBack(const QString &file)
{
    {
        const std::lock_guard lock(m_mutex);
        removeFile(m_allowed, file);
        for (QList<ForeignProgram> &programs : m_ofRuns)
            removeFile(programs, file);
    }
    tell();
}

QList<ForeignProgram> AllowedFiles::allowed() const
{
    const std::lock_guard lock(m_mutex);
    QList<ForeignProgram> programs = m_allowed;
    std::stable_sort(programs.begin(), programs.end(),
                     [](const ForeignProgram &a, const ForeignProgram &b) { return a.file < b.file; });
    return programs;
}

void AllowedFiles::restore(const QList<ForeignProgram> &programs)
{
    const std::lock_guard lock(m_mutex);
    m_allowed = programs;
}

void AllowedFiles::setWish(const QString &account, const std::optional<ForeignProgram> &program)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_wishes.constFind(account);
        const bool isSame = program ? known != m_wishes.cend() && *known == *program : known == m_wishes.cend();
        if (isSame)
            return;
        if (program)
            m_wishes.insert(account, *program);
        else
            m_wishes.remove(account);
    }
    tell();
}

std::optional<ForeignProgram> AllowedFiles::wishOf(const QString &account) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_wishes.constFind(account);
    return known == m_wishes.cend() ? std::nullopt : std::optional(*known);
}

void AllowedFiles::onChanged(Changed changed)
{
    const std::lock_guard lock(m_mutex);
    m_changed = std::move(changed);
}

void AllowedFiles::tell() const
{
    Changed changed;
    {
        const std::lock_guard lock(m_mutex);
        changed = m_changed;
    }
    if (changed)
        changed();
}
