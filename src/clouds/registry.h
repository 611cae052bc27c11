#pragma once

#include "providers/provider.h"

class Http;

/// Every kind of cloud there is, in the order in which they are offered. The Http is borrowed by what they make. Call
/// it after the translations are installed: titles and labels are translated once.
QList<ProviderKind> cloudKinds(Http &http);
