#include "views/columnmenu.h"

#include "core/text.h"
#include "models/frequenttags.h"
#include "models/instancemodel.h"
#include "views/icons.h"
#include "views/instancetable.h"
#include "views/plaintip.h"

#include <QKeyEvent>

namespace {

constexpr int mostTags = 30; // more would not fit on a screen

/// A stranger's text as the words of an action: its ampersands are no mnemonics.
QString menuText(const QString &text)
{
    return buttonText(visibleText(text));
}

} // namespace

ColumnMenu::ColumnMenu(InstanceTable &table, InstanceModel &model, QWidget *parent)
    : QMenu(parent),
      m_table(table),
      m_model(model)
{
    setObjectName(QStringLiteral("columnMenu"));
    setAccessibleName(tr("Columns"));
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
}

void ColumnMenu::setFacts(const QueryFacts &facts)
{
    m_tags = tagsByHosts(facts);
}

void ColumnMenu::fill()
{
    clear();
    for (const InstanceColumn &column : instanceColumns()) {
        QAction *action = addAction(column.title);
        action->setObjectName(QStringLiteral("column:") + column.id);
        action->setCheckable(true);
        action->setChecked(m_table.isShown(column.id));
        connect(action, &QAction::toggled, this, [this, id = column.id](bool on) { m_table.setShown(id, on); });
    }
    addSection(tr("Tags"));
    QStringList tags = m_model.tags();
    for (const QString &tag : m_tags) {
        if (!tags.contains(tag) && tags.size() < mostTags)
            tags.append(tag);
    }
    for (const QString &tag : tags) {
        QAction *action = addAction(Icons::icon(QStringLiteral("tag"), Theme::Role::Muted), menuText(tag));
        action->setObjectName(QStringLiteral("column:tag:") + tag);
        action->setCheckable(true);
        action->setChecked(m_table.isShown(QStringLiteral("tag:") + tag));
        connect(action, &QAction::toggled, this, [this, tag](bool on) { m_table.setTagShown(tag, on); });
    }
    if (tags.isEmpty())
        addAction(tr("No host has a tag."))->setEnabled(false);
    addSeparator();
    connect(addAction(tr("As they were at first")), &QAction::triggered, this, [this] {
        m_table.setTableLayout({});
        Q_EMIT m_table.layoutEdited();
    });
}

bool ColumnMenu::toggleActive()
{
    QAction *action = activeAction();
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->toggle();
    return true;
}

void ColumnMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!toggleActive())
        QMenu::mouseReleaseEvent(event);
}

void ColumnMenu::keyPressEvent(QKeyEvent *event)
{
    const bool toggles = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return;
    if (!toggles || !toggleActive())
        QMenu::keyPressEvent(event);
}
