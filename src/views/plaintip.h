#pragma once

#include <QString>
#include <QStyledItemDelegate>

/// The text of a tooltip that shows a stranger's words: Qt would take what looks like markup for it.
inline QString plainTip(const QString &text)
{
    return text.isEmpty()
               ? QString()
               : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

/// A name on a button, a tab or in a menu, where Qt takes an ampersand for the mark of a key.
inline QString buttonText(const QString &text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

/// A delegate whose tooltips are plain text, as the models give them. GUI thread.
class PlainTipDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};
