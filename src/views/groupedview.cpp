#include "views/groupedview.h"

#include "core/text.h"
#include "models/ansi.h"
#include "models/runmodel.h"
#include "runs/rungroups.h"
#include "views/icons.h"
#include "views/lanebrief.h"
#include "views/metrics.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int rebuildMs = 100;
constexpr qint64 bytesATurn = 1024 * 1024;
constexpr qint64 mostLines = 2000; ///< of one block here; its host's tab has all
constexpr int pad = 8;

/// Tells groups apart that gave the same output.
QByteArray keyOf(const LaneGroup &group)
{
    const QByteArrayList parts = {QByteArray::number(int(group.state)), QByteArray::number(group.exit),
                                  group.signal.toUtf8(), group.outputHash, group.cause.toUtf8()};
    return parts.join('\n');
}

/// The first lines of a comparison, each with its mark.
QStringList diffText(const OutputDiff &diff)
{
    QStringList texts;
    for (const DiffLine &line : diff.lines.mid(0, 200)) {
        const QChar mark = line.kind == DiffLine::Kind::Same      ? u' '
                           : line.kind == DiffLine::Kind::Missing ? QChar(0x2212)
                                                                  : u'+';
        texts.append(QString(mark) + u' ' + line.text);
    }
    return texts;
}

} // namespace

QByteArray GroupBlock::key() const
{
    return keyOf(group);
}

