#include "views/hostspane.h"

#include "models/runmodel.h"
#include "views/icons.h"
#include "views/lanedelegate.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/runsegments.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

HostsPane::HostsPane(QWidget *parent)
    : QWidget(parent),
      m_model(new RunModel(this)),
      m_filter(new QLineEdit(this)),
      m_table(new QTableView(this))
{
    pane::setGround(this, QPalette::Base);
    const Metrics metrics = Metrics::of(this);
    m_filter->setObjectName(QStringLiteral("hostFilter"));
    m_filter->setAccessibleName(tr("Filter hosts"));
    m_filter->setPlaceholderText(tr("Filter hosts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::icon(QStringLiteral("filter"), Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_table->setObjectName(QStringLiteral("hostTable"));
    m_table->setAccessibleName(tr("Hosts of the run"));
    // A row that goes hands its place to a neighbour: that opens no tab. Told before the table hears of it.
    connect(m_model, &RunModel::rowsAboutToBeRemoved, this, [this] { m_choosing = true; });
    m_table->setModel(m_model);
    connect(m_model, &RunModel::rowsRemoved, this, [this] { choose(m_lane); });
    m_table->setItemDelegate(new LaneDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(metrics.row());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.row());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(RunModel::HostColumn, QHeaderView::Stretch);
    setWidths(metrics);
    m_table->installEventFilter(this);
    m_filter->installEventFilter(this);
    setFocusProxy(m_table);

    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, Metrics::gap);
    filterRow->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(filterRow);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, m_model, &RunModel::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_choosing)
                    Q_EMIT laneChosen(m_model->laneAt(current.row()), false);
            });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT laneChosen(m_model->laneAt(index.row()), true); });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->tick();
    });
    m_clock.start();
}

/// As wide as their longest words need; the names take the rest.
void HostsPane::setWidths(const Metrics &metrics)
{
    const QFontMetrics stressed(metrics.name());
    LaneStatus exited;
    exited.state = LaneStatus::State::Failed;
    exited.exit = 255;
    int widest = std::max(stressed.horizontalAdvance(laneTitle(exited)),
                          stressed.horizontalAdvance(RunModel::tr("key refused")));
    for (const LaneStatus::State state : statesInOrder())
        widest = std::max(widest, stressed.horizontalAdvance(laneTitle(state)));
    const qint64 anHour = 3'599'000;
    const int around = 2 * Metrics::gap + 2;
    m_table->setColumnWidth(RunModel::StateColumn, widest + around);
    m_timeWidth = stressed.horizontalAdvance(durationText(anHour)) + around;
    m_table->setColumnWidth(RunModel::TimeColumn, m_timeWidth);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(m_table->columnWidth(RunModel::StateColumn) + metrics.chars(12));
}

/// Where there is no room for it the time gives way: it stands above the output as well.
void HostsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int others = m_table->columnWidth(RunModel::StateColumn) + m_timeWidth;
    m_table->setColumnHidden(RunModel::TimeColumn, width() < others + Metrics::of(this).chars(16));
}

void HostsPane::setRun(Run *run)
{
    m_lane = -1;
    m_filter->clear();
    m_model->setRun(run);
}

void HostsPane::setStates(const QSet<LaneStatus::State> &states)
{
    m_model->setStates(states);
}

void HostsPane::choose(int lane)
{
    m_lane = lane;
    m_choosing = true;
    if (const int row = m_model->rowOf(lane); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        m_table->selectionModel()->clear();
    m_choosing = false;
}

void HostsPane::chooseFirst()
{
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void HostsPane::stepFailed(int step)
{
    const int lane = m_model->nextFailed(m_table->currentIndex().row(), step);
    if (lane >= 0)
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(lane), 0));
}

bool HostsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex current = m_table->currentIndex();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current.isValid()) {
            Q_EMIT laneChosen(m_model->laneAt(current.row()), true);
            return true;
        }
    }
    if (watched == m_filter && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_table->setFocus();
        chooseFirst();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
