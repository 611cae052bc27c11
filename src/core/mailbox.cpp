#include "core/mailbox.h"

#include <sys/eventfd.h>
#include <unistd.h>

MailboxBell::MailboxBell(qint64 interval, QObject *parent)
    : QObject(parent),
      m_interval(interval),
      m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      m_notifier(m_wake, QSocketNotifier::Read)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_notifier, &QSocketNotifier::activated, this, &MailboxBell::hear);
    connect(&m_timer, &QTimer::timeout, this, &MailboxBell::tell);
}

MailboxBell::~MailboxBell()
{
    m_notifier.setEnabled(false);
    ::close(m_wake);
}

void MailboxBell::ring()
{
    const quint64 one = 1;
    if (!m_pending.exchange(true) && ::write(m_wake, &one, sizeof one) < 0)
        m_pending.store(false); // it cannot be full: nobody adds to what is pending
}

void MailboxBell::hear()
{
    quint64 count = 0;
    if (::read(m_wake, &count, sizeof count) < 0)
        return;
    const qint64 since = m_last.isValid() ? m_last.elapsed() : m_interval;
    if (since >= m_interval)
        tell();
    else
        m_timer.start(static_cast<int>(m_interval - since));
}

void MailboxBell::tell()
{
    m_last.start();
    m_pending.store(false);
    Q_EMIT rang();
}
