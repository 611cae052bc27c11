#include "inventory/cache.h"

#include <QCoreApplication>
#include <QHash>

namespace {

// The file: magic, version, checksum of the rest, the texts, the instances. Numbers are variable-length (7 bits a byte,
// low ones first), so that a small one is a byte.
constexpr char magic[] = "MaestroI";
constexpr qsizetype magicSize = sizeof magic - 1;
constexpr quint8 version = 2;
constexpr qsizetype headSize = magicSize + 1 + sizeof(quint64);

/// FNV-1a over eight bytes at a time: finds damage, not malice.
quint64 checksum(QByteArrayView bytes)
{
    quint64 sum = 0xcbf29ce484222325u ^ quint64(bytes.size());
    qsizetype at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        quint64 word;
        memcpy(&word, bytes.data() + at, 8);
        sum = (sum ^ word) * 0x100000001b3u;
        sum ^= sum >> 32;
    }
    for (; at < bytes.size(); ++at)
        sum = (sum ^ quint8(bytes[at])) * 0x100000001b3u;
    return sum;
}

class Writer
{
public:
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_body.append(char(value | 0x80));
        m_body.append(char(value));
    }
    void text(const QString &text) { number(place(text)); }
    void texts(const QStringList &list)
    {
        number(quint64(list.size()));
        for (const QString &entry : list)
            text(entry);
    }
    void map(const QMap<QString, QString> &map)
    {
        number(quint64(map.size()));
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            text(it.key());
            text(it.value());
        }
    }
    /// Milliseconds, as a refresh compares them; 0: no time, or one before 1970.
    void time(const QDateTime &time)
    {
        const qint64 since = time.isValid() ? time.toMSecsSinceEpoch() : -1;
        number(since >= 0 ? quint64(since) << 1 | 1 : 0);
    }
    QByteArray bytes() const;

private:
    /// 0 is the null text; others count from 1 in the order they came.
    quint64 place(const QString &text)
    {
        if (text.isNull())
            return 0;
        const auto found = m_places.constFind(text);
        if (found != m_places.cend())
            return *found;
        m_texts.append(text);
        m_places.insert(text, quint64(m_texts.size()));
        return quint64(m_texts.size());
    }

    QByteArray m_body;
    QStringList m_texts;
    QHash<QString, quint64> m_places;
};

QByteArray Writer::bytes() const
{
    Writer texts;
    texts.number(quint64(m_texts.size()));
    for (const QString &text : m_texts) {
        const QByteArray utf8 = text.toUtf8();
        texts.number(quint64(utf8.size()));
        texts.m_body.append(utf8);
    }
    const QByteArray rest = texts.m_body + m_body;
    QByteArray all(magic, magicSize);
    all.append(char(version));
    const quint64 sum = checksum(rest);
    all.append(reinterpret_cast<const char *>(&sum), sizeof sum);
    return all + rest;
}

/// Never reads beyond the end: from there on all numbers are 0 and `isBroken`.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    bool isBroken() const { return m_isBroken; }
    bool atEnd() const { return m_at == m_end; }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && m_at != m_end; shift += 7) {
            const auto byte = quint8(*m_at++);
            value |= quint64(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
        m_isBroken = true;
        return 0;
    }
    /// A number of things that follow, each at least a byte long.
    qsizetype size()
    {
        const quint64 size = number();
        if (size <= quint64(m_end - m_at))
            return qsizetype(size);
        m_isBroken = true;
        return 0;
    }
    void readTexts()
    {
        const qsizetype count = size();
        m_texts.reserve(count);
        for (qsizetype i = 0; i < count && !m_isBroken; ++i) {
            const qsizetype length = size();
            // Null and empty are different texts.
            m_texts.append(length == 0 ? QStringLiteral("") : QString::fromUtf8(m_at, length));
            m_at += length;
        }
    }
    QString text()
    {
        const quint64 place = number();
        if (place == 0)
            return {};
        if (place <= quint64(m_texts.size()))
            return m_texts.at(qsizetype(place) - 1);
        m_isBroken = true;
        return {};
    }
    QStringList texts()
    {
        QStringList list;
        qsizetype i = size();
        list.reserve(i);
        for (; i > 0 && !m_isBroken; --i)
            list.append(text());
        return list;
    }
    QMap<QString, QString> map()
    {
        QMap<QString, QString> map;
        for (qsizetype i = size(); i > 0 && !m_isBroken; --i) {
            const QString key = text();
            map.insert(map.cend(), key, text());
        }
        return map;
    }
    QDateTime time()
    {
        const quint64 value = number();
        return value ? QDateTime::fromMSecsSinceEpoch(qint64(value >> 1), Qt::UTC) : QDateTime();
    }

private:
    const char *m_at;
    const char *m_end;
    QStringList m_texts;
    bool m_isBroken = false;
};

