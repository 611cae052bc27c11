#include "app/powercommand.h"

#include "app/engine.h"
#include "app/terminal.h"
#include "core/text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace {

PowerVerb verbOf(const QString &word)
{
    if (word == QLatin1String("stop"))
        return PowerVerb::Stop;
    if (word == QLatin1String("reboot"))
        return PowerVerb::Reboot;
    return word == QLatin1String("terminate") ? PowerVerb::Terminate : PowerVerb::Start;
}

} // namespace

void PowerCommand::selected(const Query &query, const QList<Instance> &instances)
{
    m_verb = verbOf(m_line.words.value(0));
    const std::optional<QList<int>> rows = query.select(instances);
    if (!rows || rows->isEmpty())
        return failWithoutHosts(query, instances, false);
    for (const int row : *rows)
        m_instances.append(instances[row]);
    confirm();
}

/// What must be known before it is done: each sentence once, however many instances it is about.
QStringList PowerCommand::warnings() const
{
    QStringList warnings;
    for (const Instance &instance : m_instances) {
        for (const QString &warning : m_engine.inventory.warnings(instance, m_verb))
            warnings.append(visibleText(warning));
    }
    warnings.removeDuplicates();
    return warnings;
}

/// Starting needs --yes or a person's word; stopping what is protected, and terminating at all, need the number.
void PowerCommand::confirm()
{
    const Shield guarded = shield();
    const bool isProtected = std::any_of(m_instances.begin(), m_instances.end(),
                                         [&](const Instance &instance) { return guarded.covers(instance); });
    const bool wantsNumber = m_verb == PowerVerb::Terminate || (isProtected && m_verb != PowerVerb::Start);
    const QString number = QString::number(m_instances.size());
    for (const QString &warning : warnings())
        note(warning);
    if (wantsNumber ? m_line.confirm == m_instances.size() : m_line.yes)
        return begin();
    const QString option = wantsNumber ? QStringLiteral("--confirm ") + number : QStringLiteral("--yes");
    if (!m_terminal.inputIsTerminal() || (wantsNumber && m_line.confirm >= 0))
        return fail(tr("Nothing was done: %n instance(s) match. To go on, add %1.", nullptr, int(m_instances.size()))
                        .arg(option),
                    exitcode::refused);
    for (const Instance &instance : std::as_const(m_instances))
        note(QStringLiteral("  ") + visibleText(instance.name) + QStringLiteral("  ") + instance.id);
    const QString prompt = tr("%1 these? Type the number of instances (%2): ").arg(m_line.words.value(0), number);
    whenDone(m_terminal.ask(prompt, false), this, [this, number](const Result<Secret> &answer) {
        if (answer && answer->equals(Secret::fromText(number)))
            return begin();
        fail(tr("Nothing was done."), exitcode::refused);
    });
}

void PowerCommand::begin()
{
    m_waiting = int(m_instances.size());
    const QList<Instance> instances = m_instances;
    for (const Instance &instance : instances) {
        if (const QString reason = m_engine.inventory.whyNot(instance, m_verb); !reason.isEmpty()) {
            answered(instance, failure(Error::Invalid, reason));
            continue;
        }
        whenDone(m_engine.inventory.power(instance.key(), m_verb), this,
                 [this, instance](const Done &done) { answered(instance, done); });
    }
}

QByteArray PowerCommand::wordsOf(const Instance &instance, const Done &done)
{
    const QString error = done ? QString() : done.error().message;
    const QString verb = m_line.words.value(0);
    if (m_line.format == CommandLine::Format::Json)
        return QJsonDocument(QJsonObject{{QStringLiteral("key"), instance.key()},
                                         {QStringLiteral("id"), instance.id},
                                         {QStringLiteral("name"), instance.name},
                                         {QStringLiteral("action"), verb},
                                         {QStringLiteral("accepted"), bool(done)},
                                         {QStringLiteral("error"), done ? QJsonValue() : QJsonValue(error)}})
                   .toJson(QJsonDocument::Compact) +
               '\n';
    if (m_line.format == CommandLine::Format::Csv) {
        const QByteArray head = std::exchange(m_hasHead, true) ? "" : "name,id,action,accepted,error\r\n";
        const QStringList cells = {csvCell(instance.name), csvCell(instance.id), verb,
                                   done ? QStringLiteral("yes") : QStringLiteral("no"), csvCell(error)};
        return head + cells.join(u',').toUtf8() + "\r\n";
    }
    return (visibleText(instance.name) + QStringLiteral(": ") + (done ? tr("accepted") : error) + u'\n').toUtf8();
}

void PowerCommand::answered(const Instance &instance, const Done &done)
{
    m_someFailed = m_someFailed || !done;
    m_terminal.out(wordsOf(instance, done));
    if (--m_waiting == 0)
        Q_EMIT finished(m_someFailed ? exitcode::hostFailed : exitcode::ok);
}
