#include "views/importdialog.h"

#include "ui_importdialog.h"
#include "views/metrics.h"
#include "views/pane.h"

#include <algorithm>

ImportDialog::ImportDialog(QWidget *parent) : QDialog(parent), m_form(std::make_unique<Ui::ImportDialog>())
{
    m_form->setupUi(this);
    setObjectName(QStringLiteral("importDialog"));
    const Metrics metrics = Metrics::of(this);
    pane::dress(this);
    pane::setGround(m_form->scroll);
    m_form->foot->setMinimumHeight(metrics.toolBar());
    m_form->importSessionOnly->hide();
    resize(metrics.chars(96), metrics.row() * 12);
    connect(m_form->importSessionOnly, &QPushButton::clicked, this, [this] {
        m_form->importSessionOnly->hide();
        Q_EMIT sessionOnlyWanted(m_refused);
    });
    connect(m_form->importList, &ImportList::ticksChanged, this, &ImportDialog::follow);
    connect(m_form->importClose, &QPushButton::clicked, this, &QDialog::close);
    connect(m_form->importOk, &QPushButton::clicked, this,
            [this] { Q_EMIT importWanted(m_form->importList->ticked()); });
    follow();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::setOffers(const QList<ImportOffer> &offers)
{
    const bool any = std::any_of(offers.cbegin(), offers.cend(), [](const ImportOffer &offer) { return offer.found; });
    m_form->importReason->setText(any ? tr("These files stay as they are; keys are copied to the keychain.")
                                      : tr("Nothing was found that Maestro could import."));
    m_form->importList->setOffers(offers);
}

void ImportDialog::setNote(const QString &sentence)
{
    m_form->importNote->setText(sentence);
}

void ImportDialog::setRefusal(const QString &sentence, const QList<int> &left)
{
    m_refused = left;
    setNote(sentence);
    m_form->importSessionOnly->show();
}

void ImportDialog::follow()
{
    const auto count = static_cast<int>(m_form->importList->ticked().size());
    m_form->importOk->setText(count == 0 ? tr("Import") : tr("Import %Ln sources", nullptr, count));
    m_form->importOk->setEnabled(count > 0);
}
