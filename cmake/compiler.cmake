# Warnings, sanitizers, compiler cache and linker: the same for every target.
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()
# -O3 makes a third more code and nothing faster here.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

# Functions of headers are not offered to the modules (cmake/program.cmake), which have their own: half of the symbols, a
# half megabyte that the loader reads at every start.
add_compile_options(-fvisibility-inlines-hidden)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -fstack-protector-strong)
if(MAESTRO_WERROR)
    add_compile_options(-Werror)
endif()

if(MAESTRO_SANITIZE)
    # Line numbers are enough for a report, and assertions stay: it builds in two thirds of the time.
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-Og -g1")
    add_compile_options(-fsanitize=${MAESTRO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # They cost a third of the time: the first three mostly find what AddressSanitizer and the processor find as well.
    if(MAESTRO_SANITIZE MATCHES "undefined" AND NOT MAESTRO_STRICT)
        add_compile_options(-fno-sanitize=null,alignment,object-size,vptr)
    endif()
    add_link_options(-fsanitize=${MAESTRO_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Headers that are compiled once (headers.cmake) are kept as well: that needs to be allowed.
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# What runs once at the start, or never, lies apart from the rest, so that the pages of the rest hold nothing else. Some
# linkers do so unasked.
include(CheckLinkerFlag)
check_linker_flag(CXX -Wl,-z,keep-text-section-prefix LINKER_KEEPS_PREFIXES)
if(LINKER_KEEPS_PREFIXES)
    add_link_options($<$<CONFIG:Release>:LINKER:-z,keep-text-section-prefix>)
endif()

add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_KEYWORDS MAESTRO_VERSION="${PROJECT_VERSION}")
