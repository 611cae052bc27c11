#pragma once

#include <QCoreApplication>

/// The translation context of all that the selection language says.
struct QueryText
{
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};
