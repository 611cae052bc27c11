#pragma once

#include <QPalette>

class QBoxLayout;
class QScrollArea;
class QWidget;

/// Grounds and bars that several pages have.
namespace pane {

/// Fills the widget with a role of the palette, whatever its parent has.
void setGround(QWidget *widget, QPalette::ColorRole role);
/// A scroll area without a frame on `base` around the content.
QScrollArea *scrolled(QWidget *content, QWidget *parent);
/// The same for one that stands in a form.
void setGround(QScrollArea *area);
/// Gives the buttons of a form the icons that their property "iconName" says; they follow the palette.
void dress(QWidget *form);
/// A bar of `window`, at least that high, with the layout in it and a line at its top or bottom edge.
QWidget *bar(QBoxLayout *content, int height, Qt::Edge line, QWidget *parent);

} // namespace pane
