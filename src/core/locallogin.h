#pragma once

#include <QString>

/// Whoever runs this, as ssh sees it: by the user database, not by the environment. Any thread.
QString localLogin();
QString localHome();
/// The home directory of a login; null when there is none of that name.
QString homeOf(const QString &login);
