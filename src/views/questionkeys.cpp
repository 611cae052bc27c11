#include "views/questionkeys.h"

#include "core/text.h"
#include "models/hostkeysmodel.h"
#include "views/hostkeydelegate.h"
#include "views/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

namespace {

constexpr int mostRows = 5;  ///< without scrolling
constexpr int measured = 50; ///< rows that say how wide a column is

/// The columns of the page of host keys, so that its delegate paints them.
QList<QString> cellsOf(const Question &question)
{
    const QString behind = question.host.section(QStringLiteral(" ("), 1);
    return {question.host.section(QStringLiteral(" ("), 0, 0), behind.endsWith(u')') ? behind.chopped(1) : behind,
            question.keyType, question.fingerprint, question.why};
}

} // namespace

QuestionKeys::QuestionKeys(QWidget *parent) : QTableView(parent), m_rows(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("questionKeys"));
    setAccessibleName(tr("Keys that are not known yet"));
    m_rows->setColumnCount(HostKeysModel::SourceColumn + 1);
    setModel(m_rows);
    setItemDelegate(new HostKeyDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->moveSection(HostKeysModel::PrintColumn, 1); // in sight however narrow the window is
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Metrics::of(this).row());
    verticalHeader()->setDefaultSectionSize(Metrics::of(this).row());
}

void QuestionKeys::setQuestions(const QList<Question> &questions)
{
    QList<Question> sorted = questions;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Question &a, const Question &b) { return naturalCompare(a.host, b.host) < 0; });
    m_rows->setRowCount(0);
    for (const Question &question : std::as_const(sorted)) {
        QList<QStandardItem *> row;
        for (const QString &cell : cellsOf(question)) {
            row.append(new QStandardItem(visibleText(cell)));
            row.last()->setToolTip(visibleText(cell));
        }
        m_rows->appendRow(row);
    }
    setFixedHeight(Metrics::of(this).row() * qMin(mostRows, m_rows->rowCount()));
    fitColumns();
}

/// What a host says of itself may be long: the fingerprint is what has to be read whole.
void QuestionKeys::fitColumns()
{
    const int most = Metrics::of(this).chars(32);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int column = 0; column + 1 < m_rows->columnCount(); ++column) {
        int width = 0;
        for (int row = 0; row < qMin(measured, m_rows->rowCount()); ++row)
            width = qMax(width, itemDelegate()->sizeHint(option, m_rows->index(row, column)).width());
        const bool isWhole = column == HostKeysModel::PrintColumn;
        setColumnWidth(column, (isWhole ? width : qMin(width, most)) + Metrics::gap);
    }
}

void QuestionKeys::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableView::keyPressEvent(event);
}

/// The chosen ones, a line for each, to be compared elsewhere.
void QuestionKeys::copy() const
{
    QStringList lines;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (const int column : {HostKeysModel::NameColumn, HostKeysModel::TypeColumn, HostKeysModel::PrintColumn})
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(u' ');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}
