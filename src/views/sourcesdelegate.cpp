#include "views/sourcesdelegate.h"

#include "models/instancecolumn.h"
#include "models/savedfiltersmodel.h"
#include "models/sourcesmodel.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/stateglyph.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace {

using Role = Theme::Role;

SourcesModel::Kind kindOf(const QModelIndex &index)
{
    return index.data(SourcesModel::KindRole).value<SourcesModel::Kind>();
}

bool isSource(const QModelIndex &index)
{
    return qobject_cast<const SourcesModel *>(index.model());
}

/// How old its data are, from a minute on.
QString ageOf(const QModelIndex &index)
{
    const QDateTime at = index.data(SourcesModel::RefreshedRole).toDateTime();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return at.isValid() && at.secsTo(now) >= 60 ? ageText(at, now) : QString();
}

/// Where the sentence of a failed source stands: wrapped, with the links below, on two lines where one is too short.
struct MessageRoom
{
    QRect text;
    QRect retry;
    QRect account;
};

MessageRoom messageRoom(const QRect &rect, const QString &text, const QFontMetrics &fonts)
{
    const QRect inside = rect.adjusted(Metrics::icon + Metrics::gap, 0, -Metrics::gap, 0);
    const QRect wrapped =
        fonts.boundingRect(QRect(inside.topLeft(), QSize(inside.width(), 10000)), Qt::TextWordWrap, text);
    const QSize retry(fonts.horizontalAdvance(SourcesDelegate::tr("Retry")), fonts.height());
    const QSize account(fonts.horizontalAdvance(SourcesDelegate::tr("Open account")), fonts.height());
    const QPoint below(inside.left(), inside.top() + wrapped.height());
    const QPoint beside(retry.width() + 2 * Metrics::gap, 0);
    const bool fits = beside.x() + account.width() <= inside.width();
    return {QRect(inside.topLeft(), QSize(inside.width(), wrapped.height())), QRect(below, retry),
            QRect(below + (fits ? beside : QPoint(0, fonts.height())), account)};
}

} // namespace

void SourcesDelegate::paintMessage(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    painter->setFont(Metrics::of(option.widget).small());
    const QString text = index.data().toString();
    const MessageRoom room = messageRoom(option.rect, text, painter->fontMetrics());
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(room.text, Qt::TextWordWrap, text);
    painter->setPen(theme.color(Role::Accent));
    painter->drawText(room.retry, Qt::AlignLeft | Qt::AlignVCenter, tr("Retry"));
    painter->drawText(room.account, Qt::AlignLeft | Qt::AlignVCenter, tr("Open account"));
}

void SourcesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool source = isSource(index);
    if (source && kindOf(index) == SourcesModel::Kind::Message)
        return paintMessage(painter, option, index);
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row(0, option.rect.top(), option.widget->width(), option.rect.height());
    if (selected)
        painter->fillRect(option.rect, theme.color(Role::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(Role::Row));

    QRect rect = option.rect.adjusted(Metrics::inner, 0, -Metrics::gap - Metrics::inner, 0);
    if (!source)
        rect.setLeft(rect.left() + Metrics::icon);
    const bool isRegion = source && kindOf(index) == SourcesModel::Kind::Region;
    const QRect icon(rect.left(), rect.top(), Metrics::icon, rect.height());
    const bool failed = source && index.data(SourcesModel::FailedRole).toBool();
    const bool refreshing = source && index.data(SourcesModel::RefreshingRole).toBool();
    if (failed)
        StateGlyph::paint(painter, icon, StateGlyph::Shape::Failed, theme);
    else if (refreshing)
        StateGlyph::paint(painter, icon, StateGlyph::Shape::Running, theme);
    else if (!isRegion)
        Icons::paint(painter, {icon.left(), icon.center().y() - Metrics::icon / 2, Metrics::icon, Metrics::icon},
                     source ? index.data(SourcesModel::IconRole).toString() : QStringLiteral("bookmark"),
                     theme.color(Role::Muted));
    if (!isRegion || failed || refreshing)
        rect.setLeft(icon.right() + Metrics::gap);

    painter->setFont(Metrics::of(option.widget).body());
    const int count = index.data(source ? int(SourcesModel::CountRole) : int(SavedFiltersModel::CountRole)).toInt();
    const QString number = count < 0 ? QString() : QLocale().toString(count);
    painter->setPen(theme.color(Role::Muted));
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, number);
    const QFontMetrics fonts = painter->fontMetrics();
    rect.setRight(rect.right() - fonts.horizontalAdvance(number) - Metrics::gap);
    if (const QString age = source ? ageOf(index) : QString(); !age.isEmpty()) {
        painter->setFont(Metrics::of(option.widget).small());
        painter->setPen(theme.color(selected ? Role::Muted : Role::Faint));
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, age);
        rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(age) - Metrics::gap);
        painter->setFont(Metrics::of(option.widget).body());
    }
    const bool stale = source && index.data(SourcesModel::StaleRole).toBool();
    painter->setPen(theme.color(stale && !selected ? Role::Faint : Role::Text));
    painter->drawText(rect, Qt::AlignVCenter, fonts.elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
}

QSize SourcesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics = Metrics::of(option.widget);
    if (!isSource(index) || kindOf(index) != SourcesModel::Kind::Message)
        return {0, metrics.row()};
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int depth = index.parent().parent().isValid() ? 3 : 2;
    const int width = (view ? view->viewport()->width() : metrics.chars(30)) - depth * Metrics::icon;
    const MessageRoom room = messageRoom({0, 0, width, 0}, index.data().toString(), QFontMetrics(metrics.small()));
    return {0, room.account.bottom() + Metrics::gap};
}

bool SourcesDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !isSource(index) || kindOf(index) != SourcesModel::Kind::Message)
        return false;
    const QFontMetrics fonts(Metrics::of(option.widget).small());
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    const MessageRoom room = messageRoom(option.rect, index.data().toString(), fonts);
    const QString account = index.data(SourcesModel::AccountRole).toString();
    if (room.retry.contains(at))
        Q_EMIT refreshWanted(account);
    else if (room.account.contains(at))
        Q_EMIT accountWanted(account);
    else
        return false;
    return true;
}
