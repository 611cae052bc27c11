#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <arpa/inet.h>
#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

// libssh 0.10 wants callbacks in place of messages, which cannot refuse in part.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/// One round of keyboard-interactive.
struct LoginRound
{
    QByteArray name = {};
    QByteArray instruction = {};
    QByteArrayList prompts = {};
    QList<bool> echo = {};
    QByteArrayList answers = {}; ///< the right ones
};

/// How a LoginServer lets in.
struct LoginRules
{
    QList<QByteArrayList> stages = {{"password"}}; ///< which methods each stage takes; one success leads to the next
    QByteArray password = "right";
    QList<LoginRound> rounds = {};
    QList<QByteArray> keys = {};   ///< authorized, wire form, in the order of the stages that want a key
    bool codesAreGoodOnce = false; ///< on one of the hosts only
    bool asksAgain = false;        ///< after a wrong answer, in the same try
    int mostRefusals = 6;          ///< then it hangs up
    int channels = 100;            ///< at once, for each connection (sshd's MaxSessions)
    bool runsForEver = false;      ///< a command called "wait" ends only with its connection
};

/// An SSH server of libssh on addresses 127.78.0.x, for what no sshd of an ordinary user does: several proofs, rounds
/// of questions, one-time codes. A command prints "ok\n". Each connection has a thread.
class LoginServer
{
public:
    LoginServer(int hosts, LoginRules rules) : m_rules(std::move(rules))
    {
        ssh_init();
        ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &m_key);
        m_wake = ::eventfd(0, EFD_CLOEXEC);
        for (int i = 0; i < hosts; ++i)
            listen(i);
        m_acceptor = std::thread([this] { accept(); });
    }
    ~LoginServer()
    {
        const quint64 one = 1;
        if (::write(m_wake, &one, sizeof one) != sizeof one)
            qFatal("The server cannot be woken.");
        m_acceptor.join();
        {
            const std::lock_guard lock(m_mutex);
            for (const int fd : m_open)
                ::shutdown(fd, SHUT_RDWR);
        }
        for (std::thread &thread : m_threads)
            thread.join();
        for (const int fd : m_listeners)
            ::close(fd);
        ::close(m_wake);
        ssh_key_free(m_key);
    }
    LoginServer(const LoginServer &) = delete;
    LoginServer &operator=(const LoginServer &) = delete;

    static QString addressOf(int host) { return QStringLiteral("127.78.0.%1").arg(host + 1); }
    quint16 port() const { return m_port; }
    /// What was tried: "host-1 password right", "host-1 code wrong", ...
    QStringList tried()
    {
        const std::lock_guard lock(m_mutex);
        return m_tried;
    }
    qsizetype count(const QString &what) { return tried().filter(what).size(); }

