#include "views/querybar.h"

#include "runs/rungroups.h"
#include "views/completionpopup.h"
#include "views/folding.h"
#include "views/iconlabel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/querybox.h"
#include "views/queryfield.h"
#include "views/querynote.h"
#include "views/rolelabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace {

QToolButton *iconButton(const QString &name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(Icons::icon(icon));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setProperty("tall", true);
    return button;
}

} // namespace

QueryBar::QueryBar(QWidget *parent)
    : QWidget(parent),
      m_box(new QueryBox),
      m_field(new QueryField),
      m_mistakes(new RoleLabel({}, Theme::Role::Failed)),
      m_clear(new QToolButton),
      m_counts(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Body)),
      m_save(new QPushButton(tr("Save filter"))),
      m_columns(iconButton(QStringLiteral("columnsButton"), QStringLiteral("columns"), tr("Columns"))),
      m_refresh(iconButton(QStringLiteral("refreshButton"), QStringLiteral("refresh"), tr("Refresh (F5)"))),
      m_note(new QueryNote)
{
    setObjectName(QStringLiteral("queryBar"));
    m_mistakes->setText(tr("1 mistake"));
    m_mistakes->setObjectName(QStringLiteral("queryMistakes"));
    m_mistakes->hide();
    m_clear->setObjectName(QStringLiteral("clearQuery"));
    m_clear->setIcon(Icons::icon(QStringLiteral("close"), Theme::Role::Muted));
    m_clear->setAutoRaise(true);
    m_clear->setAccessibleName(tr("Clear the query"));
    m_clear->setToolTip(tr("Clear the query (Esc)"));
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    m_counts->setObjectName(QStringLiteral("queryCounts"));
    m_save->setObjectName(QStringLiteral("saveFilter"));
    m_save->setIcon(Icons::icon(QStringLiteral("bookmark")));
    m_save->setProperty("tall", true);
    m_save->setEnabled(false);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    layOut();
    wire();
    read({});
}

void QueryBar::layOut()
{
    const Metrics metrics = Metrics::of(this);
    m_box->setMinimumHeight(metrics.tall());
    auto *inside = new QHBoxLayout(m_box);
    inside->setContentsMargins(Metrics::gap + 2, 0, Metrics::inner, 0);
    inside->setSpacing(Metrics::gap);
    inside->addWidget(new IconLabel(QStringLiteral("filter"), Theme::Role::Muted));
    inside->addWidget(m_field, 1);
    inside->addWidget(m_mistakes);
    inside->addWidget(m_clear);

    auto *above = new QHBoxLayout;
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(Metrics::gap);
    above->addWidget(m_box, 1);
    above->addSpacing(Metrics::gap);
    above->addWidget(m_counts);
    above->addSpacing(Metrics::gap);
    above->addWidget(m_save);
    above->addWidget(m_columns);
    above->addWidget(m_refresh);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gap, Metrics::gap, Metrics::gap, Metrics::gap - 1);
    layout->setSpacing(Metrics::gap - 1);
    layout->addLayout(above);
    m_note->setMinimumHeight(metrics.chip());
    layout->addWidget(m_note);
    m_box->setMinimumWidth(metrics.chars(44));
    new Folding(this, {m_save});
    setFocusProxy(m_field);
}

void QueryBar::wire()
{
    connect(m_field, &QueryField::edited, this, &QueryBar::read);
    connect(m_field, &QueryField::completionWanted, this, &QueryBar::complete);
    connect(m_field, &QueryField::focused, m_box, &QueryBox::setFocused);
    connect(m_field, &QueryField::focused, this, [this](bool has) {
        if (!has)
            showMistake(true);
    });
    connect(m_field, &QueryField::applied, this, [this] {
        showMistake(true);
        if (!m_parsed.mistake)
            Q_EMIT applied();
    });
    connect(m_field, &QueryField::downwards, this, &QueryBar::applied);
    connect(m_clear, &QToolButton::clicked, this, [this] { setText({}); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_query.canonical()); });
    connect(m_refresh, &QToolButton::clicked, this, &QueryBar::refreshWanted);
    connect(m_note, &QueryNote::suggestionTaken, this, [this](const QString &mended) {
        setText(mended);
        focusField();
    });
}

void QueryBar::setContext(const QueryContext &context)
{
    m_context = context;
    read(m_field->text());
}

void QueryBar::setText(const QString &text)
{
    m_field->setText(text);
    if (m_popup)
        m_popup->hide();
}

