#pragma once

#include "app/gathering.h"

/// maestro list [QUERY]
class ListCommand final : public SelectingCommand
{
    Q_OBJECT
public:
    using SelectingCommand::SelectingCommand;

protected:
    void selected(const Query &query, const QList<Instance> &instances) override;
};
