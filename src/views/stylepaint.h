#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

/// What Style paints, one function for each thing on the screen. Colours are those of the option's palette.

// fields and boxes: stylefields.cpp
void paintFieldPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintFieldFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintCheckBox(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintRadio(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintFocus(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintCombo(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
bool paintComboLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle);
bool paintProgress(const QStyleOption &option, QPainter &painter, const QWidget *widget);

// bars, menus, headers, tabs, rows: styleitems.cpp
bool paintMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintMenuBarItem(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintMenuBarEmpty(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintHeaderSection(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintHeaderEmpty(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintHeaderLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintTabShape(const QStyleOption &option, QPainter &painter, const QWidget *widget);
bool paintSplitter(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintMenuPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintCorner(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintStatusBar(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintBranch(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintItemPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintRowPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QWidget *widget);
