#include "views/completionpopup.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/rolelabel.h"
#include "views/rule.h"

#include <QBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace {

enum Role { TypedRole = Qt::UserRole, IconRole, CountRole, DetailRole, GuardedRole, TextRole };

constexpr int visibleRows = 9;

/// icon, completion with its typed part muted, what is guarded, count at the right.
class CompletionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, Metrics::of(option.widget).row()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::of(option.palette);
        const Metrics metrics = Metrics::of(option.widget);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.color(Theme::Role::Selection));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.color(Theme::Role::Alt));
        QRect rect = option.rect.adjusted(Metrics::gap + Metrics::inner, 0, -Metrics::gap - Metrics::inner, 0);
        const QRect icon(rect.left(), rect.center().y() - Metrics::icon / 2, Metrics::icon, Metrics::icon);
        Icons::paint(painter, icon, index.data(IconRole).toString(), theme.color(Theme::Role::Muted));
        rect.setLeft(icon.right() + Metrics::gap);

        painter->setFont(metrics.small());
        painter->setPen(theme.color(Theme::Role::Muted));
        const QString right = index.data(DetailRole).toString();
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
        rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(right) - Metrics::gap);

        painter->setFont(metrics.mono());
        const QFontMetrics mono = painter->fontMetrics();
        const QString typed = index.data(TypedRole).toString();
        const QString text = index.data(Qt::DisplayRole).toString();
        painter->drawText(rect, Qt::AlignVCenter, typed);
        rect.setLeft(rect.left() + mono.horizontalAdvance(typed));
        painter->setPen(theme.color(Theme::Role::Text));
        const QString rest = mono.elidedText(text.mid(typed.size()), Qt::ElideMiddle, rect.width());
        painter->drawText(rect, Qt::AlignVCenter, rest);
        if (!index.data(GuardedRole).toBool())
            return;
        rect.setLeft(rect.left() + mono.horizontalAdvance(rest) + Metrics::gap);
        Icons::paint(painter, {rect.left(), icon.top(), Metrics::icon, Metrics::icon}, QStringLiteral("shield"),
                     theme.color(Theme::Role::Waiting));
        painter->setFont(metrics.body());
        painter->drawText(rect.adjusted(Metrics::icon + Metrics::inner, 0, 0, 0), Qt::AlignVCenter,
                          CompletionPopup::tr("protected"));
    }
};

/// Tag values that make a host one of production.
QStringList guardedOf(const Completions &completions)
{
    QStringList guarded;
    for (const Completion &completion : completions.items) {
        Instance instance;
        instance.tags.insert(completion.text.section(u'=', 0, 0), completion.text.section(u'=', 1));
        if (isProduction(instance))
            guarded.append(completion.text);
    }
    return guarded;
}

} // namespace

CompletionPopup::CompletionPopup(QWidget *parent)
    : QFrame(parent),
      m_title(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Caps)),
      m_unit(new RoleLabel(tr("hosts here"), Theme::Role::Muted, RoleLabel::Step::Small)),
      m_number(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small)),
      m_list(new QListView),
      m_items(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("completionPopup"));
    setAccessibleName(tr("Completions"));
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);

    const auto line = [&](std::initializer_list<QLabel *> left, QLabel *right) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(Metrics::gap + Metrics::inner, Metrics::inner, Metrics::gap + Metrics::inner,
                                Metrics::inner);
        row->setSpacing(2 * Metrics::gap);
        for (QLabel *label : left)
            row->addWidget(label);
        row->addStretch();
        row->addWidget(right);
        return row;
    };
    m_list->setObjectName(QStringLiteral("completionList"));
    m_list->setAccessibleName(tr("Completions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setModel(m_items);
    layout->addLayout(line({m_title}, m_unit));
    layout->addWidget(m_list);
    layout->addWidget(new Rule(Qt::Horizontal));
    const auto hint = [](const QString &text) {
        return new RoleLabel(text, Theme::Role::Muted, RoleLabel::Step::Small);
    };
    layout->addLayout(line({hint(tr("Tab takes")), hint(tr("Enter applies")), hint(tr("Esc closes"))}, m_number));
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT taken(index.data(TextRole).toString()); });
    hide();
}

