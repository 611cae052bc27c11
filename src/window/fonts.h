#pragma once

/// Reads the system's fonts, once for the process; any thread. Qt does it in the GUI thread when the first text is
/// measured, unless it has been done. https://www.freedesktop.org/software/fontconfig/fontconfig-devel/fcinit.html
void readFonts();
