#pragma once

/// Lets screen readers read the lines in sight of an OutputView and the groups of a GroupedView. Call once, before the
/// first window shows.
void installOutputAccess();
