#pragma once

#include "core/host.h"
#include "core/result.h"
#include "ssh/starter.h"

#include <memory>
#include <sys/types.h>

/// The process of a ProxyCommand (ssh_config(5)); its input and output are one socket. It is told to end with this
/// object.
class ProxyCommand
{
public:
    enum class Whose {
        Own,    ///< as ssh runs it: it takes the place of the person's shell ($SHELL), which has read it
        Foreign ///< by /bin/sh
    };

    /// Blocks for the start of a process. `blocking` waits for its end, later.
    static Result<std::shared_ptr<ProxyCommand>> start(const QString &command, Whose whose, const Starter &blocking);
    ~ProxyCommand();
    ProxyCommand(const ProxyCommand &) = delete;
    ProxyCommand &operator=(const ProxyCommand &) = delete;

    /// Our end; the caller's to close. Once.
    int takeSocket() { return std::exchange(m_socket, -1); }
    /// The last line it wrote to standard error, made plain; empty when there was none.
    QString lastWords() const;

    /// With the tokens %h, %n, %p, %r and %% replaced. Error::Denied when one of them is not harmless in a shell: names
    /// come from strangers.
    static Result<QString> expanded(const QString &command, const Host &host);

private:
    ProxyCommand(pid_t process, int socket, int errors, Starter blocking);

    const pid_t m_process;
    int m_socket;
    const int m_errors;
    const Starter m_blocking;
};
