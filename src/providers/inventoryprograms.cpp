#include "providers/inventoryprograms.h"

#include "providers/foreignprogram.h"

InventoryPrograms::InventoryPrograms(const InventoryFiles &files, Outputs outputs)
    : m_files(files),
      m_outputs(std::move(outputs))
{
}

bool InventoryPrograms::isProgram(const QString &path) const
{
    if (m_outputs.contains(path) || !m_files.isProgram(path))
        return false;
    if (const auto bytes = m_files.read(path); bytes && !m_programs.contains(path))
        m_programs.insert(path, {path + QStringLiteral(" --list"), m_files.real(path), programHash(*bytes)});
    return true;
}

Result<QByteArray> InventoryPrograms::read(const QString &path) const
{
    const auto output = m_outputs.constFind(path);
    return output == m_outputs.cend() ? m_files.read(path) : Result<QByteArray>(*output);
}
