#include "views/offericon.h"

#include "views/icons.h"

#include <QPainter>
#include <QVariant>

namespace {

constexpr int side = 24;

} // namespace

OfferIcon::OfferIcon(QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
}

void OfferIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Icons::paint(&painter, rect(), property("iconName").toString(), Theme::of(palette()).color(Theme::Role::Accent),
                 side);
}
