#pragma once

/// An option of the command line and the commands that it goes with.
struct OptionRule
{
    const char *name;
    const char *value;    ///< nullptr: a switch
    const char *commands; ///< " run list "; "" = everywhere
};

/// All there are. Any thread.
inline constexpr OptionRule optionRules[] = {
    {"profile", "DIR", ""},
    {"inventory", "FILE", ""},
    {"format", "FORMAT", ""},
    {"quiet", nullptr, ""},
    {"verbose", nullptr, ""},
    {"help", nullptr, ""},
    {"version", nullptr, ""},
    {"partial", nullptr, " list run copy power "},
    {"cached", nullptr, " list run copy power "},
    {"parallel", "N", " run copy "},
    {"user", "NAME", " run copy "},
    {"identity", "FILE", " run copy "},
    {"port", "N", " run copy "},
    {"jump", "HOST", " run copy "},
    {"sudo", "USER", " run copy "},
    {"pty", "SIZE", " run "},
    {"keep-input", nullptr, " run "},
    {"forward-agent", nullptr, " run "},
    {"keep-going", nullptr, " run "},
    {"script", "FILE", " run "},
    {"interpreter", "PROGRAM", " run "},
    {"timeout", "SECONDS", " run copy "},
    {"connect-timeout", "SECONDS", " run copy "},
    {"batches", "SIZES", " run copy "},
    {"max-failures", "N", " run copy "},
    {"env", "NAME=VALUE", " run "},
    {"stdin", "FILE", " run "},
    {"dir", "FOLDER", " run "},
    {"umask", "OCTAL", " run "},
    {"login", nullptr, " run "},
    {"known-hosts", "FILE", " run copy runs "},
    {"accept-new", nullptr, " run copy runs "},
    {"allow-programs", nullptr, " list run copy power accounts runs "},
    {"group", nullptr, " run "},
    {"labels", nullptr, " run "},
    {"output", "DIR", " run "},
    {"yes", nullptr, " run copy power "},
    {"confirm", "COUNT", " run copy power "},
    {"to", "REMOTE", " copy "},
    {"from", "REMOTE", " copy "},
    {"into", "DIR", " copy "},
    {"exclude", "PATTERN", " copy "},
    {"mode", "OCTAL", " copy "},
    {"owner", "USER[:GROUP]", " copy "},
    {"backup", nullptr, " copy "},
    {"follow", nullptr, " copy "},
    {"verify", nullptr, " copy "},
    {"host", "NAME", " runs "},
    {"set", "FIELD=VALUE", " accounts "},
};
