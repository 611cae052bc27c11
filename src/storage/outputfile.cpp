#include "storage/outputfile.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

Done writeOutputFile(const SpoolReader &output, int lane, const QString &path)
{
    constexpr qint64 block = 1024 * 1024;
    QSaveFile file(path);
    bool fine = file.open(QIODevice::WriteOnly);
    const qint64 size = output.size(lane);
    for (qint64 at = 0; fine && at < size; at += block) {
        const QByteArray bytes = output.read(lane, at, std::min(block, size - at));
        fine = !bytes.isEmpty() && file.write(bytes) == bytes.size();
    }
    if (!fine || !file.commit())
        return failure(
            Error::Failed,
            QCoreApplication::translate("OutputFile", "%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}
