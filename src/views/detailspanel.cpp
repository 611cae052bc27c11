#include "views/detailspanel.h"

#include "core/text.h"
#include "models/instancecolumn.h"
#include "models/instancefacts.h"
#include "views/chips.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"
#include "views/stateglyph.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace {

constexpr int longestName = 18; // of a name in a button: it stands beside as a whole

QString shortName(const QString &name)
{
    const QString visible = buttonText(visibleText(name));
    return visible.size() <= longestName ? visible
                                         : visible.left(longestName / 2) + u'…' + visible.right(longestName / 2 - 1);
}

QPushButton *button(const QString &name, const QString &icon, const QString &text = {})
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    if (!icon.isEmpty())
        made->setIcon(Icons::icon(icon));
    return made;
}

/// A column of the details: head, then label and value.
QLayout *column(const InstanceFacts &facts)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Metrics::gap);
    grid->setVerticalSpacing(2);
    grid->addWidget(new RoleLabel(facts.title.toUpper(), Theme::Role::Muted, RoleLabel::Step::Caps), 0, 0, 1, 2);
    for (const InstanceFact &fact : facts.facts) {
        const int row = grid->rowCount();
        auto *label = new RoleLabel(visibleText(fact.label), Theme::Role::Muted, RoleLabel::Step::Small);
        auto *value = new RoleLabel(visibleText(fact.value), Theme::Role::Text,
                                    fact.isCode ? RoleLabel::Step::Mono : RoleLabel::Step::Small);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        value->setWordWrap(value->text().contains(u' ')); // several addresses; an id alone has no place to break
        value->setAccessibleName(fact.label);
        value->setToolTip(plainTip(visibleText(fact.value)));
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return grid;
}

} // namespace

DetailsPanel::DetailsPanel(WhyNot whyNot, QWidget *parent)
    : QWidget(parent),
      m_whyNot(std::move(whyNot)),
      m_glyph(new QLabel),
      m_name(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Head)),
      m_since(new RoleLabel({}, Theme::Role::Muted)),
      m_trouble(new RoleLabel({}, Theme::Role::Failed, RoleLabel::Step::Small)),
      m_shell(button(QStringLiteral("openShell"), QStringLiteral("terminal"), tr("Open shell"))),
      m_ssh(button(QStringLiteral("copySsh"), QStringLiteral("copy"), tr("Copy ssh command"))),
      m_start(button(QStringLiteral("powerStart"), QStringLiteral("play"), tr("Start"))),
      m_stop(button(QStringLiteral("powerStop"), QStringLiteral("stop"))),
      m_reboot(button(QStringLiteral("powerReboot"), QStringLiteral("restart"))),
      m_more(button(QStringLiteral("powerMore"), {}, tr("More"))),
      m_body(new QWidget)
{
    setObjectName(QStringLiteral("detailsPanel"));
    setAccessibleName(tr("Details"));
    pane::setGround(this, QPalette::Base);
    m_name->setObjectName(QStringLiteral("detailsName"));
    m_trouble->setObjectName(QStringLiteral("detailsTrouble"));
    m_trouble->setWordWrap(true);
    m_body->setLayout(new QHBoxLayout);
    m_body->layout()->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap + Metrics::inner, Metrics::gap, Metrics::gap + Metrics::inner,
                               Metrics::gap);
    layout->addWidget(makeHead());
    layout->addWidget(m_trouble);
    auto *scrolled = pane::scrolled(m_body, this);
    layout->addWidget(scrolled, 1);

    connect(m_shell, &QPushButton::clicked, this, [this] { Q_EMIT shellWanted(m_instance.key()); });
    m_shell->hide();
    connect(m_ssh, &QPushButton::clicked, this, [this] { Q_EMIT sshCommandWanted(m_instance.key()); });
    const auto power = [this](PowerVerb verb) { return [this, verb] { Q_EMIT powerWanted(m_instance.key(), verb); }; };
    connect(m_start, &QPushButton::clicked, this, power(PowerVerb::Start));
    connect(m_stop, &QPushButton::clicked, this, power(PowerVerb::Stop));
    connect(m_reboot, &QPushButton::clicked, this, power(PowerVerb::Reboot));
    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    const auto copyAction = [this, menu](const QString &text, QString (*value)(const Instance &)) {
        menu->addAction(Icons::icon(QStringLiteral("copy")), text, this, [this, value] {
            QGuiApplication::clipboard()->setText(value(m_instance));
            Q_EMIT copied(value(m_instance));
        });
    };
    copyAction(tr("Copy name"), [](const Instance &i) { return i.name; });
    copyAction(tr("Copy ID"), [](const Instance &i) { return i.id; });
    copyAction(tr("Copy address"), [](const Instance &i) { return i.address(); });
    menu->addSeparator();
    m_terminate = menu->addAction(Icons::icon(QStringLiteral("remove")), QString(), this, power(PowerVerb::Terminate));
    m_terminate->setObjectName(QStringLiteral("powerTerminate"));
    m_more->setMenu(menu);
    show(nullptr);
}

QWidget *DetailsPanel::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gap);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeDetails"));
    close->setIcon(Icons::icon(QStringLiteral("close"), Theme::Role::Muted));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the details"));
    close->setToolTip(tr("Close the details (Enter opens them)"));
    connect(close, &QToolButton::clicked, this, &DetailsPanel::closeWanted);
    layout->addWidget(m_glyph);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_since, 1);
    layout->addWidget(m_shell);
    layout->addWidget(m_ssh);
    layout->addSpacing(Metrics::gap);
    for (QPushButton *made : {m_start, m_stop, m_reboot, m_more})
        layout->addWidget(made);
    layout->addWidget(close);
    new Folding(head, {m_ssh, m_shell, m_start, m_reboot, m_stop});
    return head;
}

