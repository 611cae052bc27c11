#include "ssh/sftptransfer.h"

#include <QCoreApplication>

void SftpTransfer::feed(QByteArrayView bytes)
{
    m_client.feed(bytes);
    look();
}

void SftpTransfer::advance()
{
    look();
}

void SftpTransfer::look()
{
    if (m_hasEnded)
        return;
    if (m_client.hasFailed()) {
        wasCut(m_client.error());
        finish(m_client.error());
    } else if (m_client.isReady()) {
        step();
    }
}

// What goes out is made when there is room for it: a thousand hosts must not hold a thousand windows of data.
QByteArray SftpTransfer::takeOutgoing(qsizetype most)
{
    QByteArray taken;
    while (taken.size() < most) {
        if (!m_client.hasOutgoing())
            look();
        if (!m_client.hasOutgoing())
            break;
        taken += m_client.takeOutgoing(most - taken.size());
    }
    return taken;
}

void SftpTransfer::cut(const Error &why)
{
    m_client.cut(why);
    look();
}

void SftpTransfer::stop()
{
    if (m_hasEnded)
        return;
    const Error stopped{Error::Stopped, QCoreApplication::translate("Sftp", "It was stopped."), {}};
    if (!m_client.isReady())
        return finish(stopped);
    abandon(stopped);
    look();
}

void SftpTransfer::finish(const Error &error)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_end.error = error;
    m_end.progress = m_progress;
}

QByteArray remotePath(const QString &path)
{
    QString plain = path.startsWith(QStringLiteral("~/")) ? path.mid(2) : path;
    while (plain.size() > 1 && plain.endsWith(u'/'))
        plain.chop(1);
    return plain.isEmpty() || plain == u'~' ? QByteArray(".") : plain.toUtf8();
}
