#pragma once

#include <functional>

/// Runs work on a thread, now or soon. A parameter wherever threads begin: ThreadSanitizer cannot see into the
/// distribution's Qt, so tests under it hand in one that uses plain threads.
using Starter = std::function<void(std::function<void()> work)>;
