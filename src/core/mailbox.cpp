#include "core/mailbox.h"

MailboxBell::MailboxBell(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_pending.store(false);
        Q_EMIT rang();
    });
}

void MailboxBell::ring()
{
    if (!m_pending.exchange(true))
        QMetaObject::invokeMethod(this, &MailboxBell::schedule, Qt::QueuedConnection);
}

void MailboxBell::schedule()
{
    m_timer.start();
}
