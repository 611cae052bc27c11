#pragma once

#include <QProxyStyle>

/// Fusion's layout with flat painting: no gradient, no shadow. Colours come from the palette of what is painted
/// (`Theme::of`), sizes from `Metrics`. Set once on the application, together with `Theme::palette()`.
///
/// Dynamic properties of fields: `tall` (32 px), `mistake` (border in failed's colour). A read-only QLineEdit stands on
/// `window` ground with a `pane` border. Buttons: see ButtonLook.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;

private:
    using Primitive = void (*)(const QStyleOption &, QPainter &, const QWidget *);
    static Primitive primitive(PrimitiveElement element);
    using Control = bool (*)(const QStyleOption &, QPainter &, const QWidget *);
    static Control control(ControlElement element);
};
