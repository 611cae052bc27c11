#include "app/runprinter.h"

#include "app/laneprinter.h"
#include "core/text.h"
#include "runs/copywords.h"
#include "runs/grouping.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

class RunPrinterText
{
    Q_DECLARE_TR_FUNCTIONS(RunPrinterText)
};

} // namespace

RunPrinter::RunPrinter(RunPrinting how, std::shared_ptr<SpoolReader> output, Write out, Write err)
    : m_how(std::move(how)),
      m_files(m_how.outputFolder),
      m_output(std::move(output)),
      m_out(std::move(out)),
      m_err(std::move(err))
{
}

void RunPrinter::outputArrived(const QList<LaneStatus> &lanes, const QList<int> &which)
{
    const bool live = m_how.labels && m_how.format == CommandLine::Format::Text && m_how.outputFolder.isEmpty();
    if (!live)
        return;
    for (const int lane : which) {
        if (!m_ended.contains(lane)) // the end has printed all of it
            printLines(lanes[lane], lane, false);
    }
}

void RunPrinter::lanesChanged(const QList<LaneStatus> &lanes, const QList<int> &which)
{
    for (const int lane : which) {
        if (!lanes[lane].hasEnded() || m_ended.contains(lane))
            continue;
        m_ended.insert(lane);
        printEnd(lanes[lane], lane);
        m_cursors.remove(lane);
    }
    if (m_how.progress && !m_how.quiet)
        printProgress(lanes);
}

void RunPrinter::printEnd(const LaneStatus &status, int lane)
{
    if (!m_how.outputFolder.isEmpty()) {
        if (const Done written = m_files.write(status, *m_output, lane); !written && m_written)
            m_written = written;
    } else if (m_how.format == CommandLine::Format::Json) {
        m_out(jsonOf(status, *m_output, lane) + '\n');
        return;
    } else if (m_how.format == CommandLine::Format::Csv) {
        if (!m_csvHead)
            m_out(csvHeadOfLanes());
        m_csvHead = true;
        m_out(csvOf(status, *m_output, lane));
        return;
    } else if (m_how.labels) {
        printLines(status, lane, true);
    } else if (!m_how.group) {
        printWhole(status, lane);
    }
    if (!m_how.quiet)
        printNotes(status, lane);
    if (status.endedWell() || m_how.group)
        return;
    m_err((m_how.progress ? "\r\x1b[K" : "") + sentenceOf(status).toUtf8() + '\n');
    if (m_how.verbose && !status.error.detail.isEmpty())
        m_err("  " + visibleText(status.error.detail).toUtf8() + '\n');
}

/// What Maestro itself has to say of the host.
void RunPrinter::printNotes(const LaneStatus &status, int lane)
{
    QByteArray notes = m_output->stream(lane, Stream::Note);
    printLabelled(status.host.name, notes, true, m_err);
}

QByteArray RunPrinter::cleaned(const QByteArray &bytes) const
{
    return m_how.visible ? forTerminal(bytes) : withoutColours(bytes);
}

void RunPrinter::printLabelled(const QString &name, QByteArray &pending, bool last, const Write &write)
{
    const QByteArray label = visibleText(name).toUtf8() + ": ";
    QByteArray text;
    qsizetype begin = 0;
    for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n', begin)) {
        text += label + cleaned(pending.sliced(begin, end - begin)) + '\n';
        begin = end + 1;
    }
    pending.remove(0, begin);
    if ((last || pending.size() > 65536) && !pending.isEmpty())
        text += label + cleaned(std::exchange(pending, {})) + '\n';
    if (!text.isEmpty())
        write((m_how.progress ? "\r\x1b[K" : "") + text);
}

void RunPrinter::printLines(const LaneStatus &status, int lane, bool last)
{
    Cursor &cursor = m_cursors[lane];
    const QList<SpoolChunk> chunks = m_output->chunks(lane, cursor.chunk);
    cursor.chunk += chunks.size();
    for (const SpoolChunk &chunk : chunks) {
        if (chunk.stream == Stream::Note)
            continue;
        QByteArray &pending = chunk.stream == Stream::Err ? cursor.err : cursor.out;
        pending += m_output->read(lane, chunk.offset, chunk.size);
        printLabelled(status.host.name, pending, false, chunk.stream == Stream::Err ? m_err : m_out);
    }
    if (last) {
        printLabelled(status.host.name, cursor.out, true, m_out);
        printLabelled(status.host.name, cursor.err, true, m_err);
    }
}

void RunPrinter::printWhole(const LaneStatus &, int lane)
{
    const QByteArray out = cleaned(m_output->stream(lane, Stream::Out));
    const QByteArray err = cleaned(m_output->stream(lane, Stream::Err));
    if (!out.isEmpty())
        m_out(out);
    if (!err.isEmpty())
        m_err(err);
}

void RunPrinter::printGroups(const QList<LaneStatus> &lanes)
{
    Grouping grouping;
    grouping.update(lanes);
    for (const LaneGroup &group : grouping.groups()) {
        const LaneStatus &first = lanes[group.first()];
        const QString hosts = QCoreApplication::translate("RunPrinter", "%n host(s)", nullptr, int(group.lanes.size()));
        QString head =
            QStringLiteral("---- %1 (%2) %3").arg(visibleText(Grouping::nodes(group, lanes)), hosts, endWords(first));
        QByteArray text = head.toUtf8() + '\n' + cleaned(m_output->stream(group.lanes.first(), Stream::Out)) +
                          cleaned(m_output->stream(group.lanes.first(), Stream::Err));
        if (!text.endsWith('\n'))
            text += '\n';
        if (!group.cause.isEmpty()) {
            const QStringList words = {visibleText(first.error.message), Grouping::likewise(group)};
            text += words.join(u' ').trimmed().toUtf8() + '\n';
        }
        m_out(text);
    }
}

void RunPrinter::printProgress(const QList<LaneStatus> &lanes)
{
    const auto busy = std::count_if(lanes.begin(), lanes.end(), [](const LaneStatus &status) {
        return !status.hasEnded() && status.state != LaneStatus::State::Queued;
    });
    QString line = RunPrinterText::tr("%1 of %2 ended, %3 under way").arg(m_ended.size()).arg(lanes.size()).arg(busy);
    if (const CopyAmount amount = copyAmount(lanes, m_how.alike); amount.all > 0)
        line += RunPrinterText::tr(", %1 of %2 copied")
                    .arg(QLocale().formattedDataSize(amount.done), QLocale().formattedDataSize(amount.all));
    m_err("\r\x1b[K" + line.toUtf8());
}

Done RunPrinter::finish(const QList<LaneStatus> &lanes)
{
    if (m_how.progress && !m_how.quiet)
        m_err("\r\x1b[K");
    if (m_how.group && m_how.format == CommandLine::Format::Text && m_how.outputFolder.isEmpty())
        printGroups(lanes);
    if (!m_how.quiet)
        m_err(summaryOf(lanes).toUtf8() + '\n');
    return m_written;
}
