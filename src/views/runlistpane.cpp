#include "views/runlistpane.h"

#include "models/runlistmodel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"
#include "views/rule.h"
#include "views/runlistdelegate.h"

#include <QDate>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

RunListPane::RunListPane(QWidget *parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, this)),
      m_model(new RunListModel(this))
{
    pane::setGround(this, QPalette::AlternateBase);
    m_search->setObjectName(QStringLiteral("runSearch"));
    m_search->setAccessibleName(tr("Search runs"));
    m_search->setPlaceholderText(tr("Search runs and hosts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(QStringLiteral("search"), Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("runList"));
    m_list->setAccessibleName(tr("Runs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunListDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(Metrics::of(this).chars(22));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(Metrics::gap + Metrics::inner, Metrics::gap, Metrics::gap, Metrics::gap);
    m_nothing->hide();

    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, Metrics::gap);
    searchRow->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(searchRow);
    column->addWidget(new Rule(Qt::Horizontal, this));
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);

    m_typed.setSingleShot(true);
    m_typed.setInterval(150);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(m_search->text()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunListPane::currentChanged);
}

QString RunListPane::searchText() const
{
    return m_search->text();
}

void RunListPane::setRuns(const QList<RunSummary> &runs)
{
    m_filling = true;
    m_model->setRuns(runs, QDate::currentDate());
    m_filling = false;
    const bool searching = !m_search->text().isEmpty();
    m_nothing->setText(searching
                           ? tr("No run has \"%1\" in its command, its query or a host's name.").arg(m_search->text())
                           : tr("There are no runs yet."));
    m_nothing->setVisible(runs.isEmpty());
    choose(m_chosen);
}

void RunListPane::choose(qint64 run)
{
    m_chosen = run;
    const int row = m_model->rowOf(run);
    if (row < 0)
        m_list->selectionModel()->clear(); // the one shown is not among those found
    else if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
}

void RunListPane::currentChanged(const QModelIndex &current)
{
    const qint64 id = current.isValid() ? m_model->idAt(current.row()) : 0;
    if (m_filling || id == 0 || id == m_chosen)
        return;
    m_chosen = id;
    Q_EMIT runChosen(id);
}
