// Starting and stopping machines from the page of the instances.
#include "views/icons.h"
#include "views/instancespage.h"
#include "views/instancetable.h"

#include <QMenu>

namespace {

constexpr qsizetype mostTroubles = 5; ///< said one by one
constexpr int mostAtOnce = 1000;      ///< machines that are started or stopped together

} // namespace

PowerQuestion InstancesPage::powerQuestion(const QList<Instance> &chosen, PowerVerb verb) const
{
    PowerQuestion question;
    question.verb = verb;
    question.shield = shield();
    question.settings = m_settings;
    QSet<QString> said;
    for (const Instance &instance : chosen) {
        if (!m_powerRules.whyNot(instance, verb).isEmpty()) {
            ++question.impossible;
            continue;
        }
        question.which.append(instance);
        for (const QString &warning : m_powerRules.warnings ? m_powerRules.warnings(instance, verb) : QStringList()) {
            if (!said.contains(warning))
                question.warnings.append(warning);
            said.insert(warning);
        }
    }
    return question;
}

void InstancesPage::power(const QList<Instance> &chosen, PowerVerb verb)
{
    const PowerQuestion question = powerQuestion(chosen, verb);
    if (question.which.isEmpty())
        return;
    m_powerTroubles.clear();
    const auto act = [this, which = question.which, verb] {
        for (const Instance &instance : which)
            Q_EMIT powerRequested(instance.key(), verb);
    };
    const std::optional<Confirmation::Asked> asked = askedBefore(question);
    if (!asked)
        return act();
    ask(*asked, act);
}

/// For several: each entry says with how many of them it can be done.
void InstancesPage::addPower(QMenu *menu)
{
    const int count = m_model.selectedCount();
    if (count < 2)
        return;
    menu->addSeparator();
    if (count > mostAtOnce) {
        QAction *tooMany = menu->addAction(tr("Start or stop: choose at most %Ln instances", nullptr, mostAtOnce));
        tooMany->setObjectName(QStringLiteral("tooManyChosen"));
        tooMany->setEnabled(false);
        return;
    }
    QList<Instance> chosen;
    for (const int row : m_model.selectedRows())
        chosen.append(m_model.instance(row));
    for (const auto &[verb, name] : {std::pair{PowerVerb::Start, "startChosen"},
                                     {PowerVerb::Stop, "stopChosen"},
                                     {PowerVerb::Reboot, "rebootChosen"}}) {
        const PowerQuestion question = powerQuestion(chosen, verb);
        if (question.which.isEmpty())
            continue;
        const QString one = question.title().chopped(1) + QChar(0x2026);
        const QString text = question.which.size() == 1 ? one : question.act() + QChar(0x2026);
        menu->addAction(Icons::icon(question.icon()), text, this, [this, chosen, verb = verb] { power(chosen, verb); })
            ->setObjectName(QString::fromLatin1(name));
    }
}

/// What was refused, each with its name but for the one that is shown.
void InstancesPage::showPowerTrouble(const QString &key, const Error &error)
{
    const Instance *shown = find(m_table->currentKey());
    const Instance *other = find(key);
    if (shown && shown->key() == key && m_powerTroubles.isEmpty())
        m_powerTroubles.append(error.message);
    else if (other)
        m_powerTroubles.append(tr("%1: %2").arg(other->name, error.message));
    QStringList said = m_powerTroubles.mid(0, mostTroubles);
    if (const qsizetype more = m_powerTroubles.size() - said.size(); more > 0)
        said.append(tr("%Ln more were refused.", nullptr, int(more)));
    m_details->showTrouble(said.join(u' '));
}
