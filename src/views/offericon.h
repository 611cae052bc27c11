#pragma once

#include <QWidget>

/// A picture in the accent's colour, beside an offer: the icon that its property "iconName" says. GUI thread.
class OfferIcon final : public QWidget
{
    Q_OBJECT
public:
    explicit OfferIcon(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};
