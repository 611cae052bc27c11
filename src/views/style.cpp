#include "views/style.h"

#include "views/buttonlook.h"
#include "views/icons.h"
#include "views/metrics.h"
#include "views/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QTabBar>

namespace {

void nothing(const QStyleOption &, QPainter &, const QWidget *) {}

int fieldHeight(const QWidget *widget)
{
    const Metrics metrics = Metrics::of(widget);
    return widget && widget->property("tall").toBool() ? metrics.tall() : metrics.control();
}

QRect scrollHandle(const QStyleOptionSlider &bar)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int room = upright ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    constexpr int least = 28;
    int length = room;
    if (range > 0)
        length =
            qBound(qMin(least, room), static_cast<int>(qint64(room) * bar.pageStep / (range + bar.pageStep)), room);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown);
    return upright ? QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), length)
                   : QRect(bar.rect.x() + start, bar.rect.y(), length, bar.rect.height());
}

QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect handle = scrollHandle(bar);
    const bool upright = bar.orientation == Qt::Vertical;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        return upright ? QRect(bar.rect.topLeft(), QPoint(bar.rect.right(), handle.top() - 1))
                       : QRect(bar.rect.topLeft(), QPoint(handle.left() - 1, bar.rect.bottom()));
    case QStyle::SC_ScrollBarAddPage:
        return upright ? QRect(QPoint(bar.rect.left(), handle.bottom() + 1), bar.rect.bottomRight())
                       : QRect(QPoint(handle.right() + 1, bar.rect.top()), bar.rect.bottomRight());
    default:
        return {};
    }
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Its square ground would stand out of the round frame, which paints the ground as well.
    if (const auto *editor = qobject_cast<QPlainTextEdit *>(widget); editor && editor->frameShape() != QFrame::NoFrame)
        editor->viewport()->setAutoFillBackground(false);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

Style::Primitive Style::primitive(PrimitiveElement element)
{
    switch (element) {
    case PE_PanelLineEdit:
        return paintFieldPanel;
    case PE_FrameLineEdit:
        return paintFieldFrame;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox;
    case PE_IndicatorRadioButton:
        return paintRadio;
    case PE_Frame:
        return paintFrame;
    case PE_FrameFocusRect:
        return paintFocus;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return paintMenuPanel;
    case PE_PanelStatusBar:
        return paintStatusBar;
    case PE_IndicatorBranch:
        return paintBranch;
    case PE_PanelItemViewItem:
        return paintItemPanel;
    case PE_PanelItemViewRow:
        return paintRowPanel;
    case PE_PanelScrollAreaCorner:
        return paintCorner;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_PanelMenuBar:
    case PE_PanelButtonTool:
    case PE_FrameGroupBox:
    case PE_IndicatorHeaderArrow:
        return nothing;
    default:
        return nullptr;
    }
}

Style::Control Style::control(ControlElement element)
{
    switch (element) {
    case CE_ComboBoxLabel:
        return paintComboLabel;
    case CE_MenuItem:
        return paintMenuItem;
    case CE_MenuBarItem:
        return paintMenuBarItem;
    case CE_MenuBarEmptyArea:
        return paintMenuBarEmpty;
    case CE_HeaderSection:
        return paintHeaderSection;
    case CE_HeaderEmptyArea:
        return paintHeaderEmpty;
    case CE_HeaderLabel:
        return paintHeaderLabel;
    case CE_TabBarTabShape:
        return paintTabShape;
    case CE_Splitter:
        return paintSplitter;
    case CE_ProgressBar:
        return paintProgress;
    default:
        return nullptr;
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element == PE_PanelButtonCommand) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            ButtonLook(*button, widget).paintFace(painter, button->rect);
        return;
    }
    if (const Primitive paint = primitive(element))
        paint(*option, *painter, widget);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const ButtonLook look(*button, widget);
            look.paintFace(painter, button->rect);
            look.paintLabel(painter, button->rect);
        }
        return;
    }
    if (element == CE_ShapedFrame && option->state.testFlag(State_Sunken)) {
        drawPrimitive(PE_Frame, option, painter, widget);
        return;
    }
    const Control paint = control(element);
    if (!paint || !paint(*option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl element, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && element == CC_ToolButton) {
        const ButtonLook look(*button, widget);
        look.paintFace(painter, button->rect);
        look.paintLabel(painter, button->rect);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && element == CC_ComboBox) {
        paintCombo(*combo, *painter, widget);
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && element == CC_ScrollBar) {
        paintScrollBar(*bar, *painter, scrollHandle(*bar));
        return;
    }
    if (element == CC_SpinBox) {
        QStyleOptionFrame frame;
        static_cast<QStyleOption &>(frame) = *option;
        frame.lineWidth = 1;
        paintFieldPanel(frame, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(element, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_TreeViewIndentation:
        return Metrics::icon;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return Metrics::inner;
    case PM_FocusFrameHMargin: // beside the text of a cell, and one more
        return Metrics::gap - 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_HeaderMargin:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Metrics::gap;
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_MenuBar_AltKeyNavigation:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignTop;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

/// Our own: to ask the desktop's theme for one takes longer than any other step of a start.
QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return Icons::icon(QStringLiteral("close"), Theme::Role::Muted);
    if (which == SP_ToolBarHorizontalExtensionButton) // of every menu bar
        return Icons::icon(QStringLiteral("more"), Theme::Role::Muted);
    return QProxyStyle::standardIcon(which, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return ButtonLook(*button, widget).size();
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return ButtonLook(*button, widget).size();
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        return QSize(size.width() + 16, fieldHeight(widget));
    case CT_ComboBox:
        return QSize(size.width() + 36, fieldHeight(widget));
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, widget);
        break;
    case CT_MenuBarItem:
        return QSize(size.width() + 16, Metrics::of(widget).control());
    case CT_HeaderSection:
        return QSize(QProxyStyle::sizeFromContents(type, option, size, widget).width(), Metrics::of(widget).control());
    case CT_TabBarTab:
        return QSize(QProxyStyle::sizeFromContents(type, option, size, widget).width(), Metrics::of(widget).tall());
    case CT_ItemViewItem: {
        const QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        return QSize(item.width(), qMax(item.height(), Metrics::of(widget).row()));
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl element, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (element == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(6, 1, -24, -1);
    if (element == CC_ComboBox && part == SC_ComboBoxArrow)
        return QRect(rect.right() - 24, rect.y(), 24, rect.height());
    if (element == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(6, 1, -6, -1);
    if (element == CC_SpinBox && part != SC_SpinBoxFrame)
        return {};
    if (element == CC_ToolButton && part == SC_ToolButton)
        return rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && element == CC_ScrollBar)
        return scrollPart(*bar, part);
    return QProxyStyle::subControlRect(element, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(6, 1, -6, -1) : option->rect;
    }
    if (element == SE_HeaderLabel) // Qt would keep room for its own arrow beside ours
        return option->rect.adjusted(Metrics::gap, 0, -Metrics::gap, 0);
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}
