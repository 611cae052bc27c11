#pragma once

#include <QDir>

#include <malloc.h>

#ifdef MAESTRO_SANITIZED
extern "C" size_t __sanitizer_get_current_allocated_bytes();
#endif

/// Bytes this process has asked for and not given back: what grows where something is kept for ever.
inline qint64 heldMemory()
{
#ifdef MAESTRO_SANITIZED
    return qint64(__sanitizer_get_current_allocated_bytes());
#else
    const struct mallinfo2 all = ::mallinfo2();
    return qint64(all.uordblks + all.hblkhd);
#endif
}

inline uint openFiles()
{
    return QDir(QStringLiteral("/proc/self/fd")).count();
}
