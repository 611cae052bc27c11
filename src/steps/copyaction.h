#pragma once

#include "core/fileowner.h"

#include <QStringList>

/// What a step wants copied; the rest stands in action.h.
namespace act {

/// Copies files of this computer to the host.
struct Put
{
    enum class Skip {
        SameHash, ///< what has the same content there is left alone
        SameTime, ///< what has the same size and time of change
        Never     ///< everything is written anew
    };

    QStringList paths; ///< here; patterns with * and ? for several
    QString to;        ///< there; what one file becomes, or the folder that gets the rest
    bool into = false; ///< `to` is a folder also for one file, and for one folder under its own name
    QStringList exclude = {};
    bool followLinks = false;            ///< copies what links point to
    int mode = -1;                       ///< of files; -1: as it is
    std::optional<FileOwner> owner = {}; ///< nothing: as it is
    bool sudo = false;                   ///< put in place by somebody else than who logs in
    QString sudoUser = {};               ///< empty: root
    QString backup = {};                 ///< the old file stays under its name with this behind
    bool verifyHash = true;
    Skip skip = Skip::SameHash;
    qint64 timeoutMs = 0; ///< for the whole of it; 0: none

    bool operator==(const Put &) const = default;
};

/// Copies a file or a folder of the host to this computer.
struct Get
{
    QString from;             ///< there
    QString into;             ///< here: this host's own folder
    QStringList exclude = {}; ///< patterns over a name, or, with a '/', over the path below `from`
    qint64 mostBytes = 0;     ///< no more than that; 0: no limit
    bool again = false;       ///< also what is here already
    bool verifyHash = false;  ///< compared with the host's; else the size is
    qint64 timeoutMs = 0;

    bool operator==(const Get &) const = default;
};

} // namespace act
