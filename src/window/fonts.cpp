#include "window/fonts.h"

#include <fontconfig/fontconfig.h>

Async<void> readFonts(QThreadPool &pool)
{
    return onPool(pool, [] {
        FcInit();
        return Done();
    });
}
