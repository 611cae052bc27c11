#pragma once

#include "core/secret.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

/// One line of what a server asks for, in its own words.
struct Prompt
{
    QString text;
    bool echo = false; ///< what is typed may be seen

    bool operator==(const Prompt &) const = default;
};

/// Something only the person can answer while a run goes on. The asking host waits; the others do not.
struct Question
{
    enum class Kind {
        HostKey,
        Passphrase,
        Password,
        Factors, ///< what a server asks at the login beyond a password
        Sudo,    ///< the password of who logged in, for sudo
        Program, ///< whether something that a file of others names may run here
        Prompt   ///< what a command asks for in the course of its work
    };

    quint64 id = 0; ///< unique in this process
    Kind kind = Kind::HostKey;
    int lane = -1;             ///< of the run it belongs to
    QString host;              ///< "web-1 (10.0.0.1 port 22)"
    QString subject;           ///< what equal questions share: key file, user@host; one answer serves all of them
    QString keyType;           ///< of a host key: "ssh-ed25519"
    QString fingerprint;       ///< of a host key: "SHA256:..."
    QString text;              ///< translated sentence
    QString why = {};          ///< of a host key: translated sentences, what else is known of it; may be empty
    QStringList expected = {}; ///< of a host key: "ssh-ed25519 SHA256:..." that the instance itself named instead
    QString typed = {};        ///< what must be typed before it can be trusted; empty: nothing
    QString words = {};        ///< a stranger's own: the line a command wrote, or what a server said before its prompts
    bool hidden = true;        ///< what is typed must not be seen
    QString secretName = {};   ///< under which the keychain may have the answer; empty: it has none
    bool canRemember = false;  ///< there is a keychain to keep the secret in
    int hosts = 1;             ///< that ask the same, where equal questions are folded
    int secondsLeft = 120;
    QList<Prompt> prompts = {}; ///< of Factors: each wants an answer, in this order
};

/// What the person said.
struct Answer
{
    enum class Choice { Refuse, Once, Always, AllOfRun };

    quint64 question = 0;
    Choice choice = Choice::Refuse;
    Secret secret = {};         ///< what was typed
    bool remember = false;      ///< store the secret in the keychain
    QList<Secret> answers = {}; ///< of Factors, one for each
};

Q_DECLARE_METATYPE(Question)
Q_DECLARE_METATYPE(Answer)