void DetailsPanel::show(const Instance *instance)
{
    if (instance && m_hasInstance && *instance == m_instance)
        return;
    const bool isOther = !instance || !m_hasInstance || instance->key() != m_instance.key();
    m_hasInstance = instance;
    m_instance = instance ? *instance : Instance();
    if (isOther)
        showTrouble({});
    showGlyph();
    m_name->setText(instance ? visibleText(m_instance.name) : tr("No host is chosen."));
    // The words behind it follow it, wherever it ends.
    const int wide = m_name->fontMetrics().horizontalAdvance(m_name->text()) + 2;
    m_name->setMinimumWidth(instance ? qMin(wide, Metrics::of(this).chars(24)) : wide);
    m_name->setMaximumWidth(wide);
    m_name->setToolTip(plainTip(visibleText(m_instance.name)));
    const QString age = ageText(m_instance.launched, QDateTime::currentDateTimeUtc());
    const QString word = title(m_instance.state);
    m_since->setText(!instance ? QString() : age.isEmpty() ? word : tr("%1, launched %2 ago").arg(word, age));
    fillButtons();
    fillFacts();
}

void DetailsPanel::showGlyph()
{
    m_glyph->setPixmap(m_hasInstance ? StateGlyph::icon(StateGlyph::of(m_instance)).pixmap(Metrics::icon) : QPixmap());
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showGlyph();
}

void DetailsPanel::showTrouble(const QString &sentence)
{
    m_trouble->setText(visibleText(sentence));
    m_trouble->setVisible(!sentence.isEmpty());
}

void DetailsPanel::setShellsOffered(bool offered)
{
    m_shell->setVisible(offered);
}

void DetailsPanel::fillButtons()
{
    const QString name = shortName(m_instance.name);
    m_stop->setText(m_hasInstance ? tr("Stop %1…").arg(name) : tr("Stop"));
    m_reboot->setText(m_hasInstance ? tr("Reboot %1…").arg(name) : tr("Reboot"));
    m_terminate->setText(m_hasInstance ? tr("Terminate %1…").arg(name) : tr("Terminate"));
    const auto guard = [this](auto *control, PowerVerb verb) {
        const QString reason = m_hasInstance ? m_whyNot(m_instance, verb) : tr("No host is chosen.");
        control->setEnabled(reason.isEmpty());
        control->setToolTip(plainTip(visibleText(reason)));
    };
    guard(m_start, PowerVerb::Start);
    guard(m_stop, PowerVerb::Stop);
    guard(m_reboot, PowerVerb::Reboot);
    guard(m_terminate, PowerVerb::Terminate);
    if (m_terminate->isEnabled()) // its text would be the tooltip
        m_terminate->setToolTip(plainTip(visibleText(m_hasInstance ? m_instance.name : QString())));
    const bool reachable = m_hasInstance && !m_instance.address().isEmpty();
    const QString why = tr("This host has no address that SSH could use.");
    m_ssh->setEnabled(reachable);
    m_ssh->setToolTip(
        plainTip(reachable ? tr("The line for a shell of yours that reaches this host as Maestro does") : why));
    m_shell->setEnabled(reachable);
    m_shell->setToolTip(plainTip(reachable ? tr("A terminal on this host (Ctrl+T)") : why));
    m_more->setEnabled(m_hasInstance);
}

QWidget *DetailsPanel::tagChips() const
{
    auto *chips = new Chips(Chips::Flow::Wrap);
    chips->setObjectName(QStringLiteral("detailsTags"));
    chips->setAccessibleName(tr("Tags"));
    QList<Chip> list;
    for (auto it = m_instance.tags.begin(); it != m_instance.tags.end(); ++it)
        list.append({it.key(), it.value()});
    chips->setChips(list);
    return chips;
}

void DetailsPanel::fillFacts()
{
    delete m_factsBox;
    m_factsBox = new QWidget;
    m_body->layout()->addWidget(m_factsBox);
    if (!m_hasInstance)
        return;
    auto *columns = new QHBoxLayout(m_factsBox);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(3 * Metrics::gap);
    for (const InstanceFacts &facts : instanceFacts(m_instance))
        columns->addLayout(column(facts), 5);
    auto *tags = new QVBoxLayout;
    tags->setSpacing(Metrics::inner);
    tags->addWidget(new RoleLabel(tr("Tags").toUpper(), Theme::Role::Muted, RoleLabel::Step::Caps));
    tags->addWidget(m_instance.tags.isEmpty()
                        ? static_cast<QWidget *>(new RoleLabel(tr("none"), Theme::Role::Muted, RoleLabel::Step::Small))
                        : tagChips());
    for (auto it = m_instance.balancers.begin(); it != m_instance.balancers.end(); ++it)
        tags->addWidget(new RoleLabel(tr("Balancer %1: %2").arg(visibleText(it.key()), visibleText(it.value())),
                                      Theme::Role::Text, RoleLabel::Step::Small));
    if (!m_instance.lastResult.isEmpty())
        tags->addWidget(new RoleLabel(tr("Last run: %1").arg(visibleText(m_instance.lastResult)), Theme::Role::Text,
                                      RoleLabel::Step::Small));
    tags->addStretch();
    columns->addLayout(tags, 6);
}
