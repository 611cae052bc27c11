#include "views/theme.h"

#include <array>
#include <cmath>

namespace {

using Role = Theme::Role;

struct Pair
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array pairs = {
    Pair{Role::Window, 0xFFF1F2F4, 0xFF26292E},
    Pair{Role::Rail, 0xFFE7E9EC, 0xFF1E2023},
    Pair{Role::Base, 0xFFFFFFFF, 0xFF1A1C1F},
    Pair{Role::Alt, 0xFFF8F9FA, 0xFF1F2225},
    Pair{Role::Heading, 0xFFF6F7F8, 0xFF222529},
    Pair{Role::Text, 0xFF1A1D21, 0xFFE4E7EB},
    Pair{Role::Muted, 0xFF565D68, 0xFFADB4BE},
    Pair{Role::Faint, 0xFF646B76, 0xFF9DA4AF},
    Pair{Role::Pane, 0xFFD2D6DB, 0xFF393D44},
    Pair{Role::Row, 0xFFEDEFF1, 0xFF25282C},
    Pair{Role::Border, 0xFF8C949E, 0xFF6C737E},
    Pair{Role::Edge, 0xFFB3B9C1, 0xFF565C66},
    Pair{Role::Button, 0xFFFFFFFF, 0xFF33373D},
    Pair{Role::ButtonHover, 0xFFE6E9ED, 0xFF32363C},
    Pair{Role::ButtonPressed, 0xFFD9DDE2, 0xFF3D4249},
    Pair{Role::Accent, 0xFF2457C5, 0xFF86ADFF},
    Pair{Role::Fill, 0xFF2457C5, 0xFF3565D3},
    Pair{Role::OnFill, 0xFFFFFFFF, 0xFFFFFFFF},
    Pair{Role::Selection, 0xFFDBE6FB, 0xFF263C6A},
    Pair{Role::SelectionInactive, 0xFFE4E7EB, 0xFF34383F},
    Pair{Role::Current, 0xFFEEF3FD, 0xFF222C42},
    Pair{Role::Shade, 0xFFB9BEC6, 0xFF4A4F58},
    Pair{Role::OutputGround, 0xFFFFFFFF, 0xFF16181A},
    Pair{Role::OutputText, 0xFF1A1D21, 0xFFDCE0E5},
    Pair{Role::Ok, 0xFF0A7350, 0xFF3FD0A8},
    Pair{Role::OkTint, 0xFFE3F3EC, 0xFF19362C},
    Pair{Role::Failed, 0xFFAD1D0E, 0xFFFF8A73},
    Pair{Role::FailedTint, 0xFFFCEAE5, 0xFF41231C},
    Pair{Role::Unreachable, 0xFF98349B, 0xFFF2B8F5},
    Pair{Role::UnreachableTint, 0xFFF6EBFA, 0xFF382541},
    Pair{Role::Waiting, 0xFF845D00, 0xFFE6B655},
    Pair{Role::WaitingTint, 0xFFFBF1DC, 0xFF3A2F19},
    Pair{Role::Active, 0xFF2457C5, 0xFF86ADFF},
    Pair{Role::ActiveTint, 0xFFE6EEFC, 0xFF22304F},
    Pair{Role::Value, 0xFF0B6B4C, 0xFF3FD0A8},
    Pair{Role::Cyan, 0xFF0F6E84, 0xFF5CC8DC},
    Pair{Role::Hit, 0xFFFFE08A, 0xFF6B5416},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (static_cast<std::size_t>(pairs[i].role) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "color() looks roles up by their place");

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme Theme::of(const QPalette &palette)
{
    return Theme(palette.color(QPalette::Base).lightness() < 128 ? Set::Dark : Set::Light);
}

Theme::Set Theme::setOfSystem(const QPalette &palette)
{
    const int ground = palette.color(QPalette::Window).lightness();
    return ground < palette.color(QPalette::WindowText).lightness() ? Set::Dark : Set::Light;
}

QColor Theme::color(Role role) const
{
    const Pair &pair = pairs[static_cast<std::size_t>(role)];
    return QColor::fromRgb(isDark() ? pair.dark : pair.light);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette, this](QPalette::ColorRole where, Role role) { palette.setColor(where, color(role)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Base);
    set(QPalette::ToolTipBase, Role::Base);
    set(QPalette::AlternateBase, Role::Alt);
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::BrightText, QPalette::ToolTipText})
        set(text, Role::Text);
    set(QPalette::PlaceholderText, Role::Faint);
    set(QPalette::Mid, Role::Pane);
    set(QPalette::Midlight, Role::Row);
    set(QPalette::Dark, Role::Border);
    set(QPalette::Button, Role::Button);
    set(QPalette::Light, Role::Button);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::Highlight, Role::Selection);
    set(QPalette::Shadow, Role::Shade);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(Role::SelectionInactive));
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::BrightText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, text, color(Role::Faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Role::SelectionInactive));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Role::Window));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Role::Window));
    return palette;
}

qreal Theme::contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

QColor Theme::readable(QColor color, const QColor &ground)
{
    constexpr qreal wanted = 4.5;
    constexpr int steps = 40;
    const bool lighten = luminance(ground) < 0.18;
    for (int step = 0; step < steps && contrast(color, ground) < wanted; ++step) {
        float hue = 0;
        float saturation = 0;
        float lightness = 0;
        color.getHslF(&hue, &saturation, &lightness);
        const float next = lighten ? qMin(1.0F, lightness + 0.03F) : qMax(0.0F, lightness - 0.03F);
        color = QColor::fromHslF(qMax(0.0F, hue), saturation, next);
    }
    return color;
}
