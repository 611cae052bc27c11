#pragma once

#include "core/secret.h"

#include <QList>
#include <QString>

/// The text with the given secrets (as they are, and as they stand in a URL) and everything that stands behind a word
/// such as Authorization, password or X-Amz-Security-Token taken out. For what goes to the log and into Error::detail.
QString redacted(QString text, const QList<Secret> &secrets = {});