private:
    struct Client
    {
        ssh_session session = nullptr;
        int host = 0;
        int stage = 0;
        int round = 0;
        int keys = 0;
        int refusals = 0;
        int channels = 0;
        bool isIn = false;
    };

    void listen(int host)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        ::inet_pton(AF_INET, addressOf(host).toLatin1().constData(), &address.sin_addr);
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || ::listen(fd, 128) != 0)
            qFatal("The server cannot listen.");
        socklen_t size = sizeof address;
        ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_listeners.push_back(fd);
    }

    void accept()
    {
        std::vector<pollfd> watched = {{m_wake, POLLIN, 0}};
        for (const int fd : m_listeners)
            watched.push_back({fd, POLLIN, 0});
        while (::poll(watched.data(), watched.size(), -1) > 0 && watched.front().revents == 0) {
            for (size_t i = 1; i < watched.size(); ++i) {
                if ((watched[i].revents & POLLIN) == 0)
                    continue;
                const int fd = ::accept4(watched[i].fd, nullptr, nullptr, SOCK_CLOEXEC);
                const std::lock_guard lock(m_mutex);
                m_open.insert(fd);
                m_threads.emplace_back([this, fd, i] { serve(fd, int(i) - 1); });
            }
        }
    }

    void serve(int fd, int host)
    {
        Client client;
        client.session = ssh_new();
        client.host = host;
        ssh_bind bind = ssh_bind_new();
        const bool no = false;
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &no);
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_IMPORT_KEY, ssh_key_dup(m_key)); // takes it
        if (ssh_bind_accept_fd(bind, client.session, fd) == SSH_OK &&
            ssh_handle_key_exchange(client.session) == SSH_OK) {
            while (ssh_message message = ssh_message_get(client.session)) {
                handle(client, message);
                ssh_message_free(message);
                if (client.refusals >= m_rules.mostRefusals)
                    break;
            }
        }
        {
            const std::lock_guard lock(m_mutex);
            m_open.remove(fd);
        }
        ssh_disconnect(client.session);
        ssh_free(client.session);
        ssh_bind_free(bind);
    }

    void handle(Client &client, ssh_message message)
    {
        if (ssh_message_type(message) == SSH_REQUEST_AUTH)
            return login(client, message);
        if (ssh_message_type(message) == SSH_REQUEST_CHANNEL_OPEN && client.isIn &&
            client.channels < m_rules.channels) {
            ++client.channels;
            ssh_message_channel_request_open_reply_accept(message);
            return;
        }
        if (ssh_message_type(message) != SSH_REQUEST_CHANNEL) {
            ssh_message_reply_default(message);
            return;
        }
        ssh_message_channel_request_reply_success(message);
        if (ssh_message_subtype(message) != SSH_CHANNEL_REQUEST_EXEC)
            return;
        if (m_rules.runsForEver && QByteArray(ssh_message_channel_request_command(message)).contains("wait"))
            return;
        ssh_channel channel = ssh_message_channel_request_channel(message);
        ssh_channel_write(channel, "ok\n", 3);
        ssh_channel_request_send_exit_status(channel, 0);
        ssh_channel_send_eof(channel);
        ssh_channel_close(channel);
        --client.channels;
    }

    void say(const Client &client, const QByteArray &what)
    {
        const std::lock_guard lock(m_mutex);
        m_tried += QStringLiteral("host-%1 %2").arg(client.host + 1).arg(QString::fromUtf8(what));
    }

    int methodsOf(const Client &client) const
    {
        static const QHash<QByteArray, int> methods = {{"password", SSH_AUTH_METHOD_PASSWORD},
                                                       {"publickey", SSH_AUTH_METHOD_PUBLICKEY},
                                                       {"keyboard-interactive", SSH_AUTH_METHOD_INTERACTIVE}};
        int all = 0;
        for (const QByteArray &name : m_rules.stages.at(client.stage))
            all |= methods.value(name);
        return all;
    }

    void login(Client &client, ssh_message message)
    {
        const int method = ssh_message_subtype(message);
        if ((methodsOf(client) & method) == 0)
            return refuse(client, message, method != SSH_AUTH_METHOD_NONE);
        if (method == SSH_AUTH_METHOD_PASSWORD) {
            const bool right = m_rules.password == ssh_message_auth_password(message);
            say(client, right ? "password right" : "password wrong");
            return right ? accept(client, message) : refuse(client, message, true);
        }
        if (method == SSH_AUTH_METHOD_PUBLICKEY)
            return loginWithKey(client, message);
        if (method == SSH_AUTH_METHOD_INTERACTIVE)
            return loginWithAnswers(client, message);
        refuse(client, message, true);
    }

    void loginWithKey(Client &client, ssh_message message)
    {
        char *text = nullptr;
        ssh_pki_export_pubkey_base64(ssh_message_auth_pubkey(message), &text);
        const QByteArray blob = QByteArray::fromBase64(text);
        ssh_string_free_char(text);
        const bool isMore = client.keys < m_rules.keys.size();
        if (!isMore || m_rules.keys.at(client.keys) != blob) {
            say(client, "key wrong");
            return refuse(client, message, true);
        }
        if (ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_NONE) {
            ssh_message_auth_reply_pk_ok_simple(message);
            return;
        }
        if (ssh_message_auth_publickey_state(message) != SSH_PUBLICKEY_STATE_VALID)
            return refuse(client, message, true);
        say(client, "key right");
        ++client.keys;
        accept(client, message);
    }

    void loginWithAnswers(Client &client, ssh_message message)
    {
        if (!ssh_message_auth_kbdint_is_response(message)) {
            client.round = 0;
            return askRound(client, message);
        }
        const LoginRound &round = m_rules.rounds.at(client.round);
        bool right = ssh_userauth_kbdint_getnanswers(client.session) == int(round.answers.size());
        for (int i = 0; right && i < round.answers.size(); ++i)
            right = round.answers.at(i) == ssh_userauth_kbdint_getanswer(client.session, unsigned(i));
        if (right && m_rules.codesAreGoodOnce && client.round + 1 == m_rules.rounds.size()) {
            const std::lock_guard lock(m_mutex);
            right = m_spentFor < 0 || m_spentFor == client.host;
            m_spentFor = client.host;
        }
        say(client, "round " + QByteArray::number(client.round + 1) + (right ? " right" : " wrong"));
        if (!right && m_rules.asksAgain)
            return askRound(client, message);
        if (!right)
            return refuse(client, message, true);
        if (++client.round < m_rules.rounds.size())
            return askRound(client, message);
        accept(client, message);
    }

    void askRound(const Client &client, ssh_message message)
    {
        const LoginRound &round = m_rules.rounds.at(client.round);
        std::vector<const char *> prompts;
        QByteArray echo;
        for (qsizetype i = 0; i < round.prompts.size(); ++i) {
            prompts.push_back(round.prompts.at(i).constData());
            echo += char(round.echo.value(i));
        }
        ssh_message_auth_interactive_request(message, round.name.constData(), round.instruction.constData(),
                                             unsigned(prompts.size()), prompts.data(), echo.data());
    }

    void accept(Client &client, ssh_message message)
    {
        client.isIn = ++client.stage == m_rules.stages.size();
        if (!client.isIn)
            ssh_message_auth_set_methods(message, methodsOf(client));
        ssh_message_auth_reply_success(message, client.isIn ? 0 : 1);
    }

    void refuse(Client &client, ssh_message message, bool counts)
    {
        client.refusals += counts ? 1 : 0;
        if (client.refusals >= m_rules.mostRefusals)
            return;
        ssh_message_auth_set_methods(message, methodsOf(client));
        ssh_message_reply_default(message);
    }

    const LoginRules m_rules;
    quint16 m_port = 0;
    ssh_key m_key = nullptr;
    int m_wake = -1;
    std::vector<int> m_listeners;
    std::mutex m_mutex;
    QSet<int> m_open;
    QStringList m_tried;
    int m_spentFor = -1;
    std::thread m_acceptor;
    std::vector<std::thread> m_threads; ///< of the connections
};

#pragma GCC diagnostic pop
