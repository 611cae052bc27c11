#include "views/importlist.h"

#include "core/text.h"
#include "views/metrics.h"
#include "views/plaintip.h"
#include "views/rolelabel.h"

#include <QCheckBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

ImportList::ImportList(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"importList"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Metrics::formMargin);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
}

void ImportList::setOffers(const QList<ImportOffer> &offers)
{
    const Metrics metrics = Metrics::of(this);
    auto *grid = static_cast<QGridLayout *>(layout());
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_boxes.clear();
    for (int row = 0; row < offers.size(); ++row) {
        const ImportOffer &offer = offers.at(row);
        const QString source =
            QFontMetrics(metrics.mono()).elidedText(visibleText(offer.source), Qt::ElideMiddle, metrics.chars(44));
        auto *what = new RoleLabel(visibleText(offer.what), offer.found ? Theme::Role::Text : Theme::Role::Faint,
                                   RoleLabel::Step::Body, this);
        what->setWordWrap(true);
        QWidget *name = nullptr;
        if (offer.found) {
            auto *box = new QCheckBox(source, this);
            box->setFont(metrics.mono());
            box->setObjectName(u"import_%1"_s.arg(row));
            box->setAccessibleName(tr("%1: %2").arg(offer.source, offer.what));
            box->setChecked(true);
            connect(box, &QCheckBox::clicked, this, &ImportList::ticksChanged);
            m_boxes.append(box);
            name = box;
        } else {
            auto *missing = new RoleLabel(source, Theme::Role::Faint, RoleLabel::Step::Mono, this);
            missing->setIndent(Metrics::icon + Metrics::gap);
            m_boxes.append(nullptr);
            name = missing;
        }
        name->setToolTip(plainTip(visibleText(offer.source)));
        name->setMinimumHeight(metrics.row());
        grid->addWidget(name, row, 0);
        grid->addWidget(what, row, 1);
    }
    Q_EMIT ticksChanged();
}

QList<int> ImportList::ticked() const
{
    QList<int> places;
    for (int i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i) && m_boxes.at(i)->isChecked())
            places.append(i);
    }
    return places;
}
