#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

class InstanceModel;

/// Paints one cell of the table of instances: ground, line, glyph, elided text, nothing else. Light because the table
/// is painted with each letter that is typed. GUI thread.
class InstanceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit InstanceDelegate(const InstanceModel &model, QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hovered = row; }
    /// After the font has changed.
    void setFont(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const InstanceModel &m_model;
    QFont m_body;
    QFont m_name;
    QFontMetrics m_bodyMetrics;
    QFontMetrics m_nameMetrics;
    int m_hovered = -1;
};
