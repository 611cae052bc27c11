#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>
#include <stop_token>

/// One thing to be copied to hosts.
struct SourceItem
{
    enum class Kind { Folder, File, Link };

    Kind kind = Kind::File;
    QByteArray name; ///< below the target; empty: the target itself
    QByteArray path; ///< here
    qint64 size = 0;
    quint32 mode = 0;   ///< permissions only
    qint64 changed = 0; ///< ns since the epoch
    QByteArray link;    ///< of a Link: what it says
    QByteArray sha256;  ///< of a File, hex
};

/// What is copied to every host of a run: read and hashed once, never changed. Folders come before what is in them.
struct SourceTree
{
    QList<SourceItem> items;
    qint64 bytes = 0; ///< of all files
    int files = 0;    ///< and links
    bool isOneFile = false;
    QByteArray fileName; ///< of the one file: its name where the target is a folder
    QByteArray sha256;   ///< hex; of the one file, or of the list of names and hashes
    QStringList skipped; ///< neither file, folder nor link
};

/// What the person wants to copy.
struct SourceWish
{
    QStringList paths;        ///< files, folders, or patterns with * and ? for several of them
    QStringList exclude = {}; ///< patterns over a name, or, with a '/', over the path below the target
    bool followLinks = false; ///< copies what links point to; else the links themselves
    bool intoFolder = false;  ///< the target is a folder that gets them under their own names
};

/// One file becomes the target, the contents of one folder the target's contents; several go into the target. Reads
/// every file for its hash: it blocks, so it is for a pool. Error::Invalid with the path that cannot be read.
Result<std::shared_ptr<const SourceTree>> readSource(const SourceWish &wish, std::stop_token stop = {});
/// SHA-256 of an open file from where it stands to its end, hex. Error::Failed with errno's words.
Result<QByteArray> hashOfFile(int file, std::stop_token stop = {});
