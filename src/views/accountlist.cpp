#include "views/accountlist.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/plaintip.h"

#include <QPainter>
#include <QSignalBlocker>

namespace {

enum Role { IdRole = Qt::UserRole, ShapeRole, FineRole, IconRole, WordsRole, ColourRole };

constexpr int inset = 12;

class AccountDelegate final : public PlainTipDelegate
{
public:
    using PlainTipDelegate::PlainTipDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::of(option.palette);
        const Metrics metrics = Metrics::of(option.widget);
        const QRect rect = option.rect;
        painter->save();
        if (index.data(IdRole).isNull()) {
            paintHead(*painter, rect, index.data().toString(), theme, metrics);
        } else {
            if (option.state.testFlag(QStyle::State_Selected)) {
                const bool active = option.state.testFlag(QStyle::State_Active);
                painter->fillRect(rect, theme.color(active ? Theme::Role::Selection : Theme::Role::SelectionInactive));
            } else if (option.state.testFlag(QStyle::State_MouseOver)) {
                painter->fillRect(rect, theme.color(Theme::Role::ButtonHover));
            }
            paintRow(*painter, rect, index, theme, metrics);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return QSize(0, Metrics::of(option.widget).row());
    }

private:
    static void paintHead(QPainter &painter, const QRect &rect, const QString &title, const Theme &theme,
                          const Metrics &metrics)
    {
        painter.setFont(metrics.caps());
        painter.setPen(theme.color(Theme::Role::Muted));
        painter.drawText(rect.adjusted(inset, 4, -inset, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
    }

    static void paintRow(QPainter &painter, const QRect &rect, const QModelIndex &index, const Theme &theme,
                         const Metrics &metrics)
    {
        const QRect mark(rect.x() + inset, rect.y(), Metrics::icon, rect.height());
        const auto shape = static_cast<StateGlyph::Shape>(index.data(ShapeRole).toInt());
        const QString icon = index.data(IconRole).toString();
        if (!icon.isEmpty() && index.data(FineRole).toBool())
            Icons::paint(&painter, mark, icon, theme.color(Theme::Role::Muted));
        else
            StateGlyph::paint(&painter, mark, shape, theme);
        const auto role = static_cast<Theme::Role>(index.data(ColourRole).toInt());
        const QRect room(mark.right() + Metrics::gap, rect.y(), rect.right() - inset - mark.right() - Metrics::gap,
                         rect.height());
        const QString words = index.data(WordsRole).toString();
        QFont small = metrics.small();
        if (role != Theme::Role::Muted)
            small.setWeight(QFont::Medium);
        painter.setFont(small);
        painter.setPen(theme.color(role));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, words);
        const int left = room.width() - QFontMetrics(small).horizontalAdvance(words) - Metrics::gap;
        painter.setFont(metrics.body());
        painter.setPen(theme.color(Theme::Role::Text));
        const QString name =
            QFontMetrics(metrics.body()).elidedText(visibleText(index.data().toString()), Qt::ElideMiddle, left);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    }
};

} // namespace

AccountList::AccountList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("accountList"));
    setAccessibleName(tr("Accounts"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setItemDelegate(new AccountDelegate(this));
    setMouseTracking(true);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT accountChosen(item->data(IdRole).toString());
    });
}

void AccountList::addHead(const QString &title)
{
    auto *item = new QListWidgetItem(title, this);
    item->setFlags(Qt::NoItemFlags);
}

void AccountList::addRow(const Row &row)
{
    auto *item = new QListWidgetItem(visibleText(row.account.name), this);
    item->setData(IdRole, row.account.id);
    item->setData(ShapeRole, static_cast<int>(row.standing.shape));
    item->setData(FineRole, row.standing.isFine && row.fromFile);
    item->setData(IconRole, row.icon);
    item->setData(WordsRole, row.standing.words);
    item->setData(ColourRole, static_cast<int>(row.standing.role));
    item->setToolTip(visibleText(row.standing.sentence));
    item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + row.standing.words);
}

void AccountList::setRows(const QList<Row> &rows)
{
    const QString kept = chosen();
    const QSignalBlocker quiet(this);
    clear();
    for (const bool file : {false, true}) {
        bool first = true;
        for (const Row &row : rows) {
            if (row.fromFile != file)
                continue;
            if (first)
                addHead(file ? tr("Hosts from files") : tr("Cloud accounts"));
            first = false;
            addRow(row);
        }
    }
    choose(kept);
}

QString AccountList::chosen() const
{
    const QListWidgetItem *item = currentItem();
    return item ? item->data(IdRole).toString() : QString();
}

void AccountList::choose(const QString &accountId)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(nullptr);
    clearSelection();
    for (int i = 0; i < count() && !accountId.isEmpty(); ++i) {
        if (item(i)->data(IdRole).toString() == accountId)
            setCurrentItem(item(i));
    }
}
