#include "views/savebar.h"

#include "views/folding.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>

using namespace Qt::StringLiterals;

SaveBar::SaveBar(const Names &names, QWidget *parent)
    : QWidget(parent),
      m_save(new QPushButton(Icons::icon(u"save"_s), tr("Save"), this)),
      m_revert(new QPushButton(Icons::icon(u"undo"_s), tr("Revert"), this)),
      m_note(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small, this))
{
    m_save->setObjectName(names.save);
    m_save->setAccessibleName(names.saveWhat);
    m_save->setProperty("role", u"primary"_s);
    m_save->setProperty("key", QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    m_revert->setObjectName(names.revert);
    m_revert->setAccessibleName(tr("Revert the changes"));
    m_note->setObjectName(names.note);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->setMinimumWidth(Metrics::of(this).chars(16));
    for (QPushButton *button : {m_save, m_revert})
        button->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &SaveBar::saveWanted);
    connect(m_revert, &QPushButton::clicked, this, &SaveBar::revertWanted);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::formMargin, 0, Metrics::formMargin, 0);
    row->addWidget(m_save);
    row->addWidget(m_revert);
    row->addWidget(m_note, 1);
    QWidget *bar = pane::bar(row, Metrics::of(this).toolBar(), Qt::TopEdge, this);
    new Folding(bar, {m_revert, m_save});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(bar);
}

void SaveBar::enable(bool save, bool revert)
{
    m_save->setEnabled(save);
    m_revert->setEnabled(revert);
}

void SaveBar::setNote(const QString &sentence, Theme::Role role)
{
    m_note->setRole(role);
    m_note->setText(sentence);
    m_note->setToolTip(plainTip(sentence));
}

void SaveBar::setChanges(const QStringList &changes)
{
    setNote(changes.isEmpty() ? tr("All changes are saved.")
                              : tr("%Ln changes are not saved: %1", nullptr, static_cast<int>(changes.size()))
                                    .arg(changes.join(u", "_s)));
}
