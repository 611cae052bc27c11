#pragma once

#include <QByteArray>

/// Why sudo did not run a command, by its own words in the C locale (sudo 1.7 to 1.9). Pure.
enum class SudoRefusal {
    None,
    NeedsTerminal, ///< requiretty
    NotInSudoers,
    NotAllowed, ///< in the sudoers file, but not for this
    UnknownUser,
    Expired,       ///< of the account or its password
    WrongPassword, ///< sudo takes no more
    Broken         ///< it cannot become root at all
};

SudoRefusal sudoRefusal(const QByteArray &words);
