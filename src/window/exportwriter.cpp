#include "window/exportwriter.h"

#include "app/hostfiles.h"
#include "app/laneprinter.h"
#include "storage/outputfile.h"

#include <QCoreApplication>
#include <QDir>

namespace {

QByteArray textOf(const LaneStatus &status, const SpoolReader &output, int lane)
{
    QByteArray text = "---- " + sentenceOf(status).toUtf8() + '\n' +
                      withoutColours(output.stream(lane, Stream::Out) + output.stream(lane, Stream::Err));
    if (!text.endsWith('\n'))
        text += '\n';
    return text;
}

Done writeFolder(const QList<LaneStatus> &lanes, const SpoolReader &output, const QString &path)
{
    if (!QDir().mkpath(path))
        return failure(Error::Failed,
                       QCoreApplication::translate("ExportWriter", "The folder %1 could not be made.").arg(path));
    HostFiles files(path);
    for (int lane = 0; lane < lanes.size(); ++lane) {
        if (const Done written = files.write(lanes[lane], output, lane); !written)
            return written;
    }
    return {};
}

} // namespace

Done writeExport(const QList<LaneStatus> &lanes, const SpoolReader &output, ExportForm form, const QString &path)
{
    if (form == ExportForm::Folder)
        return writeFolder(lanes, output, path);
    const qint64 count = lanes.size();
    return writeFile(path, [&](qint64 part) -> QByteArray {
        const int lane = int(part - 1);
        const bool head = part == 0;
        const bool end = lane >= count;
        switch (form) {
        case ExportForm::Json:
            if (head)
                return "[\n";
            if (end)
                return lane == count ? "]\n" : QByteArray();
            return jsonOf(lanes[lane], output, lane) + (lane + 1 < count ? ",\n" : "\n");
        case ExportForm::Csv:
            return head ? csvHeadOfLanes() : end ? QByteArray() : csvOf(lanes[lane], output, lane);
        default:
            return part < count ? textOf(lanes[int(part)], output, int(part)) : QByteArray();
        }
    });
}
