#include "app/hostfiles.h"

#include "core/text.h"
#include "storage/outputfile.h"

#include <QDir>

Done HostFiles::write(const LaneStatus &status, const SpoolReader &output, int lane)
{
    QString name = safeFileName(status.host.name);
    if (m_taken.contains(name))
        name = safeFileName(status.host.name + u'~' + QString::number(lane + 1));
    m_taken.insert(name);
    for (const auto &[stream, ending] : {std::pair{Stream::Out, ".out"}, {Stream::Err, ".err"}}) {
        const QByteArray bytes = output.stream(lane, stream);
        if (stream == Stream::Err && bytes.isEmpty())
            continue;
        const QString path = QDir(m_folder).filePath(name + QLatin1String(ending));
        if (const Done written = writeFile(path, [&](qint64 part) { return part == 0 ? bytes : QByteArray(); });
            !written)
            return written;
    }
    return {};
}
