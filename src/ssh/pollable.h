#pragma once

#include <QtGlobal>

#include <limits>

/// What a worker's loop watches: a link to a host, or something done over one that has a file descriptor or times of
/// its own. Called in the worker's thread alone; every call is short.
class Pollable
{
public:
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    Pollable() = default;
    Pollable(const Pollable &) = delete;
    Pollable &operator=(const Pollable &) = delete;
    virtual ~Pollable() = default;
    /// What epoll has to watch; -1: nothing. The serial tells a new descriptor from an old one of the same number.
    virtual int watchedSocket() const = 0;
    virtual quint64 socketSerial() const { return 0; }
    virtual bool wantsRead() const = 0;
    virtual bool wantsWrite() const = 0;
    virtual void socketReady(bool readable) = 0;
    /// ms of the steady clock; when to call tick(). `never`: not at all.
    virtual qint64 nextWake() const = 0;
    /// Something may be due: deadlines, retries, signals.
    virtual void tick() = 0;
};
