#include "views/runhead.h"

#include "core/text.h"
#include "models/runmodel.h"
#include "runs/copywords.h"
#include "views/folding.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace {

constexpr int mostFacts = 40; ///< letters that the window is made wide enough for; a narrow one cuts the rest

/// How much of the files has reached the hosts, in all; null when none are copied.
QString copiedText(const Run &run)
{
    const CopyAmount amount = copyAmount(run.lanes(), run.plan().isUpload());
    const QLocale locale;
    return amount.all > 0 ? RunHead::tr("%1 of %2 copied")
                                .arg(locale.formattedDataSize(amount.done), locale.formattedDataSize(amount.all))
                          : QString();
}

/// Null when it runs none of its own: a script, a copy.
QString commandOf(const Plan &plan)
{
    const QMap<QString, QString> values =
        plan.isCommand() ? plan.stages.first().steps.first().values : QMap<QString, QString>();
    return values.contains(QStringLiteral("script")) ? QString() : values.value(QStringLiteral("command"));
}

/// Whether there are hosts that were not begun.
bool waits(const QList<LaneStatus> &lanes)
{
    return std::any_of(lanes.begin(), lanes.end(),
                       [](const LaneStatus &lane) { return lane.state == LaneStatus::State::Queued; });
}

} // namespace

RunHead::RunHead(QWidget *parent)
    : QWidget(parent),
      m_number(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Head, this)),
      m_command(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Mono, this)),
      m_facts(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_pause(new QPushButton(this)),
      m_stop(new QPushButton(tr("Stop"), this)),
      m_retryFailed(new QPushButton(this)),
      m_retryAll(new QPushButton(tr("Run again"), this)),
      m_export(new QPushButton(tr("Export"), this)),
      m_snippet(new QPushButton(tr("Save as snippet"), this))
{
    build();
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_run)
            Q_EMIT pauseRequested(!m_run->isPaused());
    });
    connect(m_stop, &QPushButton::clicked, this, &RunHead::stopRequested);
    connect(m_retryFailed, &QPushButton::clicked, this, &RunHead::retryFailedRequested);
    connect(m_retryAll, &QPushButton::clicked, this, &RunHead::retryAllRequested);
    connect(m_snippet, &QPushButton::clicked, this, [this] {
        if (m_run && m_run->plan().isCommand())
            Q_EMIT snippetRequested(commandOf(m_run->plan()));
    });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &RunHead::refresh);
}

void RunHead::build()
{
    m_command->setObjectName(QStringLiteral("runCommand"));
    m_command->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_command->setMinimumWidth(Metrics::of(this).chars(14));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pause->setObjectName(QStringLiteral("pauseRun"));
    m_stop->setObjectName(QStringLiteral("stopRun"));
    m_stop->setProperty("role", QStringLiteral("danger"));
    m_stop->setIcon(Icons::icon(QStringLiteral("stop"), Theme::Role::Failed));
    m_retryFailed->setObjectName(QStringLiteral("retryFailed"));
    m_retryFailed->setIcon(Icons::icon(QStringLiteral("refresh")));
    m_retryFailed->setToolTip(tr("Run again on the hosts that did not end well"));
    m_retryAll->setObjectName(QStringLiteral("retryAll"));
    m_retryAll->setIcon(Icons::icon(QStringLiteral("restart")));
    m_retryAll->setToolTip(tr("Run again on all hosts of this run"));
    m_export->setObjectName(QStringLiteral("exportRun"));
    m_export->setIcon(Icons::icon(QStringLiteral("export")));
    m_export->setToolTip(tr("Write all outputs into a file or a folder"));
    m_export->setMenu(makeExportMenu());
    m_snippet->setObjectName(QStringLiteral("saveSnippet"));
    m_snippet->setIcon(Icons::icon(QStringLiteral("bookmark")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, Metrics::gap, 0);
    row->setSpacing(Metrics::gap);
    row->addWidget(m_number);
    row->addWidget(m_command, 1);
    row->addWidget(m_facts, 1);
    row->addStretch(0); // what neither needs
    row->addSpacing(Metrics::inner);
    for (QPushButton *button : {m_pause, m_stop, m_retryFailed, m_retryAll, m_export, m_snippet})
        row->addWidget(button);
    new Folding(this, {m_snippet, m_retryAll, m_export, m_retryFailed, m_pause, m_stop});
    setFixedHeight(Metrics::of(this).toolBar());
    pane::setGround(this, QPalette::Window);
}

QMenu *RunHead::makeExportMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("exportMenu"));
    menu->setAccessibleName(tr("Export"));
    const auto add = [&](const QString &name, const QString &text, ExportForm form) {
        QAction *action = menu->addAction(text, this, [this, form] { Q_EMIT exportRequested(form); });
        action->setObjectName(name);
    };
    add(QStringLiteral("exportJson"), tr("As JSON…"), ExportForm::Json);
    add(QStringLiteral("exportCsv"), tr("As a table (CSV)…"), ExportForm::Csv);
    add(QStringLiteral("exportText"), tr("As text…"), ExportForm::Text);
    menu->addSeparator();
    add(QStringLiteral("exportFolder"), tr("One file per host, in a folder…"), ExportForm::Folder);
    return menu;
}