// The two below are each other's mirror.

void write(Writer &to, const Instance &i)
{
    for (const QString *text :
         {&i.id,           &i.name,    &i.rawState,   &i.provider,  &i.accountId, &i.account,          &i.region,
          &i.zone,         &i.type,    &i.image,      &i.imageName, &i.keyName,   &i.network,          &i.subnet,
          &i.lastResult,   &i.sshUser, &i.sshKeyFile, &i.sshJump,   &i.sshAlias,  &i.sshProxy.command, &i.sshProxy.file,
          &i.sshProxy.hash})
        to.text(*text);
    to.number(quint64(i.state));
    to.number(quint64(i.platform));
    to.number(i.stateIsKnowable);
    to.number(quint64(i.sshPort));
    for (const QStringList *list : {&i.publicV4, &i.publicV6, &i.privateV4, &i.privateV6, &i.dns})
        to.texts(*list);
    for (const QMap<QString, QString> *map : {&i.tags, &i.balancers, &i.extra})
        to.map(*map);
    to.number(quint64(i.securityGroups.size()));
    for (const Instance::Named &group : i.securityGroups) {
        to.text(group.id);
        to.text(group.name);
    }
    to.time(i.launched);
    to.time(i.seenAt);
}

void read(Reader &from, Instance &i)
{
    for (QString *text :
         {&i.id,           &i.name,    &i.rawState,   &i.provider,  &i.accountId, &i.account,          &i.region,
          &i.zone,         &i.type,    &i.image,      &i.imageName, &i.keyName,   &i.network,          &i.subnet,
          &i.lastResult,   &i.sshUser, &i.sshKeyFile, &i.sshJump,   &i.sshAlias,  &i.sshProxy.command, &i.sshProxy.file,
          &i.sshProxy.hash})
        *text = from.text();
    i.state = Instance::State(qMin<quint64>(from.number(), quint64(Instance::State::Error)));
    i.platform = Instance::Platform(qMin<quint64>(from.number(), quint64(Instance::Platform::Bsd)));
    i.stateIsKnowable = from.number();
    i.sshPort = int(qMin<quint64>(from.number(), 65535));
    for (QStringList *list : {&i.publicV4, &i.publicV6, &i.privateV4, &i.privateV6, &i.dns})
        *list = from.texts();
    for (QMap<QString, QString> *map : {&i.tags, &i.balancers, &i.extra})
        *map = from.map();
    for (qsizetype n = from.size(); n > 0 && !from.isBroken(); --n) {
        const QString id = from.text();
        i.securityGroups.append({id, from.text()});
    }
    i.launched = from.time();
    i.seenAt = from.time();
    i.stale = true;
}

Failure damaged(const QString &what)
{
    return failure(Error::Failed, QCoreApplication::translate("Cache", "The kept instances are damaged."), what);
}

} // namespace

QByteArray cache::encode(const QList<Instance> &instances)
{
    Writer writer;
    writer.number(quint64(instances.size()));
    for (const Instance &instance : instances)
        write(writer, instance);
    return writer.bytes();
}

Result<QList<Instance>> cache::decode(const QByteArray &bytes)
{
    if (bytes.size() < headSize || !bytes.startsWith(QByteArrayView(magic, magicSize)))
        return damaged(QStringLiteral("no head"));
    if (quint8(bytes[magicSize]) != version) {
        return failure(Error::Unsupported,
                       QCoreApplication::translate("Cache", "The kept instances are of another version of Maestro."));
    }
    quint64 sum = 0;
    memcpy(&sum, bytes.constData() + magicSize + 1, sizeof sum);
    const QByteArrayView rest = QByteArrayView(bytes).sliced(headSize);
    if (sum != checksum(rest))
        return damaged(QStringLiteral("wrong checksum"));
    Reader reader(rest);
    reader.readTexts();
    QList<Instance> instances;
    const qsizetype count = reader.size();
    instances.reserve(count);
    for (qsizetype i = 0; i < count && !reader.isBroken(); ++i)
        read(reader, instances.emplaceBack());
    if (reader.isBroken() || !reader.atEnd())
        return damaged(QStringLiteral("wrong sizes"));
    return instances;
}
