#include "core/allowedfiles.h"

namespace {

QString ofRun(const ForeignProgram &program, quint64 run)
{
    return QString::number(run) + u' ' + program.hash + u' ' + program.file;
}

} // namespace

bool AllowedFiles::allows(const ForeignProgram &program, quint64 run) const
{
    const std::lock_guard lock(m_mutex);
    const bool known = !program.hash.isEmpty() && m_hashes.value(program.file) == program.hash;
    return m_all || known || m_ofRuns.contains(ofRun(program, run));
}

void AllowedFiles::allow(const QString &file, const QString &hash)
{
    restore(file, hash);
    Kept kept;
    {
        const std::lock_guard lock(m_mutex);
        kept = m_kept;
    }
    if (kept)
        kept(file, hash);
}

void AllowedFiles::allowForRun(const ForeignProgram &program, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_ofRuns.insert(ofRun(program, run));
}

void AllowedFiles::allowAll()
{
    const std::lock_guard lock(m_mutex);
    m_all = true;
}

void AllowedFiles::restore(const QString &file, const QString &hash)
{
    const std::lock_guard lock(m_mutex);
    m_hashes.insert(file, hash);
}

void AllowedFiles::onAllowed(Kept kept)
{
    const std::lock_guard lock(m_mutex);
    m_kept = std::move(kept);
}
