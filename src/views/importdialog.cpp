#include "views/importdialog.h"

#include "views/icons.h"
#include "views/metrics.h"
#include "views/pane.h"
#include "views/rolelabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(QWidget *parent)
    : QDialog(parent),
      m_reason(new RoleLabel(tr("Looking at what is on this machine…"), Theme::Role::Muted)),
      m_list(new ImportList(this)),
      m_note(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Small, this)),
      m_import(new QPushButton(Icons::icon(u"import"_s), tr("Import"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import from this machine"));
    m_reason->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"importNote"_s);
    m_import->setObjectName(u"importOk"_s);
    m_import->setAccessibleName(tr("Import the ticked sources"));
    m_import->setProperty("role", u"primary"_s);
    auto *cancel = new QPushButton(tr("Close"), this);
    cancel->setObjectName(u"importClose"_s);
    auto *content = new QWidget(this);
    auto *inset = new QVBoxLayout(content);
    inset->setContentsMargins(Metrics::formMargin, 16, Metrics::formMargin, 16);
    inset->addWidget(m_reason);
    inset->addWidget(m_list);
    inset->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Metrics::formMargin, 0, Metrics::formMargin, 0);
    foot->addWidget(m_note, 1);
    m_session = new QPushButton(tr("Keep for this session only"), this);
    m_session->setObjectName(u"importSessionOnly"_s);
    m_session->setAccessibleName(m_session->text());
    m_session->hide();
    connect(m_session, &QPushButton::clicked, this, [this] {
        m_session->hide();
        Q_EMIT sessionOnlyWanted(m_refused);
    });
    foot->addWidget(m_session);
    foot->addWidget(cancel);
    foot->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(pane::scrolled(content, this), 1);
    column->addWidget(pane::bar(foot, Metrics::of(this).toolBar(), Qt::TopEdge, this));
    resize(Metrics::of(this).chars(96), Metrics::of(this).row() * 12);
    connect(m_list, &ImportList::ticksChanged, this, &ImportDialog::follow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importWanted(m_list->ticked()); });
    follow();
}

void ImportDialog::setOffers(const QList<ImportOffer> &offers)
{
    const bool any = std::any_of(offers.cbegin(), offers.cend(), [](const ImportOffer &offer) { return offer.found; });
    m_reason->setText(any ? tr("These files stay as they are; keys are copied to the keychain.")
                          : tr("Nothing was found that Maestro could import."));
    m_list->setOffers(offers);
}

void ImportDialog::setNote(const QString &sentence)
{
    m_note->setText(sentence);
}

void ImportDialog::setRefusal(const QString &sentence, const QList<int> &left)
{
    m_refused = left;
    setNote(sentence);
    m_session->show();
}

void ImportDialog::follow()
{
    const auto count = static_cast<int>(m_list->ticked().size());
    m_import->setText(count == 0 ? tr("Import") : tr("Import %n sources", nullptr, count));
    m_import->setEnabled(count > 0);
}
