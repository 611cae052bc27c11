#include "views/settingsdialog.h"

#include "query/parser.h"
#include "ui_settingsdialog.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/querycompleter.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int labelLetters = 30;
constexpr int frame = 40; ///< of a window, above and below, as far as one can know

/// In the order of the form.
constexpr Settings::Look looks[] = {Settings::Look::System, Settings::Look::Light, Settings::Look::Dark};

const QStringList &languages()
{
    static const QStringList codes = {QString(), u"en"_s, u"de"_s};
    return codes;
}

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_old(settings),
      m_form(std::make_unique<Ui::SettingsDialog>())
{
    m_form->setupUi(this);
    setObjectName(u"settingsDialog"_s);
    pane::setGround(this, QPalette::Base);
    QPushButton *apply = m_form->buttons->button(QDialogButtonBox::Ok);
    apply->setObjectName(u"settingsOk"_s);
    apply->setProperty("role", u"primary"_s);
    m_form->buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"settingsCancel"_s);
    auto *programs = new QPushButton(tr("Allowed programs…"));
    programs->setObjectName(u"settingsPrograms"_s);
    programs->setToolTip(tr("What files of others may run on this computer"));
    programs->setAutoDefault(false);
    m_form->footRow->insertWidget(0, programs);
    connect(programs, &QPushButton::clicked, this, &SettingsDialog::programsWanted);
    makeScrolled();
    size();
    load();
    fit();
    m_hint = m_form->settingsProtectedHint->text();
    connect(m_form->settingsProtected, &QLineEdit::textChanged, this, &SettingsDialog::readProtected);
    readProtected();
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form->settingsLook, &QComboBox::activated, this, [this] { Q_EMIT lookTried(this->settings().look); });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT settingsChosen(this->settings()); });
    connect(this, &QDialog::rejected, this, [this] { Q_EMIT lookTried(m_old.look); });
}

SettingsDialog::~SettingsDialog() = default;

/// What follows the font.
void SettingsDialog::size()
{
    const Metrics metrics = Metrics::of(this);
    for (RoleLabel *label : findChildren<RoleLabel *>()) {
        if (!label->buddy())
            continue;
        label->setMinimumHeight(metrics.control());
        label->setFixedWidth(metrics.chars(labelLetters));
    }
    for (QComboBox *combo : findChildren<QComboBox *>())
        combo->setMinimumWidth(metrics.chars(28));
    for (QSpinBox *number : findChildren<QSpinBox *>())
        number->setFixedWidth(qMax(metrics.chars(18), number->sizeHint().width()));
    m_form->settingsProtected->setFont(metrics.mono());
    m_form->foot->setMinimumHeight(metrics.toolBar());
    setMinimumWidth(metrics.chars(80));
}

/// The rows scroll where the screen is too low for them; the buttons stay in sight.
void SettingsDialog::makeScrolled()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *content = new QWidget(this);
    column->removeItem(m_form->rows);
    content->setLayout(m_form->rows);
    column->insertWidget(0, pane::scrolled(content, this), 1);
    column->setStretch(1, 0);
}

/// As high as the hints need at this width: Qt gives a dialog two thirds of the screen at most, and would cut them.
void SettingsDialog::fit()
{
    const QWidget *content = m_form->rows->parentWidget();
    const int width = qMax(minimumWidth(), content->sizeHint().width());
    const int height = m_form->rows->totalHeightForWidth(width) + m_form->foot->sizeHint().height();
    const int most = screen()->availableSize().height() - frame;
    const int scrollBar = height > most ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    resize(width + scrollBar, qMin(height, most));
}

void SettingsDialog::load()
{
    const auto look = std::find(std::begin(looks), std::end(looks), m_old.look);
    m_form->settingsLook->setCurrentIndex(look == std::end(looks) ? 0 : int(look - std::begin(looks)));
    m_form->settingsLanguage->setCurrentIndex(qMax(0, int(languages().indexOf(m_old.language))));
    m_form->settingsParallel->setValue(m_old.parallel);
    m_form->settingsConnect->setValue(m_old.connectTimeout);
    m_form->settingsCommand->setValue(m_old.commandTimeout);
    m_form->settingsConnecting->setValue(m_old.connecting);
    m_form->settingsBehindJump->setValue(m_old.behindJump);
    m_form->settingsOfAccount->setValue(m_old.ofAccount);
    m_form->settingsSession->setValue(m_old.sessionSeconds);
    m_form->settingsRefresh->setValue(m_old.refreshSeconds);
    m_form->settingsProtected->setText(m_old.protectedQuery);
    m_form->settingsAskPaste->setChecked(m_old.askBeforePaste);
    m_form->settingsAskClose->setChecked(m_old.askBeforeClosingTerminal);
}

void SettingsDialog::setFacts(const QueryFacts &facts, const QueryContext &context)
{
    auto *completer = m_form->settingsProtected->findChild<QueryCompleter *>();
    if (!completer)
        completer = new QueryCompleter(m_form->settingsProtected);
    completer->setFacts(facts, context);
    m_context = context;
    readProtected();
}

/// A query that cannot be read protects nothing that one could rely on: it is not taken.
void SettingsDialog::readProtected()
{
    const QString text = m_form->settingsProtected->text().trimmed();
    const ParsedQuery parsed = text.isEmpty() ? ParsedQuery() : parseQuery(text, m_context);
    m_form->settingsProtectedHint->setText(parsed.mistake ? parsed.mistake->message : m_hint);
    m_form->settingsProtectedHint->setRole(parsed.mistake ? Theme::Role::Failed : Theme::Role::Muted);
    m_form->buttons->button(QDialogButtonBox::Ok)->setEnabled(!parsed.mistake);
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_old;
    settings.look = looks[qMax(0, m_form->settingsLook->currentIndex())];
    settings.language = languages().value(m_form->settingsLanguage->currentIndex());
    settings.parallel = m_form->settingsParallel->value();
    settings.connectTimeout = m_form->settingsConnect->value();
    settings.commandTimeout = m_form->settingsCommand->value();
    settings.connecting = m_form->settingsConnecting->value();
    settings.behindJump = m_form->settingsBehindJump->value();
    settings.ofAccount = m_form->settingsOfAccount->value();
    settings.sessionSeconds = m_form->settingsSession->value();
    settings.refreshSeconds = m_form->settingsRefresh->value();
    settings.protectedQuery = m_form->settingsProtected->text().trimmed();
    settings.askBeforePaste = m_form->settingsAskPaste->isChecked();
    settings.askBeforeClosingTerminal = m_form->settingsAskClose->isChecked();
    return settings;
}
