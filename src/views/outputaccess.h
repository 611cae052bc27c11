#pragma once

/// Lets screen readers read the lines in sight of an OutputView. Call once, before the first window shows.
void installOutputAccess();
