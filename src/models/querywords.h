#pragma once

#include <QString>

/// A value as the selection language takes it whole, quoted where that is needed: prod-aws, "my cloud".
QString queryValue(const QString &text);
