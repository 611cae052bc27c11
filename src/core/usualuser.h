#pragma once

#include "core/instance.h"

/// The user to log in as: what the inventory says, else the usual one of its image; null when neither is known.
QString usualUser(const Instance &instance);
