#pragma once

#include "core/result.h"

#include <QStringList>

/// The names that an Ansible host pattern stands for: `web[01:50:2].x`, `db-[a:f]`, several ranges in one name. Both
/// ends are included; a leading zero in the begin fixes the width. Error::Invalid (message without place) for a missing
/// end, unequal widths, letters mixed with numbers, or more than 100,000 names.
Result<QStringList> expandAnsibleRange(const QString &pattern);
