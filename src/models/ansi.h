#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

/// A stretch of a line in one look. Colours: -1 = the ground's own, 0..255 = the palette, 0x1RRGGBB = as sent.
struct AnsiSpan
{
    int start = 0; ///< in UTF-16 units of the text
    int length = 0;
    int foreground = -1;
    int background = -1;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool inverse = false;

    bool sameLook(const AnsiSpan &other) const;
    bool operator==(const AnsiSpan &) const = default;
};

/// A line of output as a person may see it.
struct AnsiText
{
    QString text;          ///< no control character: colours taken out, tabs expanded to 8, others made visible
    QList<AnsiSpan> spans; ///< cover the text, in order
};

/// Reads SGR colours (ECMA-48, 8.3.117) of one line; other escape sequences are dropped, what a carriage return would
/// overwrite is gone, invalid UTF-8 becomes U+FFFD. `look` is the look the line begins with and, after, ends with. At
/// most `limit` characters. Pure; any thread.
AnsiText readAnsi(QByteArrayView line, AnsiSpan &look, int limit = 4096);
