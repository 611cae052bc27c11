#include "app/powercommand.h"

#include "app/engine.h"
#include "app/terminal.h"
#include "core/text.h"
#include "query/parser.h"

#include <algorithm>

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

/// Starting needs --yes or a person's word; stopping what is protected, and terminating at all, need the number.
void PowerCommand::confirm()
{
    const ParsedQuery shield = parseQuery(m_engine.settings.settings().protectedQuery, m_engine.queryContext());
    const bool isProtected = std::any_of(m_instances.begin(), m_instances.end(), [&](const Instance &instance) {
        return shield.query && shield.query->matches(instance);
    });
    const bool wantsNumber = m_verb == PowerVerb::Terminate || (isProtected && m_verb != PowerVerb::Start);
    const QString number = QString::number(m_instances.size());
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

void PowerCommand::answered(const Instance &instance, const Done &done)
{
    m_someFailed = m_someFailed || !done;
    const QString said = done ? tr("accepted") : done.error().message;
    m_terminal.out((visibleText(instance.name) + QStringLiteral(": ") + said + u'\n').toUtf8());
    if (--m_waiting == 0)
        Q_EMIT finished(m_someFailed ? exitcode::hostFailed : exitcode::ok);
}
