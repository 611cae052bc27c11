#include "ssh/transferfault.h"

#include "core/text.h"

#include <QCoreApplication>

namespace transferfault {

namespace {

class FaultText
{
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

QString ofDenied(Doing doing, const QString &path)
{
    if (doing == Doing::Reading || doing == Doing::Looking)
        return FaultText::tr("There is no permission to read %1.").arg(path);
    return FaultText::tr("There is no permission to write %1.").arg(path);
}

QString ofMissing(Doing doing, const QString &path)
{
    switch (doing) {
    case Doing::Looking:
        return FaultText::tr("%1 is not there.").arg(path);
    case Doing::Opening:
    case Doing::MakingFolder:
        return FaultText::tr("The folder that %1 is to be in is not there.").arg(path);
    default:
        return FaultText::tr("%1 vanished while it was being copied.").arg(path);
    }
}

/// Servers have one status for a dozen reasons; what they say of the file system tells them apart.
QString ofFailure(Doing doing, const QString &path, const QByteArray &name, const std::optional<sftp::Space> &space,
                  quint64 wanted)
{
    if (doing == Doing::Reading || doing == Doing::Looking)
        return FaultText::tr("%1 could not be read.").arg(path);
    if (space && space->readOnly)
        return FaultText::tr("%1 is on a file system that cannot be written.").arg(path);
    if (space && space->longestName > 0 && quint64(name.size()) > space->longestName)
        return FaultText::tr("The name of %1 is too long for the host.").arg(path);
    if (space && (space->free < std::max<quint64>(wanted, 1) || space->freeNames == 0)) {
        return FaultText::tr("There is no space left for %1. Free some space on the host.").arg(path);
    }
    if (doing == Doing::Writing) {
        return FaultText::tr("The host took no more of %1 although there is space left. A quota or a limit on the size "
                             "of files may be in the way.")
            .arg(path);
    }
    return FaultText::tr("%1 could not be written.").arg(path);
}

} // namespace

Error of(Doing doing, const QByteArray &path, const sftp::Reply &reply, const std::optional<sftp::Space> &space,
         quint64 wanted)
{
    const QString shown = shownPath(path);
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    const auto *said = reply.as<sftp::StatusReply>();
    Error error;
    if (said)
        error.detail = QString::fromUtf8(said->message);
    switch (reply.status()) {
    case sftp::Status::Denied:
        error.message = ofDenied(doing, shown);
        break;
    case sftp::Status::NoSuchFile:
        error.message = ofMissing(doing, shown);
        break;
    case sftp::Status::BadMessage: // OpenSSH's word for ENAMETOOLONG and EINVAL
        if (name.size() > 200 || path.size() > 1000)
            error.message = FaultText::tr("The name of %1 is too long for the host.").arg(shown);
        else
            error.message = FaultText::tr("The host does not take %1 as a name.").arg(shown);
        break;
    case sftp::Status::Unsupported:
        error.message = FaultText::tr("The file server of the host cannot do what %1 needs.").arg(shown);
        break;
    default:
        error.message = ofFailure(doing, shown, name, space, wanted);
        break;
    }
    return error;
}

Error strange(const QByteArray &path)
{
    return {Error::Failed, FaultText::tr("The host answered about %1 what was not asked.").arg(shownPath(path)), {}};
}

Error isFolder(const QByteArray &path)
{
    return {Error::Failed, FaultText::tr("%1 is a folder, and a file cannot take its place.").arg(shownPath(path)), {}};
}

Error isNoFolder(const QByteArray &path)
{
    return {Error::Failed, FaultText::tr("%1 is there already and is no folder.").arg(shownPath(path)), {}};
}

Error differs(const QByteArray &path)
{
    return {
        Error::Failed,
        FaultText::tr("What came to be in %1 differs from what was sent, so it was not put in place. Copy it again.")
            .arg(shownPath(path)),
        {}};
}

QString shownPath(const QByteArray &path)
{
    return visibleText(QString::fromUtf8(path));
}

} // namespace transferfault
