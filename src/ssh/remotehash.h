#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>
#include <utility>

/// Questions for SHA-256 sums, gathered into few commands for the host: what many small files ask in one turn is one
/// command. Whoever runs commands takes one with next() and gives back how it ended. Owned by a worker.
class RemoteHash
{
public:
    using Then = std::function<void(const Result<QByteArray> &)>;

    static constexpr int mostPaths = 64; ///< in one command

    void ask(const QByteArray &path, Then then) { m_waiting.append({path, std::move(then)}); }
    bool isBusy() const { return !m_asked.isEmpty(); }
    /// A command for the host's shell, when there is something to ask and none is under way.
    std::optional<QByteArray> next();
    /// How the command of next() ended: its exit status and standard output. Everybody who asked gets an answer.
    void take(int exit, const QByteArray &output);

private:
    QList<std::pair<QByteArray, Then>> m_waiting;
    QList<std::pair<QByteArray, Then>> m_asked;
};