bool CompletionPopup::offer(const Completions &completions, const QString &text, bool asked)
{
    const int start = completions.start;
    const QString typed = text.mid(start, completions.length);
    // Behind a blank nothing is being written yet; behind "env=" something is.
    const QChar before = start > 0 && start <= text.size() ? text[start - 1] : QChar(u' ');
    const bool isBlank = typed.isEmpty() && (before.isSpace() || before == u'(' || before == u'-');
    const bool isComplete = completions.items.size() == 1 && completions.items.first().text == typed;
    if (completions.items.isEmpty() || (!asked && (isBlank || isComplete))) {
        hide();
        return false;
    }
    m_completions = completions;
    fill(typed);
    m_list->setCurrentIndex(m_items->index(0, 0));
    return true;
}

void CompletionPopup::fill(const QString &typed)
{
    const Completions &completions = m_completions;
    const QStringList guarded = guardedOf(completions);
    m_title->setText(completions.title.toUpper());
    m_number->setText(tr("%Ln values", nullptr, int(completions.items.size())));
    m_items->clear();
    bool counted = false;
    for (const Completion &completion : completions.items) {
        auto *item = new QStandardItem(visibleText(completion.text));
        int same = 0;
        while (same < typed.size() && same < completion.text.size() &&
               typed[same].toCaseFolded() == completion.text[same].toCaseFolded())
            ++same;
        item->setData(visibleText(completion.text.left(same)), TypedRole);
        item->setData(Icons::exists(completion.icon) ? completion.icon : QStringLiteral("filter"), IconRole);
        item->setData(completion.text, TextRole);
        item->setData(completion.count >= 0 ? QLocale().toString(completion.count) : visibleText(completion.detail),
                      DetailRole);
        item->setData(guarded.contains(completion.text), GuardedRole);
        counted |= completion.count >= 0;
        m_items->appendRow(item);
    }
    m_unit->setVisible(counted);
}

int CompletionPopup::wantedWidth() const
{
    const QFontMetrics mono(Metrics::of(this).mono());
    int width = qMax(Metrics::of(this).chars(56), sizeHint().width()); // the keys below stand there whole
    for (const Completion &completion : m_completions.items)
        width = qMax(width, mono.horizontalAdvance(completion.text) + Metrics::of(this).chars(18));
    return width;
}

void CompletionPopup::openAt(const QPoint &point)
{
    if (m_items->rowCount() == 0)
        return;
    const QSize room = parentWidget()->size();
    const int row = Metrics::of(this).row();
    m_list->setFixedHeight(row * qMin(visibleRows, m_items->rowCount()));
    layout()->activate();
    const int width = qMin(wantedWidth(), room.width() - 2 * Metrics::gap);
    const int height = qMin(sizeHint().height(), room.height() - point.y());
    setGeometry(qBound(0, point.x(), qMax(0, room.width() - width - Metrics::gap)), point.y(), width, height);
    raise();
    show();
}

bool CompletionPopup::walk(int key)
{
    const int rows = m_items->rowCount();
    const int at = m_list->currentIndex().row();
    int to = at;
    if (key == Qt::Key_Down)
        to = at + 1 < rows ? at + 1 : 0;
    else if (key == Qt::Key_Up)
        to = at > 0 ? at - 1 : rows - 1;
    else if (key == Qt::Key_PageDown)
        to = qMin(at + visibleRows - 1, rows - 1);
    else if (key == Qt::Key_PageUp)
        to = qMax(at - visibleRows + 1, 0);
    else
        return false;
    m_list->setCurrentIndex(m_items->index(to, 0));
    return true;
}

QString CompletionPopup::chosen() const
{
    return m_list->currentIndex().data(TextRole).toString();
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Theme::Role::Border));
    painter.setBrush(theme.color(Theme::Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
}
