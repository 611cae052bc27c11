#include "views/settingsdialog.h"

#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/rule.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 168;

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_old(settings),
      m_rows(new QVBoxLayout)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    pane::setGround(this, QPalette::Base);
    m_rows->setSpacing(Metrics::gap);
    m_rows->setContentsMargins(Metrics::formMargin, 16, Metrics::formMargin, 16);
    addLook();
    addRuns();
    addInventory();
    m_rows->addStretch(1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *apply = buttons->button(QDialogButtonBox::Ok);
    apply->setObjectName(u"settingsOk"_s);
    apply->setProperty("role", u"primary"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"settingsCancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT settingsChosen(this->settings()); });
    connect(this, &QDialog::rejected, this, [this] { Q_EMIT lookTried(m_old.look); });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Metrics::formMargin, Metrics::gap, Metrics::formMargin, Metrics::gap);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_rows, 1);
    column->addWidget(pane::bar(foot, Metrics::of(this).toolBar(), Qt::TopEdge, this));
    setMinimumWidth(Metrics::of(this).chars(80));
}

QComboBox *SettingsDialog::makeChoice(const QString &name, const QString &label,
                                      const QList<std::pair<QString, QVariant>> &choices, const QVariant &current)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(label);
    for (const auto &[title, value] : choices)
        combo->addItem(title, value);
    combo->setCurrentIndex(qMax(0, combo->findData(current)));
    combo->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    combo->setMinimumWidth(Metrics::of(this).chars(28));
    addRow(label, combo);
    return combo;
}

QSpinBox *SettingsDialog::makeNumber(const QString &name, const QString &label, int least, int most, int value)
{
    auto *number = new QSpinBox(this);
    number->setObjectName(name);
    number->setAccessibleName(label);
    number->setRange(least, most);
    number->setValue(value);
    number->setFixedWidth(Metrics::of(this).chars(18));
    return number;
}

void SettingsDialog::addRow(const QString &label, QWidget *control, const QString &hint)
{
    auto *name = new RoleLabel(label, Theme::Role::Muted, RoleLabel::Step::Body, this);
    name->setWordWrap(true);
    name->setBuddy(control);
    name->setMinimumHeight(Metrics::of(this).control());
    name->setFixedWidth(qMax(labelWidth, Metrics::of(this).chars(24)));
    auto *cell = new QVBoxLayout;
    cell->setSpacing(Metrics::inner);
    auto *place = new QHBoxLayout;
    place->addWidget(control, 100);
    place->addStretch(1);
    cell->addLayout(place);
    if (!hint.isEmpty()) {
        auto *words = new RoleLabel(hint, Theme::Role::Muted, RoleLabel::Step::Small, this);
        words->setWordWrap(true);
        cell->addWidget(words);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gap);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addLayout(cell, 1);
    m_rows->addLayout(row);
}

void SettingsDialog::addHead(const QString &title)
{
    if (m_rows->count() > 0) {
        m_rows->addSpacing(Metrics::gap);
        m_rows->addWidget(new Rule(Qt::Horizontal, this));
        m_rows->addSpacing(Metrics::gap);
    }
    m_rows->addWidget(new RoleLabel(title, Theme::Role::Muted, RoleLabel::Step::Caps, this));
}

void SettingsDialog::addLook()
{
    addHead(tr("Look"));
    m_look = makeChoice(u"settingsLook"_s, tr("Colours"),
                        {{tr("as the system"), int(Settings::Look::System)},
                         {tr("light"), int(Settings::Look::Light)},
                         {tr("dark"), int(Settings::Look::Dark)}},
                        int(m_old.look));
    m_language = makeChoice(u"settingsLanguage"_s, tr("Language (from the next start)"),
                            {{tr("as the system"), QString()}, {u"English"_s, u"en"_s}, {u"Deutsch"_s, u"de"_s}},
                            m_old.language);
    connect(m_look, &QComboBox::activated, this, [this] { Q_EMIT lookTried(settings().look); });
}

void SettingsDialog::addRuns()
{
    addHead(tr("Runs"));
    m_parallel = makeNumber(u"settingsParallel"_s, tr("Hosts at once"), 1, 1000, m_old.parallel);
    addRow(tr("Hosts at once"), m_parallel);
    m_connect = makeNumber(u"settingsConnect"_s, tr("Time to connect"), 1, 600, m_old.connectTimeout);
    m_connect->setSuffix(tr(" s"));
    addRow(tr("Time to connect"), m_connect, tr("After that a host counts as unreachable."));
    m_command = makeNumber(u"settingsCommand"_s, tr("Time for a command"), 0, 86400, m_old.commandTimeout);
    m_command->setSuffix(tr(" s"));
    m_command->setSpecialValueText(tr("no limit"));
    addRow(tr("Time for a command"), m_command);
    m_protected = new QLineEdit(m_old.protectedQuery, this);
    m_protected->setObjectName(u"settingsProtected"_s);
    m_protected->setAccessibleName(tr("Protected hosts"));
    m_protected->setFont(Metrics::of(this).mono());
    addRow(tr("Protected hosts"), m_protected, tr("A query. Runs on these ask for the number of hosts."));
}

void SettingsDialog::addInventory()
{
    addHead(tr("Inventory"));
    m_refresh = makeNumber(u"settingsRefresh"_s, tr("Refresh every"), 0, 86400, m_old.refreshSeconds);
    m_refresh->setSuffix(tr(" s"));
    m_refresh->setSpecialValueText(tr("by hand"));
    addRow(tr("Refresh every"), m_refresh, tr("While the window is open."));
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_old;
    settings.look = static_cast<Settings::Look>(m_look->currentData().toInt());
    settings.language = m_language->currentData().toString();
    settings.parallel = m_parallel->value();
    settings.connectTimeout = m_connect->value();
    settings.commandTimeout = m_command->value();
    settings.refreshSeconds = m_refresh->value();
    settings.protectedQuery = m_protected->text().trimmed();
    return settings;
}
