#pragma once

#include "core/consolesource.h"
#include "inventory/inventory.h"

/// The consoles of the inventory as workers see them: each call goes over to the inventory's thread, the GUI thread,
/// and never waits for it.
class InstanceConsoles final : public QObject, public ConsoleSource
{
    Q_OBJECT
public:
    /// Borrows the inventory.
    explicit InstanceConsoles(Inventory &inventory) : m_inventory(inventory) {}

    void read(const QString &instanceKey, Then then) override;

private:
    Inventory &m_inventory;
};
