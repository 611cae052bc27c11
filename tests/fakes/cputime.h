#pragma once

#include <QtGlobal>

#include <ctime>

/// What this process takes of the processor, in ms: for bounds on work, which say the same on a busy machine.
class CpuTime
{
public:
    qint64 elapsed() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    const std::clock_t m_start = std::clock();
};
