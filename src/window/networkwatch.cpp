#include "window/networkwatch.h"

#include <QNetworkInformation>
#include <QNetworkInterface>
#include <QSocketNotifier>

#include <array>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

NetworkWatch::NetworkWatch(Addresses read, QObject *parent) : QObject(parent), m_read(std::move(read))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &NetworkWatch::look);
}

NetworkWatch::~NetworkWatch()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

QStringList NetworkWatch::addresses()
{
    QStringList found;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const QNetworkInterface::InterfaceFlags flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (!entry.ip().isLinkLocal()) // every cable has one; nothing is reached through it
                found += interface.name() + u' ' + entry.ip().toString();
        }
    }
    found.sort();
    return found;
}

void NetworkWatch::begin()
{
    m_known = m_read();
    listen();
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                &NetworkWatch::changed);
}

void NetworkWatch::listen()
{
    m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (m_socket < 0)
        return;
    sockaddr_nl group = {};
    group.nl_family = AF_NETLINK;
    group.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR;
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&group), sizeof group) != 0) {
        ::close(m_socket);
        m_socket = -1;
        return;
    }
    const auto notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &NetworkWatch::drain);
}

/// What it says is not read: what is there counts, and some of it may be lost.
void NetworkWatch::drain()
{
    std::array<char, 8192> bytes;
    while (::recv(m_socket, bytes.data(), bytes.size(), 0) > 0) {
    }
    stir();
}

void NetworkWatch::stir()
{
    m_quiet.start();
}

void NetworkWatch::look()
{
    const QStringList now = m_read();
    if (now == m_known)
        return;
    m_known = now;
    Q_EMIT changed();
}
