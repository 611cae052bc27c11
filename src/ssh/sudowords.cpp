#include "ssh/sudowords.h"

#include <utility>

SudoRefusal sudoRefusal(const QByteArray &words)
{
    static constexpr std::pair<const char *, SudoRefusal> rules[] = {
        {"you must have a tty to run sudo", SudoRefusal::NeedsTerminal},
        {"is not in the sudoers file", SudoRefusal::NotInSudoers},
        {"is not allowed to run sudo on", SudoRefusal::NotInSudoers},
        {"may not run sudo on", SudoRefusal::NotInSudoers},
        {"is not allowed to execute", SudoRefusal::NotAllowed},
        {"command not allowed", SudoRefusal::NotAllowed},
        {"unknown user", SudoRefusal::UnknownUser},
        {"account or password is expired", SudoRefusal::Expired},
        {"Account or password is expired", SudoRefusal::Expired},
        {"password has expired", SudoRefusal::Expired},
        {"Password expired", SudoRefusal::Expired},
        {"Account expired", SudoRefusal::Expired},
        {"is your account locked", SudoRefusal::Expired},
        {"required to change your password", SudoRefusal::Expired},
        {"incorrect password attempt", SudoRefusal::WrongPassword},
        {"no password was provided", SudoRefusal::WrongPassword},
        {"effective uid is not 0", SudoRefusal::Broken},
        {"must be owned by uid 0", SudoRefusal::Broken},
        {"no new privileges", SudoRefusal::Broken},
        {"parse error in", SudoRefusal::Broken},
        {"no valid sudoers sources found", SudoRefusal::Broken},
        {"unable to initialize PAM", SudoRefusal::Broken},
        {"PAM account management error", SudoRefusal::Broken},
    };
    for (const auto &[part, refusal] : rules) {
        if (words.contains(part))
            return refusal;
    }
    return SudoRefusal::None;
}
