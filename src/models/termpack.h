#pragma once

#include "models/termcell.h"

#include <QByteArray>

/// Rows that scrolled away, kept in few bytes: about one for each letter. Pure; any thread.
namespace termpack {

/// Blank cells at the end are not kept, unless the row goes on in the next.
QByteArray packed(const TermLine &line);
TermLine unpacked(const QByteArray &bytes);
bool isWrapped(const QByteArray &bytes);

} // namespace termpack
