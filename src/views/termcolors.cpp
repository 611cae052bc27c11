#include "views/termcolors.h"

#include "views/ansicolors.h"

namespace {

using Role = Theme::Role;

constexpr qsizetype mostKnown = 4096; ///< pictures in true colour are not worth remembering
constexpr int asSent = 0x1000000;

QColor indexed(int code)
{
    if (code >= 232) {
        const int grey = 8 + (code - 232) * 10;
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = code - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

} // namespace

/// The named ones are calm tints, as everywhere in the window; black is the ground itself, white stands out a little.
QColor TermColors::ground(int code) const
{
    static constexpr Role tints[] = {Role::OutputGround, Role::FailedTint,      Role::OkTint,    Role::WaitingTint,
                                     Role::ActiveTint,   Role::UnreachableTint, Role::Selection, Role::ButtonPressed};
    if (code >= asSent)
        return QColor::fromRgb(QRgb(code & 0xFFFFFF));
    if (code >= 16)
        return indexed(code);
    return m_theme.color(code == 8 ? Role::ButtonPressed : tints[code % 8]);
}

TermColors::Pair TermColors::of(const TermLook &look, bool reversed)
{
    const bool turned = look.has(TermLook::Reverse) != reversed;
    const quint64 key = quint64(quint32(look.ink + 1)) << 32 | quint64(quint32(look.ground + 1)) << 1 | quint64(turned);
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    Pair pair;
    const QColor own = m_theme.color(Role::OutputGround);
    if (look.ground >= 0)
        pair.ground = ground(look.ground);
    pair.ink = look.ink >= 0 ? ansicolors::text(look.ink, m_theme) : m_theme.color(Role::OutputText);
    if (turned)
        pair = {pair.ground.isValid() ? pair.ground : own, pair.ink};
    const QColor behind = pair.ground.isValid() ? pair.ground : own;
    if (pair.ink != behind || turned || look.ground >= 0)
        pair.ink = Theme::readable(pair.ink, behind);
    if (m_known.size() < mostKnown)
        m_known.insert(key, pair);
    return pair;
}
