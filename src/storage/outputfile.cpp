#include "storage/outputfile.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

Done writeFile(const QString &path, const std::function<QByteArray(qint64 part)> &part)
{
    QSaveFile file(path);
    bool fine = file.open(QIODevice::WriteOnly);
    for (qint64 number = 0; fine; ++number) {
        const QByteArray bytes = part(number);
        if (bytes.isEmpty())
            break;
        fine = file.write(bytes) == bytes.size();
    }
    if (!fine || !file.commit())
        return failure(
            Error::Failed,
            QCoreApplication::translate("OutputFile", "%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

Done writeOutputFile(const SpoolReader &output, int lane, const QString &path)
{
    constexpr qint64 block = 1024 * 1024;
    const qint64 size = output.size(lane);
    qint64 written = 0;
    const Done done = writeFile(path, [&](qint64 part) {
        const QByteArray bytes = output.read(lane, part * block, std::clamp<qint64>(size - part * block, 0, block));
        written += bytes.size();
        return bytes;
    });
    if (done && written < size)
        return failure(Error::Failed, QCoreApplication::translate(
                                          "OutputFile", "Not all of the output could be read; %1 is not whole.")
                                          .arg(path));
    return done;
}
