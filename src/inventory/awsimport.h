#pragma once

#include "inventory/importers.h"

/// An access key found in plain text: with id and key it can become an account.
ImportFinding awsKeyFinding(const QString &source, const QString &path, const QString &id, const QString &key,
                            const QString &token);

/// Keys in the environment, and each profile of ~/.aws (or where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE say).
QList<ImportFinding> awsFindings(const ImportPlaces &places);
