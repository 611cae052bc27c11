#include "ssh/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace {

/// Which socket has the number now; 0: none has.
quint64 inodeOf(int number)
{
    struct ::stat status = {};
    return ::fstat(number, &status) == 0 && S_ISSOCK(status.st_mode) ? quint64(status.st_ino) : 0;
}

const char keyExchanges[] = "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
                            "ecdh-sha2-nistp521,diffie-hellman-group16-sha512,diffie-hellman-group14-sha256";
const char macs[] = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";

const char *ciphers()
{
#if defined(__x86_64__)
    static const bool hardware = __builtin_cpu_supports("aes");
#else
    static const bool hardware = false;
#endif
    return hardware
               ? "aes256-gcm@openssh.com,aes128-gcm@openssh.com,chacha20-poly1305@openssh.com,aes256-ctr,aes128-ctr"
               : "chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh.com,aes256-ctr,aes128-ctr";
}

/// Host key algorithms, those of known types first.
QByteArray hostKeyAlgorithms(const QList<QByteArray> &known)
{
    static const QList<QByteArray> usual = {"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                            "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};
    QList<QByteArray> wanted;
    const auto want = [&](const QByteArray &algorithm) {
        if (usual.contains(algorithm) && !wanted.contains(algorithm))
            wanted += algorithm;
    };
    for (const QByteArray &type : known) {
        want(type);
        if (type == "ssh-rsa") {
            want("rsa-sha2-512");
            want("rsa-sha2-256");
        }
    }
    for (const QByteArray &algorithm : usual)
        want(algorithm);
    return wanted.join(',');
}

/// A list of ssh_config(5) in place of ours; with + added to ours, with ^ before them, with - taken away.
QByteArray combined(const QString &said, const QByteArray &ours)
{
    const QByteArray list = said.mid(1).toLatin1();
    if (said.isEmpty())
        return ours;
    if (said.startsWith(u'+'))
        return ours + ',' + list;
    if (said.startsWith(u'^'))
        return list + ',' + ours;
    if (!said.startsWith(u'-'))
        return said.toLatin1();
    QList<QByteArray> left = ours.split(',');
    const QList<QByteArray> gone = list.split(',');
    left.removeIf([&gone](const QByteArray &name) { return gone.contains(name); });
    return left.join(',');
}

/// What ssh_config allows, of known types first, as ssh does. libssh asks for no certificates: those are fetched beside
/// the connection, and where nothing else is allowed it is the keys they are for that are asked for.
QByteArray hostKeyAlgorithms(const QString &said, const QList<QByteArray> &known)
{
    if (said.isEmpty())
        return hostKeyAlgorithms(known);
    static const QByteArray certified = "-cert-v01@openssh.com";
    QList<QByteArray> allowed;
    QList<QByteArray> ofCertificates;
    for (QByteArray name : combined(said, hostKeyAlgorithms(known)).split(',')) {
        const bool isCertificate = name.endsWith(certified);
        if (isCertificate)
            name.chop(certified.size());
        if (QList<QByteArray> &list = isCertificate ? ofCertificates : allowed; !list.contains(name))
            list += name;
    }
    if (allowed.isEmpty())
        allowed = ofCertificates;
    std::stable_partition(allowed.begin(), allowed.end(), [&known](const QByteArray &name) {
        return known.contains(name.startsWith("rsa-sha2-") ? QByteArray("ssh-rsa") : name);
    });
    return allowed.join(',');
}

/// Where libssh is to find no file, and no folder either: it would ask passwd for one. Opening it fails at once.
const char *const nowhere = "/dev/null/none";

} // namespace

Session::Session(ssh_session_struct *session, int socket)
    : m_session(session),
      m_bytes(std::make_unique<ssh_counter_struct>()),
      m_socket(socket),
      m_inode(inodeOf(socket))
{
    ssh_set_counters(m_session, m_bytes.get(), nullptr);
}

void Session::onAgentChannel(std::function<ssh_channel_struct *()> open)
{
    m_openAgent = std::move(open);
    if (m_callbacks)
        return;
    m_callbacks = std::make_unique<ssh_callbacks_struct>();
    ssh_callbacks_init(m_callbacks);
    m_callbacks->userdata = this;
    m_callbacks->channel_open_request_auth_agent_function = [](ssh_session, void *self) -> ssh_channel {
        const auto &opener = static_cast<Session *>(self)->m_openAgent;
        return opener ? opener() : nullptr;
    };
    ssh_set_callbacks(m_session, m_callbacks.get());
}

Result<std::shared_ptr<Session>> Session::create(int socket, const SessionTarget &target)
{
    ssh_session handle = ssh_new();
    if (!handle) {
        ::close(socket);
        return failure(Error::Failed,
                       QCoreApplication::translate("Session", "There is not enough memory for another connection."));
    }
    std::shared_ptr<Session> session(new Session(handle, socket));
    if (!session->setOptions(target))
        return failure(Error::Failed, QCoreApplication::translate("Session", "The connection could not be prepared: %1")
                                          .arg(session->errorText()));
    ssh_set_blocking(handle, 0);
    return session;
}

