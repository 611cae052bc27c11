#include "app/laneprinter.h"

#include "core/text.h"
#include "runs/copywords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

namespace {

using State = LaneStatus::State;

void insertBytes(QJsonObject &object, const QString &name, const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        object.insert(name + QStringLiteral("_base64"), QString::fromLatin1(bytes.toBase64()));
    else
        object.insert(name, text);
}

void insertSome(QJsonObject &object, const QString &name, int number)
{
    if (number > 0)
        object.insert(name, number);
}

double secondsOf(const LaneStatus &status)
{
    return status.startedAt > 0 && status.endedAt >= status.startedAt ? double(status.endedAt - status.startedAt) / 1000
                                                                      : 0;
}

QString startedText(const LaneStatus &status)
{
    return status.startedAt > 0 ? QDateTime::fromMSecsSinceEpoch(status.startedAt, Qt::UTC).toString(Qt::ISODateWithMs)
                                : QString();
}

/// Length of the SGR sequence (ESC [ digits ; : m) at `at`, or 0.
qsizetype colourLength(const QByteArray &bytes, qsizetype at)
{
    if (bytes[at] != '\x1b' || at + 1 >= bytes.size() || bytes[at + 1] != '[')
        return 0;
    qsizetype end = at + 2;
    while (end < bytes.size() && ((bytes[end] >= '0' && bytes[end] <= '9') || bytes[end] == ';' || bytes[end] == ':'))
        ++end;
    return end < bytes.size() && bytes[end] == 'm' ? end + 1 - at : 0;
}

/// Copies colours or drops them, and hands all else to `plain`.
template <class Plain>
QByteArray withColours(const QByteArray &bytes, bool keep, Plain plain)
{
    QByteArray out;
    qsizetype begin = 0;
    for (qsizetype at = bytes.indexOf('\x1b'); at >= 0; at = bytes.indexOf('\x1b', at + 1)) {
        const qsizetype length = colourLength(bytes, at);
        if (length == 0)
            continue;
        out += plain(bytes.sliced(begin, at - begin));
        if (keep)
            out += bytes.sliced(at, length);
        begin = at + length;
        at = begin - 1;
    }
    return out + plain(bytes.sliced(begin));
}

} // namespace

QByteArray jsonOf(const LaneStatus &status, const SpoolReader &output, int lane)
{
    QJsonObject object = {
        {QStringLiteral("host"), status.host.key},
        {QStringLiteral("name"), status.host.name},
        {QStringLiteral("instance"), status.host.instance},
        {QStringLiteral("address"), status.host.address},
        {QStringLiteral("state"), word(status.state)},
        {QStringLiteral("exit"), status.exit >= 0 ? QJsonValue(status.exit) : QJsonValue()},
        {QStringLiteral("signal"), status.signal.isEmpty() ? QJsonValue() : QJsonValue(status.signal)},
        {QStringLiteral("started"), status.startedAt > 0 ? QJsonValue(startedText(status)) : QJsonValue()},
        {QStringLiteral("seconds"), secondsOf(status)},
        {QStringLiteral("error"), status.error.message.isEmpty() ? QJsonValue() : QJsonValue(status.error.message)},
    };
    insertBytes(object, QStringLiteral("stdout"), output.stream(lane, Stream::Out));
    insertBytes(object, QStringLiteral("stderr"), output.stream(lane, Stream::Err));
    if (const QByteArray notes = output.stream(lane, Stream::Note); !notes.isEmpty())
        insertBytes(object, QStringLiteral("notes"), notes);
    insertSome(object, QStringLiteral("files_same"), status.sameFiles);
    insertSome(object, QStringLiteral("files_left_out"), status.leftOut);
    insertSome(object, QStringLiteral("files_unverified"), status.unverified);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray csvHeadOfLanes()
{
    return "name,address,state,exit,signal,started,seconds,stdout,stderr,error\r\n";
}

QByteArray csvOf(const LaneStatus &status, const SpoolReader &output, int lane)
{
    QStringList cells = {status.host.name,
                         status.host.address,
                         word(status.state),
                         status.exit >= 0 ? QString::number(status.exit) : QString(),
                         status.signal,
                         startedText(status),
                         QString::number(secondsOf(status), 'f', 3),
                         QString::fromUtf8(output.stream(lane, Stream::Out)),
                         QString::fromUtf8(output.stream(lane, Stream::Err)),
                         status.error.message};
    std::transform(cells.begin(), cells.end(), cells.begin(), csvCell);
    return cells.join(u',').toUtf8() + "\r\n";
}

QString endWords(const LaneStatus &status)
{
    if (status.state == State::Failed && !status.signal.isEmpty())
        return QCoreApplication::translate("LanePrinter", "ended by signal %1").arg(visibleText(status.signal));
    if (status.state == State::Failed && status.exit >= 0)
        return QCoreApplication::translate("LanePrinter", "exit %1").arg(status.exit);
    return word(status.state);
}

QString sentenceOf(const LaneStatus &status)
{
    QString sentence = visibleText(status.host.name) + QStringLiteral(": ") + endWords(status);
    if (!status.error.message.isEmpty())
        sentence += QStringLiteral(": ") + visibleText(status.error.message);
    if (status.mayStillRun)
        sentence += u' ' + QCoreApplication::translate("LanePrinter", "The remote process may still run.");
    return sentence;
}

QString summaryOf(const QList<LaneStatus> &lanes)
{
    QMap<State, int> counts;
    for (const LaneStatus &status : lanes)
        ++counts[status.state];
    const QStringList copied = copyWords(lanes);
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts.append(QString::number(it.value()) + u' ' + word(it.key()));
    return QCoreApplication::translate("LanePrinter", "%n host(s): ", nullptr, int(lanes.size())) +
           parts.join(QStringLiteral(", ")) +
           (copied.isEmpty() ? QString() : QStringLiteral("; ") + copied.join(QStringLiteral(", ")));
}

int exitCodeOf(const QList<LaneStatus> &lanes)
{
    const auto some = [&](auto test) { return std::any_of(lanes.begin(), lanes.end(), test); };
    if (some([](const LaneStatus &s) {
            return s.state == State::Unreachable && s.error.kind == Error::Denied && !s.phases.isEmpty() &&
                   s.phases.last().name == QLatin1String("host-key");
        }))
        return 5;
    if (some([](const LaneStatus &s) { return !s.endedWell() && s.state != State::Skipped; }))
        return 1;
    return some([](const LaneStatus &s) { return s.endedWell(); }) ? 0 : 3;
}

QByteArray forTerminal(const QByteArray &bytes)
{
    return withColours(bytes, true, [](const QByteArray &part) {
        QByteArray out;
        qsizetype begin = 0;
        for (qsizetype end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', begin)) {
            qsizetype length = end - begin;
            if (length > 0 && part[end - 1] == '\r')
                --length;
            out += visibleText(QString::fromUtf8(part.sliced(begin, length)), true).toUtf8() + '\n';
            begin = end + 1;
        }
        return out + visibleText(QString::fromUtf8(part.sliced(begin)), true).toUtf8();
    });
}

QByteArray withoutColours(const QByteArray &bytes)
{
    return withColours(bytes, false, [](const QByteArray &part) { return part; });
}
