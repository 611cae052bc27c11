#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

/// One row of a table, and the line it begins in (a cell may hold line breaks).
struct CsvRow
{
    int line = 0;
    QStringList cells;
};

/// A table as spreadsheets and programs write it.
struct CsvTable
{
    QChar separator;
    QStringList header;   ///< as written, trimmed
    QList<CsvRow> rows;   ///< each with as many cells as the header; empty lines are left out
    QStringList warnings; ///< translated: rows that were left out, by line
};

/// Reads RFC 4180 with the separator that the header has most of: comma, semicolon or tab. A row with more cells than
/// the header or with a broken quote is left out and named in the warnings; one with fewer is filled up.
/// Error::Invalid: no header, binary, more than 64 MiB, more than 100,000 rows, more than 1,000 columns.
Result<CsvTable> readCsv(const QByteArray &bytes);
