#pragma once

#include "models/runscope.h"

#include <QWidget>

class IconLabel;
class RoleLabel;

/// The line that says whom a run would touch: number, why these, accounts, regions, what is left out, and last what is
/// guarded. GUI thread.
class BlastLine final : public QWidget
{
    Q_OBJECT
public:
    explicit BlastLine(QWidget *parent = nullptr);
    /// `danger`: why the command asks for the number (translated), or null. `production`: the guarded ones are
    /// production's. `forwardsAgent`: the hosts may use the person's SSH agent.
    void show(const RunScope &scope, const QString &danger, bool production, bool forwardsAgent);

private:
    RoleLabel *m_number;
    RoleLabel *m_rest;
    IconLabel *m_shield;
    RoleLabel *m_guarded;
};
