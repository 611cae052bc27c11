#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

/// Whether this computer's network has changed: another address on one of its interfaces, as with a VPN, another Wi-Fi
/// or another cable. The kernel tells (netlink); where it does not, the system's word on whether there is a network
/// (QNetworkInformation). GUI thread.
class NetworkWatch final : public QObject
{
    Q_OBJECT
public:
    /// "interface address" of each address of this computer that another one may answer to, sorted.
    using Addresses = std::function<QStringList()>;
    static QStringList addresses();

    explicit NetworkWatch(QObject *parent = nullptr) : NetworkWatch(&NetworkWatch::addresses, parent) {}
    explicit NetworkWatch(Addresses read, QObject *parent = nullptr);
    ~NetworkWatch() override;
    /// Takes a moment: not while the window is made.
    void begin();
    /// What the kernel tells of comes in bursts: whether anything is different is looked up once it is quiet for this
    /// long.
    static constexpr int quietMs = 500;

public Q_SLOTS:
    /// Something may have changed.
    void stir();

Q_SIGNALS:
    void changed();

private:
    void listen();
    void drain();
    void look();

    const Addresses m_read;
    QStringList m_known;
    QTimer m_quiet;
    int m_socket = -1;
};
