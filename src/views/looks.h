#pragma once

#include "core/settings.h"
#include "views/theme.h"

#include <QObject>

/// Light, dark, or what the system has: sets the palette of the application, live. The start palette tells the system's
/// own; later changes come in by `setSystemDark` (6.4 cannot tell them). Makes the Style too. GUI thread; one for the
/// program.
class Looks final : public QObject
{
    Q_OBJECT
public:
    /// Before the first window.
    explicit Looks(QObject *parent = nullptr);

    Settings::Look look() const { return m_look; }
    Theme theme() const;

public Q_SLOTS:
    void setLook(Settings::Look look);
    void setSystemDark(bool dark);

private:
    void apply();

    Settings::Look m_look = Settings::Look::System;
    Theme::Set m_system;
};
