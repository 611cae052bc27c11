#pragma once

#include "core/result.h"
#include "plans/plan.h"

#include <QList>
#include <QPair>

/// The environment of a step: one NAME=VALUE on each line, in order.
using Environment = QList<QPair<QString, QString>>;

/// Error::Invalid naming the line that is no NAME=VALUE, and for a value that was not kept.
Result<Environment> environmentFrom(const QString &lines);
/// Whether the value of this variable stays out of what is kept: *PASSWORD*, *PASSWD*, *TOKEN*, *SECRET*, in any case.
bool isSecretName(const QString &variable);
/// The plan as it may be written down: values of secret variables are replaced by a mark that no step accepts.
Plan withoutSecrets(const Plan &plan);