QString QueryBar::text() const
{
    return m_field->text();
}

void QueryBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void QueryBar::read(const QString &text)
{
    m_context.now = QDateTime::currentDateTimeUtc();
    const bool hadMistake = hasMistake();
    m_parsed = parseQuery(text, m_context);
    askForGroups(text);
    if (hadMistake != hasMistake())
        Q_EMIT mistakeChanged();
    const bool isAppended = !m_text.isEmpty() && text.startsWith(m_text);
    const std::optional<Query> query = m_parsed.query || !isAppended ? m_parsed.query : finishedPart(text);
    m_text = text;
    m_clear->setVisible(!text.isEmpty());
    const bool isNew = query && query->canonical() != m_query.canonical();
    if (query)
        m_query = *query;
    showMistake(false);
    if (!query)
        return;
    m_save->setEnabled(!m_query.isAll() && m_parsed.query);
    if (isNew || m_query.canonical().contains(u"age:"))
        Q_EMIT queryChanged(m_query);
}

/// Runs are read when their groups are first named, here or in a saved filter.
void QueryBar::askForGroups(const QString &text)
{
    QStringList wanted = m_context.groups.values() + QStringList{text};
    const auto isKnown = [this](qint64 run) { return m_context.keyGroups.contains(groupName(run, 1)); };
    wanted.removeIf([&isKnown](const QString &query) {
        const QList<qint64> runs = runsNamedIn({query});
        return std::all_of(runs.begin(), runs.end(), isKnown);
    });
    if (!wanted.isEmpty())
        Q_EMIT recallWanted(wanted);
}

/// On the way to "role=web region:us-east-1" stands "role=web region", which finds nothing: when the word at the end is
/// no good, what stands before it is the last good filter.
std::optional<Query> QueryBar::finishedPart(const QString &text) const
{
    const int at = qBound(0, m_parsed.mistake->first - 1, int(text.size()));
    const int end = int(text.indexOf(u' ', at));
    if (end >= 0 && !text.mid(end).trimmed().isEmpty())
        return std::nullopt; // words follow: it is not being typed
    QString item = text.left(at).trimmed();
    while (item.endsWith(u','))
        item.chop(1);
    if (const ParsedQuery parsed = parseQuery(item, m_context); parsed.query)
        return parsed.query;
    return parseQuery(text.left(text.lastIndexOf(u' ', at) + 1).trimmed(), m_context).query;
}

/// While a word is being typed it is not a mistake yet; `final`: it is not being typed any more.
void QueryBar::showMistake(bool final)
{
    const bool shows = m_parsed.mistake && (final || !m_parsed.mistake->unfinished);
    m_field->show(m_parsed, shows);
    m_box->setMistaken(shows);
    m_mistakes->setVisible(shows);
    if (shows)
        m_note->showMistake(*m_parsed.mistake, m_field->text(), m_query.isAll() ? QString() : m_query.canonical());
    else
        m_note->showReadings(m_parsed.query ? m_parsed.readings : parseQuery(m_query.canonical(), m_context).readings,
                             m_parsed.notes);
}

CompletionPopup *QueryBar::popup()
{
    if (!m_popup) {
        m_popup = new CompletionPopup(window());
        m_field->setPopup(m_popup);
    }
    return m_popup;
}

void QueryBar::complete(bool asked)
{
    const QString text = m_field->text();
    const Completions found = completeQuery(text, m_field->cursor(), m_facts, m_context);
    if (!popup()->offer(found, text, asked))
        return;
    const QPoint below(m_field->mapTo(window(), QPoint(m_field->xOf(found.start), 0)).x() - 2 * Metrics::gap -
                           Metrics::icon,
                       mapTo(window(), QPoint(0, height())).y());
    popup()->openAt(below);
}

void QueryBar::setCounts(int shown, int total, int selected)
{
    const QLocale locale;
    if (total <= 0)
        m_counts->setText(tr("no hosts"));
    else if (selected > 0)
        m_counts->setText(
            tr("%1 selected, %2 of %3").arg(locale.toString(selected), locale.toString(shown), locale.toString(total)));
    else
        m_counts->setText(tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
}

void QueryBar::setRefreshing(bool refreshing)
{
    m_refresh->setEnabled(!refreshing);
    m_refresh->setToolTip(refreshing ? tr("A refresh is under way.") : tr("Refresh (F5)"));
}

void QueryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_popup)
        m_popup->hide();
}
