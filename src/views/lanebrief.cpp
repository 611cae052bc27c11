#include "views/lanebrief.h"

#include "core/text.h"
#include "models/runmodel.h"
#include "runs/copywords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace {

using State = LaneStatus::State;

class LaneBriefText
{
    Q_DECLARE_TR_FUNCTIONS(LaneBriefText)
};

QString phaseTitle(const QString &name)
{
    static const QMap<QString, const char *> titles = {
        {QStringLiteral("resolve"), QT_TRANSLATE_NOOP("LaneBriefText", "name")},
        {QStringLiteral("connect"), QT_TRANSLATE_NOOP("LaneBriefText", "connect")},
        {QStringLiteral("jump"), QT_TRANSLATE_NOOP("LaneBriefText", "jump host")},
        {QStringLiteral("proxy-command"), QT_TRANSLATE_NOOP("LaneBriefText", "ProxyCommand")},
        {QStringLiteral("session"), QT_TRANSLATE_NOOP("LaneBriefText", "kept session")},
        {QStringLiteral("key-exchange"), QT_TRANSLATE_NOOP("LaneBriefText", "key exchange")},
        {QStringLiteral("host-key"), QT_TRANSLATE_NOOP("LaneBriefText", "host key")},
        {QStringLiteral("authenticate"), QT_TRANSLATE_NOOP("LaneBriefText", "sign in")},
        {QStringLiteral("open"), QT_TRANSLATE_NOOP("LaneBriefText", "open session")},
        {QStringLiteral("run"), QT_TRANSLATE_NOOP("LaneBriefText", "command")},
    };
    const char *title = titles.value(name);
    return title ? LaneBriefText::tr(title) : visibleText(name);
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
        text += LaneBriefText::tr(" port %1").arg(host.port);
    return visibleText(text);
}

QString lanebrief::facts(const LaneStatus &status)
{
    QStringList facts; // what came of a copy first: a narrow pane cuts the rest
    if (status.toMove > 0)
        facts.append(LaneBriefText::tr("%1 of %2 copied")
                         .arg(QLocale().formattedDataSize(status.moved), QLocale().formattedDataSize(status.toMove)));
    facts += copyWords({status});
    QStringList where = {status.host.account, status.host.region};
    where.removeAll(QString());
    if (!where.isEmpty())
        facts.append(visibleText(where.join(QStringLiteral(", "))));
    if (const qint64 reached = reachedAfter(status); reached > 0)
        facts.append(LaneBriefText::tr("connected in %1").arg(durationText(reached)));
    if (status.lines > 0)
        facts.append(QCoreApplication::translate("LaneBrief", "%Ln line(s)", nullptr, int(status.lines)));
    return facts.join(QStringLiteral("  ·  "));
}

QString lanebrief::subject(const LaneStatus &status)
{
    switch (status.state) {
    case State::Failed:
        if (!status.signal.isEmpty())
            return LaneBriefText::tr("Failed, signal %1.").arg(visibleText(status.signal));
        return status.exit >= 0 ? LaneBriefText::tr("Failed, exit %1.").arg(status.exit) : LaneBriefText::tr("Failed.");
    case State::TimedOut:
        return LaneBriefText::tr("Timed out.");
    case State::Unreachable:
        return refusedKeys(status).isEmpty() ? LaneBriefText::tr("Unreachable.")
                                             : LaneBriefText::tr("Host key refused.");
    case State::Cancelled:
        return LaneBriefText::tr("Cancelled.");
    case State::Skipped:
        return LaneBriefText::tr("Skipped.");
    case State::Lost:
        return LaneBriefText::tr("Not known.");
    default:
        return {};
    }
}

QString lanebrief::sentence(const LaneStatus &status)
{
    QString sentence = visibleText(status.error.message);
    if (status.mayStillRun)
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" ")) +
                    LaneBriefText::tr("The remote process may still run.");
    return sentence;
}

QString lanebrief::timeline(const LaneStatus &status)
{
    QStringList lines;
    qsizetype widest = 0;
    for (const Phase &phase : status.phases)
        widest = qMax(widest, phaseTitle(phase.name).size());
    const auto column = int(widest);
    for (const Phase &phase : status.phases) {
        const QString at = QDateTime::fromMSecsSinceEpoch(phase.startedAt).toString(QStringLiteral("HH:mm:ss.zzz"));
        const QString took =
            phase.endedAt > 0 ? durationText(phase.endedAt - phase.startedAt) : LaneBriefText::tr("not ended");
        const QString mark = phase.ok ? QStringLiteral(" ") : QStringLiteral("\u00D7");
        const QStringList details = phase.detail.split(u'\n');
        lines.append(QStringLiteral("%1 %2  %3 %4  %5")
                         .arg(mark, at, phaseTitle(phase.name).leftJustified(column), took.rightJustified(8),
                              visibleText(details.value(0))));
        for (qsizetype i = 1; i < details.size(); ++i)
            lines.append(QString(27 + column, u' ') + visibleText(details[i]));
    }
    if (lines.isEmpty())
        lines.append(LaneBriefText::tr("Nothing was tried yet."));
    const QStringList keys = refusedKeys(status);
    if (!keys.isEmpty())
        lines += {QString(), LaneBriefText::tr("it shows:").leftJustified(16) + visibleText(keys.first())};
    for (const QString &expected : keys.mid(1))
        lines += LaneBriefText::tr("expected:").leftJustified(16) + visibleText(expected);
    const QString end = subject(status);
    if (!end.isEmpty())
        lines += {QString(), end + u' ' + sentence(status)};
    if (!status.error.detail.isEmpty())
        lines.append(LaneBriefText::tr("The other side's words: %1").arg(visibleText(status.error.detail)));
    return lines.join(u'\n');
}
