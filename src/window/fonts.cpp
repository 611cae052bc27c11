#include "window/fonts.h"

#include <fontconfig/fontconfig.h>

void readFonts()
{
    FcInit();
}
