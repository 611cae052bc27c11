#include "app/instanceconsoles.h"

void InstanceConsoles::read(const QString &instanceKey, Then then)
{
    QMetaObject::invokeMethod(
        this, [this, instanceKey, then = std::move(then)] { whenDone(m_inventory.console(instanceKey), this, then); },
        Qt::QueuedConnection);
}
