#pragma once

#include "providers/provider.h"

/// Every kind of account there is, clouds first, in the order in which they are offered. Call it in the GUI thread
/// after the translations are installed: titles and labels are translated once.
const QList<ProviderKind> &providerKinds();
/// The kind of a key; nullptr when there is none.
const ProviderKind *providerKind(const QString &key);
