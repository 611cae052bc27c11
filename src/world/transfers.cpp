#include "world/transfers.h"

#include "ssh/sourceblocks.h"

#include <algorithm>
#include <limits>

namespace {

/// The shorter of two limits; 0 is none.
int shorter(qint64 a, qint64 b)
{
    const qint64 limit = a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
    return static_cast<int>(std::min<qint64>(limit, std::numeric_limits<int>::max()));
}

TransferRequest plainRequest(const Act &act, qint64 timeoutMs)
{
    TransferRequest request;
    request.host = act.host;
    request.lane = act.lane;
    request.run = static_cast<quint64>(act.run);
    request.yieldsPlace = true;
    const int connect = std::max(1, act.connectSeconds) * 1000;
    request.deadlines.resolve = connect;
    request.deadlines.connect = connect;
    request.deadlines.keyExchange = connect;
    request.deadlines.run = shorter(timeoutMs, act.timeoutMs);
    return request;
}

TransferOptions::Equal equalOf(act::Put::Skip skip)
{
    switch (skip) {
    case act::Put::Skip::SameTime:
        return TransferOptions::Equal::SameTime;
    case act::Put::Skip::Never:
        return TransferOptions::Equal::Never;
    default:
        return TransferOptions::Equal::SameHash;
    }
}

} // namespace

SourceWish wishOf(const act::Put &put)
{
    return {put.paths, put.exclude, put.followLinks, put.into};
}

TransferRequest requestOf(const Act &act, const act::Put &put, std::shared_ptr<SourceBlocks> source)
{
    TransferRequest request = plainRequest(act, put.timeoutMs);
    request.remote = put.to;
    request.source = std::move(source);
    if (put.mode >= 0)
        request.options.mode = quint32(put.mode);
    if (const auto numbers = put.owner ? put.owner->numbers() : std::nullopt)
        request.options.owner = sftp::Owner{numbers->first, numbers->second};
    else
        request.options.ownerByName = put.owner;
    request.sudo = {put.sudo, put.sudoUser, act.host.account};
    request.options.keepOwner = put.sudo;
    request.options.backup = put.backup;
    request.options.verifyHash = put.verifyHash;
    request.options.skip = equalOf(put.skip);
    return request;
}

TransferRequest requestOf(const Act &act, const act::Get &get)
{
    TransferRequest request = plainRequest(act, get.timeoutMs);
    request.remote = get.from;
    request.folder = get.into;
    request.options.mostBytes = get.mostBytes;
    request.options.exclude = get.exclude;
    request.options.verifyHash = get.verifyHash;
    request.options.skip = get.again ? TransferOptions::Equal::Never : TransferOptions::Equal::SameHash;
    return request;
}

Outcome outcomeOf(const TransferEnd &end, qint64 elapsedMs)
{
    if (!end.isOk())
        return Outcome(end.error, elapsedMs);
    return Outcome(
        Moved{end.changed, end.bytesMoved, QString::fromLatin1(end.sha256), end.skipped, end.same, end.unverified},
        elapsedMs);
}