GroupedView::GroupedView(QWidget *parent) : Canvas(parent), m_retryLook(new QPushButton(this))
{
    m_retryLook->hide();
    m_retryLook->setIcon(Icons::icon(QStringLiteral("refresh")));
    setObjectName(QStringLiteral("groupedView"));
    setAccessibleName(tr("Output, grouped"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(rebuildMs);
    connect(&m_rebuild, &QTimer::timeout, this, &GroupedView::rebuild);
    connect(&m_search, &GroupSearch::changed, &m_rebuild, [this] {
        if (!m_rebuild.isActive())
            m_rebuild.start();
    });
    m_index.setInterval(16);
    connect(&m_index, &QTimer::timeout, this, &GroupedView::indexSome);
}

GroupedView::~GroupedView() = default;

void GroupedView::setRun(Run *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_grouping.clear();
    m_blocks.clear();
    m_closed.clear();
    m_lines.clear();
    m_chosen.clear();
    m_compared.clear();
    m_diffs.clear();
    m_diffBase = -1;
    m_search.look(run ? run->output() : nullptr, m_search.text());
    m_hit = {};
    m_current = 0;
    verticalScrollBar()->setValue(0);
    if (run) {
        connect(run, &Run::lanesChanged, this, &GroupedView::lanesChanged);
        m_grouping.update(run->lanes());
    }
    rebuild();
}

void GroupedView::setStates(const QSet<LaneStatus::State> &states)
{
    m_states = states;
    rebuild();
}

void GroupedView::lanesChanged(const QList<int> &lanes)
{
    m_grouping.update(m_run->lanes(), lanes);
    if (!m_rebuild.isActive())
        m_rebuild.start();
}

GroupedView::Block GroupedView::blockOf(const LaneGroup &group) const
{
    const QList<LaneStatus> &lanes = m_run->lanes();
    const LaneStatus &first = lanes[group.first()];
    Block block;
    block.group = group;
    block.nodes = visibleText(Grouping::nodes(group, lanes));
    block.open = !m_closed.contains(keyOf(group));
    block.allLines = first.lines;
    const QString subject = lanebrief::subject(first);
    if (!subject.isEmpty())
        block.note = QStringList{lanebrief::sentence(first), Grouping::likewise(group)}.join(u' ').trimmed();
    if (block.note.isEmpty())
        block.note = subject;
    const bool silent = first.outBytes + first.errBytes == 0;
    block.odd = group.lanes.size() == 1 && !silent && m_grouping.groups().first().lanes.size() > 1;
    qint64 shortest = first.endedAt - first.startedAt;
    qint64 longest = shortest;
    for (const int lane : group.lanes) {
        const qint64 took = lanes[lane].endedAt - lanes[lane].startedAt;
        shortest = std::min(shortest, took);
        longest = std::max(longest, took);
    }
    const QString from = durationText(std::max<qint64>(0, shortest));
    const QString to = durationText(std::max<qint64>(0, longest));
    block.time = from == to ? to : tr("%1 to %2").arg(from, to);
    return block;
}

GroupedView::Block GroupedView::livingBlock() const
{
    Block block;
    block.living = true;
    block.group.state = LaneStatus::State::Running;
    const QList<LaneStatus> &lanes = m_run->lanes();
    for (int lane = 0; lane < lanes.size(); ++lane) {
        if (!lanes[lane].hasEnded() && (m_states.isEmpty() || m_states.contains(lanes[lane].state)))
            block.group.lanes.append(lane);
    }
    if (!block.group.lanes.isEmpty())
        block.nodes = visibleText(Grouping::nodes(block.group, lanes));
    return block;
}

void GroupedView::rebuild()
{
    m_blocks.clear();
    searchGroups();
    if (m_run) {
        for (const LaneGroup &group : m_grouping.groups()) {
            const bool filtered = !m_states.isEmpty() && !m_states.contains(group.state);
            if (isComparing() ? !m_compared.contains(keyOf(group)) : filtered)
                continue;
            Block block = blockOf(group);
            if (!isFound(block))
                continue;
            m_blocks.append(block);
            auto &lines = m_lines[group.first()];
            if (!lines)
                lines = std::make_unique<OutputLines>(m_run->output(), group.first());
        }
        if (const Block living = livingBlock(); !living.group.lanes.isEmpty() && !isComparing())
            m_blocks.append(living);
    }
    m_current = std::clamp<int>(m_current, 0, std::max<int>(0, int(m_blocks.size()) - 1));
    m_index.start();
    layOut();
    Q_EMIT choiceChanged();
}

/// Indexes the outputs of the groups a little at a time.
void GroupedView::indexSome()
{
    bool more = false;
    for (Block &block : m_blocks) {
        const auto found = block.living ? m_lines.end() : m_lines.find(block.group.first());
        if (found == m_lines.end())
            continue;
        if (found->second->count() < mostLines && found->second->advance(bytesATurn))
            more = true;
        block.lines = std::min(found->second->count(), mostLines);
    }
    if (!more && !compareSome())
        m_index.stop();
    layOut();
}

const OutputLines *GroupedView::linesOf(const Block &block) const
{
    const auto found = block.living ? m_lines.end() : m_lines.find(block.group.first());
    return found == m_lines.end() ? nullptr : found->second.get();
}

int GroupedView::headHeight() const
{
    return Metrics::of(this).tall();
}

int GroupedView::lineHeight() const
{
    return Metrics::of(this).monoLine();
}

qint64 GroupedView::heightOf(const Block &block) const
{
    qint64 height = headHeight();
    if (!block.open || block.living)
        return height;
    if (block.rows() > 0)
        height += block.rows() * lineHeight() + 2 * pad;
    if (isCut(block))
        height += Metrics::of(this).control();
    if (!block.note.isEmpty())
        height += block.noteHeight;
    return height;
}

void GroupedView::layOut()
{
    m_height = 0;
    const int room = viewport()->width();
    for (Block &block : m_blocks) {
        if (!block.note.isEmpty() && block.noteRoom != room) {
            block.noteHeight = noteHeight(block, room);
            block.noteRoom = room;
        }
        block.top = m_height;
        m_height += heightOf(block);
    }
    verticalScrollBar()->setRange(0, int(std::clamp<qint64>(m_height - viewport()->height(), 0, INT_MAX)));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(lineHeight() * 3);
    viewport()->update();
}

int GroupedView::blockAt(qint64 y) const
{
    for (int i = int(m_blocks.size()) - 1; i >= 0; --i) {
        if (y >= m_blocks[i].top)
            return y < m_blocks[i].top + heightOf(m_blocks[i]) ? i : -1;
    }
    return -1;
}

QRect GroupedView::headRect(int block) const
{
    return {0, int(m_blocks[block].top - verticalScrollBar()->value()), viewport()->width(), headHeight()};
}

void GroupedView::toggle(int block)
{
    Block &about = m_blocks[block];
    if (about.living)
        return;
    about.open = !about.open;
    if (about.open)
        m_closed.remove(keyOf(about.group));
    else
        m_closed.insert(keyOf(about.group));
    layOut();
}

void GroupedView::copyBlock(int block) const
{
    const OutputLines *lines = linesOf(m_blocks[block]);
    if (!lines)
        return;
    QStringList texts;
    AnsiSpan look;
    for (const OutputLine &line : lines->lines(0, mostLines))
        texts.append(readAnsi(line.bytes, look, int(OutputLines::longestLine)).text);
    if (isCut(m_blocks[block]))
        texts.append(cutText(m_blocks[block]));
    QGuiApplication::clipboard()->setText(m_blocks[block].nodes + u'\n' + texts.join(u'\n') + u'\n');
}

/// What is not here, and where it is.
QString GroupedView::cutText(const Block &block) const
{
    const QLocale locale;
    return tr("First %1 of %2 lines; the host's tab has them all.")
        .arg(locale.toString(block.lines), locale.toString(block.allLines));
}

QString GroupedView::shownText() const
{
    QStringList texts;
    for (const Block &block : m_blocks) {
        const QString count = tr("%Ln host(s)", nullptr, int(block.group.lanes.size()));
        QStringList head = {QStringLiteral("%1: %2").arg(stateWords(block), block.nodes), count};
        if (block.odd)
            head.append(tr("only this host"));
        if (const QString difference = differenceText(block); !difference.isEmpty())
            head.append(difference);
        texts.append(head.join(QStringLiteral(", ")));
        if (block.open && block.diff && block.diff->hasLines()) {
            texts.append(diffText(*block.diff));
        } else if (const OutputLines *lines = linesOf(block); lines && block.open) {
            AnsiSpan look;
            for (const OutputLine &line : lines->lines(0, 200))
                texts.append(readAnsi(line.bytes, look).text);
        }
        if (!block.note.isEmpty())
            texts.append(block.note);
    }
    return texts.join(u'\n');
}

QString GroupedView::stateWords(const Block &block) const
{
    if (block.living)
        return tr("not ended yet");
    LaneStatus about;
    about.state = block.group.state;
    about.exit = block.group.exit;
    about.signal = block.group.signal;
    return laneTitle(about);
}

void GroupedView::contextMenuEvent(QContextMenuEvent *event)
{
    const int block = blockAt(event->pos().y() + verticalScrollBar()->value());
    if (block >= 0 && !m_blocks[block].living)
        showMenu(block, event->globalPos());
}

void GroupedView::showMenu(int block, const QPoint &at)
{
    const QList<int> lanes = m_blocks[block].group.lanes;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Icons::icon(QStringLiteral("eye")), tr("Open the first host's tab"), this,
                    [this, lanes] { Q_EMIT laneOpened(lanes.first()); });
    if (canChoose(m_blocks[block]) && !isComparing()) {
        QAction *chosen = menu->addAction(tr("Choose to compare"), this, [this, block] { choose(block); });
        chosen->setCheckable(true);
        chosen->setChecked(m_chosen.contains(m_blocks[block].key()));
    }
    menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy hosts and output"), this,
                    [this, block] { copyBlock(block); });
    menu->addAction(Icons::icon(QStringLiteral("refresh")), tr("Run again on %Ln host(s)", nullptr, int(lanes.size())),
                    this, [this, lanes] { Q_EMIT retryRequested(lanes); });
    menu->addSeparator();
    menu->addAction(Icons::icon(QStringLiteral("instances")),
                    tr("Use %Ln host(s) as selection", nullptr, int(lanes.size())), this,
                    [this, lanes] { Q_EMIT selectionWanted(lanes); })
        ->setObjectName(QStringLiteral("useAsSelection"));
    if (m_run && m_run->state() == Run::State::Ended) { // before, numbers move
        const QString query = u'@' + groupName(m_run->id(), m_grouping.groupOf(lanes.first()) + 1);
        menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy as a query: %1").arg(query), this,
                        [query] { QGuiApplication::clipboard()->setText(query); })
            ->setObjectName(QStringLiteral("copyAsQuery"));
    }
    if (m_run)
        menu->addAction(Icons::icon(QStringLiteral("terminal")),
                        tr("Open shell on %1").arg(visibleText(m_run->lanes().at(lanes.first()).host.name)), this,
                        [this, lanes] { Q_EMIT shellWanted(lanes.first()); })
            ->setObjectName(QStringLiteral("openShellOnFirst"));
    menu->popup(at);
}
