#pragma once

#include "views/metrics.h"
#include "views/theme.h"

#include <QIcon>
#include <QStyleOption>
#include <QWidget>

class QAbstractButton;
class QPainter;

/// What stands in a button, and how it is laid out and painted: icon, words, bold count, key, chevron of a menu.
///
/// Dynamic properties of QPushButton and QToolButton that it understands:
///   role   "primary" (one per pane), "danger" (failed's text colour), "chip", "segment", "link", "quiet" (muted)
///   key    text of the shortcut, shown small inside at the right
///   count  bold number after the words (filter chips)
///   tall   true: 32 instead of 28 px
///   folded true: only the icon, the count and the chevron are painted (Folding sets it)
/// The words stand left when role is "primary" or there is room for all; otherwise in the middle.
class ButtonLook
{
public:
    ButtonLook(const QStyleOptionButton &option, const QWidget *widget);
    ButtonLook(const QStyleOptionToolButton &option, const QWidget *widget);

    QSize size() const;
    /// Of a button with an icon, without its words and its key.
    static int foldedWidth(const QAbstractButton *button);
    void paintFace(QPainter *painter, const QRect &rect) const;
    void paintLabel(QPainter *painter, const QRect &rect) const;

private:
    void readProperties(const QWidget *widget);
    int contentWidth() const;
    QColor textColor() const;
    QColor lineColor() const;
    QColor groundColor() const;
    void paintIcon(QPainter *painter, const QRect &rect) const;
    bool has(QStyle::StateFlag flag) const { return m_state.testFlag(flag); }

    Theme m_theme;
    Metrics m_metrics;
    QFont m_font;
    QStyle::State m_state;
    QString m_text;
    QString m_key;
    QString m_count;
    QString m_role;
    QIcon m_icon;
    QSize m_iconSize;
    bool m_chevron = false;
    bool m_flat = false;
    bool m_tall = false;
    bool m_isFolded = false;
    bool m_isJoined = false; ///< a segment with another at its left: no line there
};
