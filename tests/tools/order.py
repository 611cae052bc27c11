#!/usr/bin/env python3
"""Prints cmake/order.txt anew: order.py BUILD CALLGRIND.OUT

BUILD is the folder of a release build, CALLGRIND.OUT what valgrind says of a run of it on some hosts; called
in the folder of the sources:
valgrind --tool=callgrind --callgrind-out-file=CALLGRIND.OUT BUILD/maestro run --inventory FILE all -- uptime
"""
import glob
import os
import re
import subprocess
import sys


def executed(path):
    """Names of the program's functions that were run."""
    objects, functions, inside, found = {}, {}, None, set()
    for line in open(path):
        field = re.match(r"(c?)(ob|fn)=\((\d+)\)(?: (.*))?", line)
        if not field:
            continue
        called, what, number, name = field.groups()
        if name:
            (objects if what == "ob" else functions)[number] = name.strip()
        if what == "ob" and not called:
            inside = number
        elif what == "fn" and not called:
            found.add((inside, number))
    return {functions[number] for inside, number in found if objects.get(inside, "").endswith("/maestro")}


def functions_of(path, demangled=False):
    """Name, size and kind of each function in a file of objects, in the same order with either kind of names."""
    lines = subprocess.run(["nm", "-SC" if demangled else "-S", "--defined-only", path],
                           capture_output=True, text=True, check=True).stdout.splitlines()
    fields = [line.split(None, 3) for line in lines]
    return [(f[3], int(f[1], 16), f[2]) for f in fields if len(f) == 4 and f[2] in "tTwW"]


def share(path, run, seen):
    """Which share of the file's functions was run, and how many bytes they are; copies of another file do not count."""
    size = hot = 0
    for (name, length, kind), (plain, _, _) in zip(functions_of(path), functions_of(path, True)):
        if kind in "wW" and name in seen:
            continue
        seen.add(name)
        size += length
        hot += length if name in run or plain in run else 0
    return hot / max(size, 1), hot


build, callgrind = sys.argv[1:]
run, seen, files = executed(callgrind), set(), []
rooms = "core query storage ssh steps runs app world inventory formats plans secrets providers".split()
for room in rooms:
    for path in sorted(glob.glob(f"{build}/CMakeFiles/maestro_{room}.dir/**/*.cpp.o", recursive=True)):
        name = f"{room}/{os.path.basename(path)[:-2]}"
        if name.endswith("/mocs_compilation.cpp") or os.path.exists(f"src/{name}"):  # others are left from before
            files.append((*share(path, run, seen), name))
print("# What a command on hosts runs through, the fullest file first: so it lies in memory (program.cmake). Files that "
      "are\n# not here come after these. Made by tests/tools/order.py.")
for part, hot, name in sorted(files, key=lambda file: -file[0]):
    if part >= 0.02 and hot >= 100:
        print(name)
