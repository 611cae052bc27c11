#pragma once

#include <QDir>

#include <malloc.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
extern "C" size_t __sanitizer_get_current_allocated_bytes();
#endif

/// Bytes this process has asked for and not given back: what grows where something is kept for ever.
inline qint64 heldMemory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
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
