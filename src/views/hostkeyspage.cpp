#include "views/hostkeyspage.h"

#include "core/text.h"
#include "views/banner.h"
#include "views/confirmation.h"
#include "views/folding.h"
#include "views/hostkeydelegate.h"
#include "views/icons.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 4; ///< keys that the question names

} // namespace

HostKeysPage::HostKeysPage(QWidget *parent)
    : QWidget(parent),
      m_model(new HostKeysModel(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_filter(new QLineEdit(this)),
      m_count(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this)),
      m_trouble(new Banner(this))
{
    setObjectName(u"hostKeysPage"_s);
    pane::setGround(this, QPalette::Base);
    setUpTable();
    m_trouble->setObjectName(u"hostKeysTrouble"_s);
    m_trouble->hide();
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_trouble);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    setFocusProxy(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setText(text);
        follow();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HostKeysPage::follow);
    const auto key = [](const QKeySequence &keys, QWidget *where, Qt::ShortcutContext context, auto act) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, where, act);
    };
    key(QKeySequence::Copy, m_table, Qt::WidgetShortcut, [this] { copy(); });
    key(QKeySequence::Delete, m_table, Qt::WidgetShortcut, [this] { askForget(); });
    key(Qt::Key_F5, this, Qt::WidgetWithChildrenShortcut, [this] { Q_EMIT refreshWanted(); });
    key(QKeySequence::Find, this, Qt::WidgetWithChildrenShortcut, [this] { m_filter->setFocus(); });
    follow();
}

void HostKeysPage::setUpTable()
{
    const Metrics metrics = Metrics::of(this);
    m_table->setObjectName(u"hostKeyTable"_s);
    m_table->setAccessibleName(tr("Host keys"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HostKeyDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(metrics.row());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.row());
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->sortByColumn(HostKeysModel::NameColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const QList<int> letters = {24, 22, 18, 58, 26, 20};
    for (int column = 0; column < letters.size(); ++column)
        header->resizeSection(column, metrics.chars(letters.at(column)));
    connect(m_table, &QTableView::customContextMenuRequested, this, &HostKeysPage::menu);
}

QWidget *HostKeysPage::makeHead()
{
    m_filter->setObjectName(u"hostKeyFilter"_s);
    m_filter->setAccessibleName(tr("Filter host keys"));
    m_filter->setPlaceholderText(tr("Instance, address, fingerprint"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::icon(u"filter"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(Metrics::of(this).chars(20));
    m_filter->setMaximumWidth(Metrics::of(this).chars(60));
    m_count->setObjectName(u"hostKeyCount"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_filter, 2);
    row->addWidget(m_count);
    row->addStretch(1);
    return pane::bar(row, Metrics::of(this).toolBar(), Qt::BottomEdge, this);
}

QWidget *HostKeysPage::makeFoot()
{
    m_copy = new QPushButton(Icons::icon(u"copy"_s), tr("Copy fingerprint"), this);
    m_copy->setObjectName(u"copyFingerprint"_s);
    m_copy->setAccessibleName(tr("Copy the fingerprint"));
    m_forget = new QPushButton(Icons::icon(u"remove"_s), tr("Forget…"), this);
    m_forget->setObjectName(u"forgetHostKey"_s);
    m_forget->setAccessibleName(tr("Forget the chosen host keys"));
    m_forget->setProperty("role", u"danger"_s);
    m_about = new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this);
    m_about->setObjectName(u"hostKeyAbout"_s);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_about->setMinimumWidth(Metrics::of(this).chars(12));
    for (QPushButton *button : {m_copy, m_forget})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &HostKeysPage::copy);
    connect(m_forget, &QPushButton::clicked, this, &HostKeysPage::askForget);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_copy);
    row->addWidget(m_forget);
    row->addWidget(m_about, 1);
    QWidget *bar = pane::bar(row, Metrics::of(this).secondBar(), Qt::TopEdge, this);
    new Folding(bar, {m_copy, m_forget});
    return bar;
}

QWidget *HostKeysPage::makeEmpty()
{
    auto *empty = new QWidget(this);
    pane::setGround(empty, QPalette::Base);
    m_emptyHead = new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Head, empty);
    m_emptyHead->setObjectName(u"hostKeysEmpty"_s);
    m_emptyWords = new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Body, empty);
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setMaximumWidth(Metrics::of(this).chars(100));
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(Metrics::formMargin, Metrics::formMargin, Metrics::formMargin, Metrics::formMargin);
    column->setSpacing(Metrics::gap);
    column->addWidget(m_emptyHead);
    column->addWidget(m_emptyWords);
    column->addStretch(1);
    return empty;
}

void HostKeysPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT refreshWanted();
}

