#include "views/lanebrief.h"

#include "core/text.h"
#include "models/runmodel.h"

#include <QCoreApplication>
#include <QDateTime>

namespace {

using State = LaneStatus::State;

QString say(const char *text)
{
    return QCoreApplication::translate("LaneBrief", text);
}

QString phaseTitle(const QString &name)
{
    static const QMap<QString, const char *> titles = {
        {QStringLiteral("resolve"), QT_TRANSLATE_NOOP("LaneBrief", "name")},
        {QStringLiteral("connect"), QT_TRANSLATE_NOOP("LaneBrief", "connect")},
        {QStringLiteral("key-exchange"), QT_TRANSLATE_NOOP("LaneBrief", "key exchange")},
        {QStringLiteral("host-key"), QT_TRANSLATE_NOOP("LaneBrief", "host key")},
        {QStringLiteral("authenticate"), QT_TRANSLATE_NOOP("LaneBrief", "sign in")},
        {QStringLiteral("open"), QT_TRANSLATE_NOOP("LaneBrief", "open session")},
        {QStringLiteral("run"), QT_TRANSLATE_NOOP("LaneBrief", "command")},
    };
    const char *title = titles.value(name);
    return title ? say(title) : visibleText(name);
}

/// Until the command began.
qint64 reachedAfter(const LaneStatus &status)
{
    for (const Phase &phase : status.phases) {
        if (phase.name == QLatin1String("run"))
            return phase.startedAt - status.startedAt;
    }
    return 0;
}

} // namespace

QString lanebrief::address(const LaneStatus &status)
{
    const Host &host = status.host;
    QString text = host.user.isEmpty() ? host.address : host.user + u'@' + host.address;
    if (host.port != 22)
        text += say(" port %1").arg(host.port);
    return visibleText(text);
}

QString lanebrief::facts(const LaneStatus &status)
{
    QStringList where = {status.host.account, status.host.region};
    where.removeAll(QString());
    QStringList facts;
    if (!where.isEmpty())
        facts.append(visibleText(where.join(QStringLiteral(", "))));
    if (const qint64 reached = reachedAfter(status); reached > 0)
        facts.append(say("connected in %1").arg(durationText(reached)));
    if (status.lines > 0)
        facts.append(QCoreApplication::translate("LaneBrief", "%n line(s)", nullptr, int(status.lines)));
    return facts.join(QStringLiteral("  ·  "));
}

QString lanebrief::subject(const LaneStatus &status)
{
    switch (status.state) {
    case State::Failed:
        if (!status.signal.isEmpty())
            return say("Failed, signal %1.").arg(visibleText(status.signal));
        return status.exit >= 0 ? say("Failed, exit %1.").arg(status.exit) : say("Failed.");
    case State::TimedOut:
        return say("Timed out.");
    case State::Unreachable:
        return say("Unreachable.");
    case State::Cancelled:
        return say("Cancelled.");
    case State::Skipped:
        return say("Skipped.");
    case State::Lost:
        return say("Not known.");
    default:
        return {};
    }
}

QString lanebrief::sentence(const LaneStatus &status)
{
    QString sentence = visibleText(status.error.message);
    if (status.mayStillRun)
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" ")) + say("The remote process may still run.");
    return sentence;
}

QString lanebrief::timeline(const LaneStatus &status)
{
    QStringList lines;
    for (const Phase &phase : status.phases) {
        const QString at = QDateTime::fromMSecsSinceEpoch(phase.startedAt).toString(QStringLiteral("HH:mm:ss.zzz"));
        const QString took = phase.endedAt > 0 ? durationText(phase.endedAt - phase.startedAt) : say("not ended");
        const QString mark = phase.ok ? QStringLiteral(" ") : QStringLiteral("\u00D7");
        const QStringList details = phase.detail.split(u'\n');
        lines.append(QStringLiteral("%1 %2  %3 %4  %5")
                         .arg(mark, at, phaseTitle(phase.name).leftJustified(14), took.rightJustified(8),
                              visibleText(details.value(0))));
        for (qsizetype i = 1; i < details.size(); ++i)
            lines.append(QString(42, u' ') + visibleText(details[i]));
    }
    if (lines.isEmpty())
        lines.append(say("Nothing was tried yet."));
    const QString end = subject(status);
    if (!end.isEmpty())
        lines += {QString(), end + u' ' + sentence(status)};
    if (!status.error.detail.isEmpty())
        lines.append(say("The other side's words: %1").arg(visibleText(status.error.detail)));
    return lines.join(u'\n');
}