bool Session::setOptions(const SessionTarget &target)
{
    const bool no = false;
    const int off = 0;
    const int port = target.port;
    const socket_t fd = m_socket;
    const HostAlgorithms &said = target.algorithms;
    const auto set = [this](ssh_options_e option, const void *value) {
        return ssh_options_set(m_session, option, value) == SSH_OK;
    };
    const auto setList = [&set](ssh_options_e option, const QString &wanted, const QByteArray &ours) {
        return set(option, combined(wanted, ours).constData());
    };
    return set(SSH_OPTIONS_PROCESS_CONFIG, &no) && set(SSH_OPTIONS_HOST, target.address.toUtf8().constData()) &&
           set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_USER, target.user.toUtf8().constData()) &&
           set(SSH_OPTIONS_FD, &fd) && set(SSH_OPTIONS_SSH_DIR, nowhere) && set(SSH_OPTIONS_KNOWNHOSTS, nowhere) &&
           set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, nowhere) &&
           setList(SSH_OPTIONS_KEY_EXCHANGE, said.keyExchange, keyExchanges) &&
           set(SSH_OPTIONS_HOSTKEYS, hostKeyAlgorithms(said.hostKeys, target.keyTypes).constData()) &&
           setList(SSH_OPTIONS_CIPHERS_C_S, said.ciphers, ciphers()) &&
           setList(SSH_OPTIONS_CIPHERS_S_C, said.ciphers, ciphers()) &&
           setList(SSH_OPTIONS_HMAC_C_S, said.macs, macs) && setList(SSH_OPTIONS_HMAC_S_C, said.macs, macs) &&
           (said.publicKeys.isEmpty() || QStringLiteral("+-^").contains(said.publicKeys.at(0)) ||
            setList(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, said.publicKeys, {})) &&
           set(SSH_OPTIONS_COMPRESSION, "no") && set(SSH_OPTIONS_GSSAPI_AUTH, &off);
}

Session::~Session()
{
    if (m_event) {
        ssh_event_remove_session(m_event, m_session);
        ssh_event_free(m_event);
    }
    ssh_disconnect(m_session);
    ssh_free(m_session);
    if (hasSocket())
        ::close(m_socket);
}

/// libssh closes a socket that was handed in where a write fails or the server says good-bye, and in no other case. Its
/// number may be a file of another thread's by now.
bool Session::hasSocket() const
{
    return m_inode != 0 && inodeOf(m_socket) == m_inode;
}

Session::Step Session::exchangeKeys()
{
    int status = ssh_connect(m_session);
    // What could not be written at once waits for the socket to say so, which it mostly does at once.
    for (int i = 0; status == SSH_AGAIN && wantsWrite() && i < 2; ++i)
        status = ssh_connect(m_session);
    if (status == SSH_AGAIN)
        return Step::Again;
    if (status != SSH_OK)
        return Step::Failed;
    // libssh 0.10 makes a socket that is handed in a blocking one, and would then wait for a host that reads slowly.
    ::fcntl(m_socket, F_SETFL, ::fcntl(m_socket, F_GETFL) | O_NONBLOCK);
    m_event = ssh_event_new();
    return m_event && ssh_event_add_session(m_event, m_session) == SSH_OK ? Step::Ok : Step::Failed;
}

bool Session::pump()
{
    for (int i = 0; i < 16; ++i) {
        const int status = ssh_event_dopoll(m_event, 0);
        if (status == SSH_ERROR || !ssh_is_connected(m_session))
            return false;
        if (status == SSH_AGAIN)
            break;
    }
    return true;
}

bool Session::takeHeard()
{
    return std::exchange(m_heard, m_bytes->in_bytes) != m_bytes->in_bytes;
}

bool Session::wantsWrite() const
{
    return (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) != 0;
}

bool Session::linkIsDead() const
{
    if (!hasSocket())
        return true;
    char byte;
    const ssize_t got = ::recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
}

bool Session::isLost() const
{
    return !ssh_is_connected(m_session) || linkIsDead();
}

PublicKey Session::serverKey() const
{
    PublicKey result;
    ssh_key key = nullptr;
    if (ssh_get_server_publickey(m_session, &key) != SSH_OK)
        return result;
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) == SSH_OK) {
        result.blob = text;
        result.type = ssh_key_type_to_char(ssh_key_type(key));
        ssh_string_free_char(text);
    }
    ssh_key_free(key);
    return result;
}

QString Session::errorText() const
{
    return QString::fromUtf8(ssh_get_error(m_session));
}

QString Session::agreement() const
{
    return QStringLiteral("%1, %2").arg(QString::fromLatin1(ssh_get_kex_algo(m_session)),
                                        QString::fromLatin1(ssh_get_cipher_in(m_session)));
}
