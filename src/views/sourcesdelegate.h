#pragma once

#include "views/plaintip.h"

/// Rows of the sources and of the saved filters: icon or glyph, name, count at the right; under a source that failed
/// its sentence with one link. GUI thread.
class SourcesDelegate final : public PlainTipDelegate
{
    Q_OBJECT
public:
    using PlainTipDelegate::PlainTipDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void refreshWanted(const QString &account);
    void accountWanted(const QString &accountId);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintMessage(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};
