#include "ssh/revokedfile.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace {

class RevokedFileText
{
    Q_DECLARE_TR_FUNCTIONS(RevokedFile)
};

} // namespace

void RevokedFile::refresh()
{
    struct stat info = {};
    Stamp now;
    if (::stat(QFile::encodeName(m_path).constData(), &info) == 0)
        now = {info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
    if (now == m_stamp)
        return;
    m_stamp = now;
    const QString path = visibleText(m_path);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_keys = failure(Error::NotFound, RevokedFileText::tr("The list of revoked keys %1 cannot be read: %2. "
                                                              "RevokedHostKeys of ssh_config names it, so no host is "
                                                              "trusted until it can.")
                                              .arg(path, file.errorString()));
        return;
    }
    m_keys = RevokedKeys::parsed(file.readAll());
    if (!m_keys)
        m_keys = failure(Error::Invalid, RevokedFileText::tr("The list of revoked keys %1 is not understood: %2. "
                                                             "RevokedHostKeys of ssh_config names it, so no host is "
                                                             "trusted until it is.")
                                             .arg(path, m_keys.error().message));
}
