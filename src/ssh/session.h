#pragma once

#include "core/host.h"
#include "core/result.h"
#include "ssh/knownhosts.h"

#include <QString>

#include <functional>
#include <memory>

struct ssh_session_struct;
struct ssh_event_struct;
struct ssh_channel_struct;
struct ssh_callbacks_struct;
struct ssh_counter_struct;

/// What a session is made for.
struct SessionTarget
{
    QString address;
    int port = 22;
    QString user;
    QList<QByteArray> keyTypes;     ///< host key types to prefer, those already known
    HostAlgorithms algorithms = {}; ///< in place of our own lists; what libssh does not know of them is left out
};

/// One non-blocking libssh session on a connected socket, with the event it needs. Owns both. One thread at a time.
class Session
{
public:
    /// Takes the socket, also on failure.
    static Result<std::shared_ptr<Session>> create(int socket, const SessionTarget &target);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    ssh_session_struct *handle() const { return m_session; }
    int socket() const { return m_socket; }

    enum class Step { Again, Ok, Failed };
    /// The key exchange; call when the socket is ready until it is not Again.
    Step exchangeKeys();
    /// Handles what has arrived and sends what waits. False when the link is dead.
    bool pump();
    /// Something has arrived since it was asked last: an answer may be read while something is sent, and then the
    /// socket never shows itself readable.
    bool takeHeard();
    /// Something could not be sent yet.
    bool wantsWrite() const;
    /// The other side closed or reset the connection.
    bool linkIsDead() const;
    bool isLost() const; ///< once the keys are exchanged: it carries nothing any more
    PublicKey serverKey() const;
    /// What makes the channel when the host wants to reach the person's agent; null, or nothing at all: it is refused.
    void onAgentChannel(std::function<ssh_channel_struct *()> open);
    /// libssh's words, for the log and for Diagnose.
    QString errorText() const;
    /// Key exchange, cipher and host key type that were agreed on.
    QString agreement() const;

private:
    Session(ssh_session_struct *session, int socket);
    bool setOptions(const SessionTarget &target);
    bool hasSocket() const;

    ssh_session_struct *const m_session;
    ssh_event_struct *m_event = nullptr;
    std::function<ssh_channel_struct *()> m_openAgent;
    std::unique_ptr<ssh_callbacks_struct> m_callbacks;
    const std::unique_ptr<ssh_counter_struct> m_bytes; ///< read and written on the socket
    quint64 m_heard = 0;                               ///< of them, as takeHeard() has told
    const int m_socket;
    quint64 m_inode = 0; ///< of the socket
};
