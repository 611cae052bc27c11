#pragma once

#include "core/result.h"

#include <QStringList>

#include <functional>

/// Turns a name into numeric addresses, best first. May block; called on threads that may.
using Resolver = std::function<Result<QStringList>(const QString &name)>;

/// The system's resolver. Error::NotFound or Error::Unreachable with the system's reason.
Result<QStringList> resolveName(const QString &name);