void RunHead::setRun(Run *run)
{
    m_run = run;
    refresh();
}

void RunHead::refresh()
{
    if (!m_run) {
        m_clock.stop();
        return;
    }
    const bool lives = m_run->state() == Run::State::Running || m_run->state() == Run::State::Stopping;
    const qint64 until = m_run->endedAt() > 0 ? m_run->endedAt() : QDateTime::currentMSecsSinceEpoch();
    m_number->setText(tr("Run %1").arg(m_run->id()));
    QString facts = tr("%Ln host(s)", nullptr, int(m_run->lanes().size()));
    if (m_run->state() == Run::State::Interrupted)
        facts += QStringLiteral("  ·  ") + tr("interrupted");
    else
        facts += QStringLiteral("  ·  ") + durationText(until - m_run->startedAt());
    if (lives && !m_run->livesHere())
        facts += QStringLiteral("  ·  ") + tr("runs in another Maestro");
    if (m_run->isPaused())
        facts += QStringLiteral("  ·  ") + tr("paused");
    if (const QString copied = copiedText(*m_run); !copied.isEmpty())
        facts += QStringLiteral("  ·  ") + copied;
    for (const QString &words : copyWords(m_run->lanes()))
        facts += QStringLiteral("  ·  ") + words;
    m_facts->setText(facts);
    // As much of them as the buttons' words leave; a long line of facts does not squeeze those.
    const int whole = m_facts->sizeHint().width();
    m_facts->setMinimumWidth(std::min(whole, Metrics::of(this).chars(mostFacts)));
    m_facts->setMaximumWidth(whole);
    m_facts->setToolTip(lives && !m_run->livesHere() ? tr("Pause or stop it where it was begun.") : QString());
    const bool isPaused = m_run->isPaused();
    const bool mayBegin = m_run->state() == Run::State::Running && waits(m_run->lanes());
    m_pause->setVisible(m_run->livesHere() && (isPaused || mayBegin));
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(Icons::icon(isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(isPaused ? tr("Begins the other hosts (Ctrl+.)")
                                 : tr("Begins no other host; what runs goes on (Ctrl+.)"));
    m_stop->setVisible(lives && m_run->livesHere());
    m_stop->setEnabled(m_run->state() == Run::State::Running);
    m_stop->setText(m_run->state() == Run::State::Stopping ? tr("Stopping") : tr("Stop"));
    const int failed = int(m_run->failedHosts().size());
    m_retryFailed->setVisible(failed > 0);
    m_retryFailed->setText(tr("Retry failed (%1)").arg(failed));
    m_retryAll->setVisible(!lives);
    m_snippet->setVisible(!commandOf(m_run->plan()).isEmpty());
    lives ? m_clock.start() : m_clock.stop();
    elide();
}

void RunHead::elide()
{
    if (!m_run)
        return;
    const QString title = visibleText(m_run->plan().title());
    const QFontMetrics metrics(m_command->font());
    m_command->setMaximumWidth(std::max(m_command->minimumWidth(), metrics.horizontalAdvance(title) + 2));
    layout()->activate(); // a short one leaves its room to the facts
    m_command->setText(metrics.elidedText(title, Qt::ElideRight, m_command->width()));
    m_command->setToolTip(plainTip(title));
}

void RunHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}
