#!/bin/sh
# exports.sh NM MODULE... -- ARCHIVE...: prints for the linker which symbols a program of these archives offers to the
# modules that it opens: those they lack, and those they have too and which must be one and the same (weak and unique).
nm=$1
shift
{
    while [ "$1" != -- ]; do
        "$nm" -P -D "$1" | sed 's/^/module /'
        shift
    done
    shift
    "$nm" -P -g --defined-only "$@" | sed 's/^/has /'
} | awk '$1 == "module" && $3 ~ /^[UVWuvw]$/ { wanted[$2] = 1 }
         $1 == "has" && $2 in wanted { offered[$2] = 1 }
         END { print "{"; for (symbol in offered) print symbol ";" | "LC_ALL=C sort"; close("LC_ALL=C sort"); print "};" }'
