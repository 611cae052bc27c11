#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

/// The two sets of colours. The only place that names a hex; everything else asks for a role. A value; GUI thread.
class Theme
{
    Q_GADGET
public:
    enum class Set { Light, Dark };

    enum class Role {
        // grounds
        Window,
        Rail,
        Base,
        Alt,
        Heading,
        // text
        Text,
        Muted,
        Faint,
        // lines
        Pane,
        Row,
        Border,
        Edge,
        // controls
        Button,
        ButtonHover,
        ButtonPressed,
        Accent,
        Fill,
        OnFill,
        Selection,
        SelectionInactive,
        Current,
        Shade,
        // the viewer of outputs
        OutputGround,
        OutputText,
        // states, each with its tint (the ground of banners and failed cells)
        Ok,
        OkTint,
        Failed,
        FailedTint,
        Unreachable,
        UnreachableTint,
        Waiting,
        WaitingTint,
        Active,
        ActiveTint,
        // syntax and ANSI, beyond the above
        Value,
        Cyan,
        Hit
    };
    Q_ENUM(Role)

    explicit Theme(Set set) : m_set(set) {}
    /// The set that a palette made by `palette()` belongs to, whatever a widget changed in it. Cheap: use it in paint
    /// events.
    static Theme of(const QPalette &palette);
    /// Whether a system's own palette is a dark one (there is no hint to ask in 6.4).
    static Set setOfSystem(const QPalette &palette);

    Set set() const { return m_set; }
    bool isDark() const { return m_set == Set::Dark; }
    QColor color(Role role) const;
    QPalette palette() const;

    /// WCAG contrast, 1 to 21.
    static qreal contrast(const QColor &one, const QColor &other);
    /// The colour, lightened or darkened until it is readable (4.5:1) on the ground: for colours that hosts send.
    static QColor readable(QColor color, const QColor &ground);

private:
    Set m_set;
};
