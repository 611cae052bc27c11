#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// What the person set, with defaults. Only storage/ knows the keys of the file it is kept in.
struct Settings
{
    enum class Look { System, Light, Dark };

    Look look = Look::System;
    QString language;         ///< "" = the system's; "en", "de"
    int parallel = 64;        ///< hosts at once in a run
    int connectTimeout = 15;  ///< seconds
    int commandTimeout = 0;   ///< seconds per host; 0 = none
    int connecting = 64;      ///< connections at once that are not authenticated yet
    int behindJump = 0;       ///< hosts at once behind one jump host; 0 = as many as there are
    int ofAccount = 0;        ///< hosts at once of one account; 0 = as many as there are
    int sessionSeconds = 120; ///< an SSH session without a command is kept; 0 = closed at once
    int refreshSeconds = 60;  ///< of the inventory while it is in sight, else at most every 5 minutes; 0 = by hand
    QString protectedQuery = QStringLiteral("is:production"); ///< runs on these ask for the number of hosts
    QStringList commandHistory;                               ///< newest first, at most 200
    QMap<QString, QString> queries;                           ///< saved queries: @name -> text
    QMap<QString, QString> snippets;                          ///< name -> command

    bool askBeforePaste = true; ///< of several lines or control characters into a terminal
    bool askBeforeClosingTerminal = true;

    bool operator==(const Settings &) const = default;
};