void HostKeysPage::setKeys(const QList<TrustedKey> &keys)
{
    QStringList kept;
    for (const TrustedKey &key : chosen())
        kept += key.instance + key.type;
    m_model->setKeys(keys);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const TrustedKey &key = m_model->at(row);
        if (kept.contains(key.instance + key.type))
            m_table->selectionModel()->select(m_model->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (const int row = m_model->rowOf(m_wanted); !m_wanted.isEmpty() && row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_wanted.clear();
    }
    follow();
}

void HostKeysPage::showInstance(const QString &key, const QString &name)
{
    m_wanted = key;
    m_filter->setText(name);
    Q_EMIT refreshWanted();
    m_table->setFocus();
}

void HostKeysPage::setTrouble(const QString &sentence)
{
    m_trouble->setVisible(!sentence.isEmpty());
    m_trouble->say(Banner::Tone::Failed, u"warning"_s, {}, visibleText(sentence));
}

QList<TrustedKey> HostKeysPage::chosen() const
{
    QList<TrustedKey> keys;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        keys.append(m_model->at(row.row()));
    return keys;
}

void HostKeysPage::follow()
{
    const int shown = m_model->rowCount();
    const QList<TrustedKey> keys = chosen();
    m_stack->setCurrentIndex(shown > 0 ? 1 : 0);
    m_count->setText(shown == m_model->total() ? tr("%Ln host keys", nullptr, shown)
                                               : tr("%L1 of %Ln host keys", nullptr, m_model->total()).arg(shown));
    m_count->setVisible(m_model->total() > 0);
    const bool none = m_model->total() == 0;
    const bool isOne = !m_wanted.isEmpty() && !none;
    m_emptyHead->setText(none    ? tr("No host key is trusted yet.")
                         : isOne ? tr("No key of this instance is trusted.")
                                 : tr("No host key matches."));
    m_emptyWords->setText(none ? tr("The first connection to a host asks, compares its key with the console of the "
                                    "instance, or finds it in "
                                    "known_hosts. From then on the instance is held to it, and it stands here.")
                          : isOne
                              ? tr("The next connection compares its key with the console of the instance, or asks.")
                              : tr("Take letters away from the filter to see more."));
    m_copy->setEnabled(!keys.isEmpty());
    m_forget->setEnabled(!keys.isEmpty());
    m_copy->setText(keys.size() > 1 ? tr("Copy %Ln fingerprints", nullptr, int(keys.size())) : tr("Copy fingerprint"));
    m_forget->setText(keys.size() > 1 ? tr("Forget %Ln keys…", nullptr, int(keys.size())) : tr("Forget…"));
    m_about->setText(keys.size() != 1               ? QString()
                     : keys.first().place.isEmpty() ? tr("known_hosts does not have it.")
                                                    : tr("In known_hosts as %1.").arg(visibleText(keys.first().place)));
}

/// One key alone, several with their hosts, as known_hosts has them.
void HostKeysPage::copy() const
{
    const QList<TrustedKey> keys = chosen();
    QStringList lines;
    for (const TrustedKey &key : keys)
        lines += keys.size() == 1 ? key.fingerprint : key.name + u' ' + key.type + u' ' + key.fingerprint;
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void HostKeysPage::menu(const QPoint &at)
{
    if (chosen().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"hostKeyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(Icons::icon(u"copy"_s), m_copy->text()), &QAction::triggered, this, &HostKeysPage::copy);
    connect(menu->addAction(Icons::icon(u"remove"_s), m_forget->text()), &QAction::triggered, this,
            &HostKeysPage::askForget);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void HostKeysPage::askForget()
{
    const QList<TrustedKey> keys = chosen();
    if (keys.isEmpty())
        return;
    QStringList reasons;
    bool isInFile = false;
    for (const TrustedKey &key : keys) {
        isInFile = isInFile || !key.place.isEmpty();
        if (reasons.size() < mostNamed)
            reasons += tr("%1: %2 %3").arg(key.name, key.type, key.fingerprint);
    }
    if (keys.size() > mostNamed)
        reasons += tr("and %Ln more", nullptr, int(keys.size()) - mostNamed);
    reasons += tr("The next connection takes the key of the host for a new one, and asks.");
    if (isInFile)
        reasons += tr("Lines of your known_hosts that say the same are removed too.");
    auto *box = new Confirmation({tr("Forget %Ln host keys?", nullptr, int(keys.size())),
                                  reasons,
                                  tr("Forget %Ln keys", nullptr, int(keys.size())),
                                  {},
                                  {},
                                  true},
                                 this);
    connect(box, &QDialog::accepted, this, [this, keys] { Q_EMIT forgetWanted(keys); });
    box->open();
}
