#pragma once

#include "core/instance.h"

/// What is: and has: ask about an instance. Pure functions; any thread.

/// Whether a balancer drains it or has it out.
bool isDrained(const Instance &instance);
/// Whether it has one of the things has: knows ("public_ip"); false for any other word.
bool hasThing(const QString &what, const Instance &instance);
/// All of them at once, a bit each, in no order that would mean anything elsewhere.
quint16 thingsOf(const Instance &instance);
