#include "views/splittermemory.h"

#include "storage/windowstate.h"

#include <QEvent>
#include <QSplitter>

SplitterMemory::SplitterMemory(QSplitter *splitter, WindowState &state)
    : QObject(splitter),
      m_splitter(splitter),
      m_state(state),
      m_key(QStringLiteral("splitter.") + splitter->objectName()),
      m_first(splitter->sizes())
{
    const QByteArray kept = state.value(m_key);
    if (!kept.isEmpty())
        splitter->restoreState(kept);
    connect(splitter, &QSplitter::splitterMoved, this, &SplitterMemory::keep);
    for (int i = 1; i < splitter->count(); ++i)
        splitter->handle(i)->installEventFilter(this);
}

void SplitterMemory::attach(QWidget *page, WindowState &state)
{
    const QList<QSplitter *> splitters = page->findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            new SplitterMemory(splitter, state);
    }
}

void SplitterMemory::keep()
{
    m_state.keep(m_key, m_splitter->saveState());
}

bool SplitterMemory::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonDblClick)
        return false;
    m_splitter->setSizes(m_first);
    keep();
    return true;
}
