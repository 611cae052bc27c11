#include "views/looks.h"

#include "views/style.h"

#include <QApplication>

Looks::Looks(QObject *parent) : QObject(parent), m_system(Theme::setOfSystem(QApplication::palette()))
{
    QApplication::setStyle(new Style);
    apply();
}

Theme Looks::theme() const
{
    if (m_look == Settings::Look::System)
        return Theme(m_system);
    return Theme(m_look == Settings::Look::Dark ? Theme::Set::Dark : Theme::Set::Light);
}

void Looks::setLook(Settings::Look look)
{
    m_look = look;
    apply();
}

void Looks::setSystemDark(bool dark)
{
    m_system = dark ? Theme::Set::Dark : Theme::Set::Light;
    apply();
}

void Looks::apply()
{
    QApplication::setPalette(theme().palette());
}
