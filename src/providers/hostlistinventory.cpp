#include "providers/hostlistinventory.h"

#include "core/ipaddress.h"
#include "core/text.h"
#include "formats/textfile.h"
#include "providers/inventoryaddress.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>

namespace {

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr int maxHosts = 100'000;

class HostListText
{
    Q_DECLARE_TR_FUNCTIONS(HostListText)
};

QStringView withoutComment(QStringView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'#' && (i == 0 || line[i - 1].isSpace()))
            return line.first(i);
    }
    return line;
}

/// Names of /etc/hosts that are no machines of their own.
bool isOwnName(const QString &name)
{
    return name == u"localhost" || name == u"broadcasthost" || name.startsWith(u"ip6-") ||
           name.startsWith(u"localhost.");
}

class HostList
{
public:
    explicit HostList(const QString &path) : m_path(path) { inventory.files += path; }

    void take(QStringView line, int number)
    {
        const QString text = withoutComment(line).toString().simplified();
        if (text.isEmpty())
            return;
        if (const QString why = add(text.split(u' ')); !why.isEmpty())
            warn(inventory.warnings, HostListText::tr("Line %1 was left out: %2.").arg(number).arg(why));
    }

    StaticInventory inventory;

private:
    /// Why not, translated; null when it is there or of no interest.
    QString add(const QStringList &words)
    {
        if (words.size() > 1) {
            if (!IpAddress::of(words.first()))
                return HostListText::tr("it holds more than one word");
            return isOwnName(words.at(1)) ? QString() : insert(words.at(1), HostSpec{{}, words.first(), 0});
        }
        if (const QString why = whyNoName(words.first()); !why.isEmpty())
            return why;
        const auto spec = hostSpec(words.first());
        if (!spec)
            return HostListText::tr("%1 is no [user@]host[:port]")
                .arg(visibleText(words.first().first(qMin<qsizetype>(words.first().size(), 60))));
        return insert(spec->host, *spec);
    }

    QString insert(const QString &name, const HostSpec &spec)
    {
        if (const QString why = whyNoName(name); !why.isEmpty())
            return why;
        const QString identity = spec.user + u'@' + name + u':' + QString::number(spec.port);
        if (m_seen.contains(identity))
            return HostListText::tr("%1 is there twice").arg(visibleText(name));
        m_seen.insert(identity);
        const bool plain = spec.user.isEmpty() && spec.port == 0;
        Instance instance = staticInstance(m_path, plain ? name : identity);
        instance.name = name;
        instance.sshUser = spec.user;
        instance.sshPort = spec.port;
        if (!setAddress(instance, spec.host))
            return HostListText::tr("%1 is no address").arg(visibleText(spec.host));
        inventory.instances += instance;
        return {};
    }

    const QString m_path;
    QSet<QString> m_seen;
};

} // namespace

Result<StaticInventory> hostListInventory(const QString &path, const QByteArray &bytes)
{
    const auto decoded = decodeText(bytes, maxBytes);
    if (!decoded)
        return Failure(decoded.error());
    HostList list(path);
    int number = 0;
    for (const QStringView line : QStringView(decoded->text).tokenize(u'\n')) {
        list.take(line, ++number);
        if (list.inventory.instances.size() > maxHosts)
            return mistakeAt(number, 0, HostListText::tr("The list has more than 100,000 hosts"));
    }
    return std::move(list.inventory);
}
