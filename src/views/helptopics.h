#pragma once

#include <QList>
#include <QString>

/// One line of help: an example or a key, and what it does. Lines without an example are a head.
struct HelpLine
{
    QString example;
    QString words; ///< translated
};

/// Help for one part of the window.
struct HelpTopic
{
    QString name;  ///< fixed word: "query", "table", "command", "runs", "terminals", "accounts", "window"
    QString title; ///< translated
    QString intro; ///< translated
    QList<HelpLine> lines;
    bool areQueries = false; ///< the examples can be put into the query field
};

/// By its name; an unknown name gives the window's. Pure.
HelpTopic helpTopic(const QString &name);
