#include "views/firststartpage.h"

#include "ui_firststartpage.h"
#include "views/pane.h"

#include <QMenu>

#include <algorithm>

FirstStartPage::FirstStartPage(QWidget *parent) : QWidget(parent), m_form(std::make_unique<Ui::FirstStartPage>())
{
    m_form->setupUi(this);
    setObjectName(QStringLiteral("firstStartPage"));
    pane::dress(this);
    pane::setGround(m_form->scroll);
    connect(m_form->importList, &ImportList::ticksChanged, this, &FirstStartPage::follow);
    connect(m_form->firstImport, &QPushButton::clicked, this,
            [this] { Q_EMIT importWanted(m_form->importList->ticked()); });
    connect(m_form->firstDemo, &QPushButton::clicked, this, &FirstStartPage::demoWanted);
    setFocusProxy(m_form->firstAdd);
    follow();
}

FirstStartPage::~FirstStartPage() = default;

void FirstStartPage::setAddMenu(QMenu *menu)
{
    m_form->firstAdd->setMenu(menu);
}

void FirstStartPage::setOffers(const QList<ImportOffer> &offers)
{
    const bool any = std::any_of(offers.cbegin(), offers.cend(), [](const ImportOffer &offer) { return offer.found; });
    m_form->importText->setText(
        any ? tr("Found just now. These files stay as they are; keys are copied to the keychain.")
            : tr("Nothing was found that Maestro could import."));
    m_form->importList->setOffers(offers);
}

void FirstStartPage::setKeychainNote(const QString &sentence)
{
    m_form->firstKeychain->setText(sentence);
}

void FirstStartPage::follow()
{
    const auto count = static_cast<int>(m_form->importList->ticked().size());
    m_form->firstImport->setText(count == 0 ? tr("Import") : tr("Import %Ln sources", nullptr, count));
    m_form->firstImport->setEnabled(count > 0);
}
