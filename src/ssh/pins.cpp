#include "ssh/pins.h"

#include "core/jsontext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <numeric>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr std::array sourceWords = {"asked", "accepted", "known_hosts", "console", "certificate"};
constexpr qint64 seenAgainSeconds = 24 * 60 * 60;
constexpr int mostIdleLines = 1000; ///< beyond twice as many as there are pins

QByteArray lineOf(const Pin &pin)
{
    JsonText line;
    line.add("instance", pin.instance).add("name", pin.name).add("place", QString::fromUtf8(pin.place));
    line.add("type", QString::fromLatin1(pin.key.type)).add("key", QString::fromLatin1(pin.key.blob));
    line.add("first", pin.firstSeen.toString(Qt::ISODate)).add("last", pin.lastSeen.toString(Qt::ISODate));
    line.add("source", QString::fromLatin1(sourceWords.at(size_t(pin.source))));
    if (pin.source == Pin::Source::Certificate) {
        line.add("authority_type", QString::fromLatin1(pin.voucher.authority.type));
        line.add("authority", QString::fromLatin1(pin.voucher.authority.blob));
        line.add("until", QString::number(pin.voucher.until));
        line.add("serial", QString::number(pin.voucher.serial));
        line.add("id", QString::fromLatin1(pin.voucher.id.toBase64()));
    }
    return line.text() + '\n';
}

QByteArray forgottenLine(const QString &instance, const QByteArray &type)
{
    const QJsonObject object{{QStringLiteral("instance"), instance},
                             {QStringLiteral("type"), QString::fromLatin1(type)},
                             {QStringLiteral("forgotten"), true}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Pin::Source sourceOf(const QString &word)
{
    for (size_t i = 0; i < sourceWords.size(); ++i) {
        if (word == QLatin1String(sourceWords.at(i)))
            return Pin::Source(i);
    }
    return Pin::Source::Asked;
}

/// The file, locked; the descriptor is the caller's. Another process may put a new file in its place meanwhile.
int openLocked(const QByteArray &path)
{
    for (;;) {
        const int fd = ::open(path.constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        if (fd < 0)
            return -1;
        struct stat opened = {};
        struct stat named = {};
        if (::flock(fd, LOCK_EX) == 0 && ::fstat(fd, &opened) == 0 && ::stat(path.constData(), &named) == 0 &&
            opened.st_ino == named.st_ino)
            return fd;
        ::close(fd);
    }
}

Failure notKept(const QString &file, int reason)
{
    return failure(Error::Failed, QCoreApplication::translate("Pins", "The host key could not be pinned in %1: %2.")
                                      .arg(file, QString::fromLocal8Bit(std::strerror(reason))));
}

} // namespace

/// Reads what came to the file since the last time, or all of it when it is another file.
void Pins::refresh()
{
    struct stat info = {};
    if (m_file.isEmpty() || ::stat(QFile::encodeName(m_file).constData(), &info) != 0)
        return;
    if (quint64(info.st_ino) == m_inode && info.st_size == m_read)
        return;
    if (quint64(info.st_ino) != m_inode || info.st_size < m_read) {
        m_pins.clear();
        m_holders.clear();
        m_read = 0;
        m_lines = 0;
        m_inode = quint64(info.st_ino);
    }
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_read))
        return;
    const QByteArray text = file.readAll();
    const qsizetype whole = text.lastIndexOf('\n') + 1; // another process may be in the middle of one
    for (const QByteArray &line : text.first(whole).split('\n'))
        take(line);
    m_read += whole;
}

void Pins::take(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    const QString instance = text("instance");
    m_lines += line.isEmpty() ? 0 : 1;
    if (instance.isEmpty())
        return;
    if (object.value(QStringLiteral("forgotten")).toBool()) {
        drop(instance, text("type").toLatin1());
        return;
    }
    const PublicKey key{text("type").toLatin1(), text("key").toLatin1()};
    Pin pin{instance, text("name"), text("place").toUtf8(), key, sourceOf(text("source"))};
    pin.firstSeen = QDateTime::fromString(text("first"), Qt::ISODate);
    pin.lastSeen = QDateTime::fromString(text("last"), Qt::ISODate);
    if (pin.source == Pin::Source::Certificate)
        pin.voucher = {{text("authority_type").toLatin1(), text("authority").toLatin1()},
                       text("until").toULongLong(),
                       text("serial").toULongLong(),
                       QByteArray::fromBase64(text("id").toLatin1())};
    if (pin.key.isSound())
        put(pin);
}

void Pins::put(const Pin &pin)
{
    drop(pin.instance, pin.key.type);
    m_pins[pin.instance].insert(pin.key.type, pin);
    ++m_holders[pin.key];
}

bool Pins::drop(const QString &instance, const QByteArray &type)
{
    const auto pins = m_pins.find(instance);
    if (pins == m_pins.end())
        return false;
    const qsizetype before = pins->size();
    for (auto pin = pins->begin(); pin != pins->end();) {
        if (!type.isEmpty() && pin.key() != type) {
            ++pin;
            continue;
        }
        if (--m_holders[pin->key] == 0)
            m_holders.remove(pin->key);
        pin = pins->erase(pin);
    }
    const bool dropped = pins->size() < before;
    if (pins->isEmpty())
        m_pins.erase(pins);
    return dropped;
}

int Pins::count() const
{
    return std::accumulate(m_pins.begin(), m_pins.end(), 0,
                           [](int sum, const QMap<QByteArray, Pin> &pins) { return sum + int(pins.size()); });
}

QList<Pin> Pins::of(const QString &instance)
{
    const std::lock_guard lock(m_mutex);
    refresh();
    return m_pins.value(instance).values();
}

QList<Pin> Pins::all()
{
    const std::lock_guard lock(m_mutex);
    refresh();
    QList<Pin> all;
    for (const QMap<QByteArray, Pin> &pins : std::as_const(m_pins))
        all += pins.values();
    return all;
}

bool Pins::isOfAnother(const QString &instance, const PublicKey &key)
{
    const std::lock_guard lock(m_mutex);
    refresh();
    const auto own = m_pins.constFind(instance);
    const bool mine = own != m_pins.cend() && own->value(key.type).key == key;
    return m_holders.value(key) > (mine ? 1 : 0);
}

QList<Pin> Pins::ofOthers(const QString &instance, const QList<PublicKey> &keys)
{
    QList<Pin> found = all();
    found.removeIf([&](const Pin &pin) { return pin.instance == instance || !keys.contains(pin.key); });
    std::stable_sort(found.begin(), found.end(), [](const Pin &a, const Pin &b) { return a.lastSeen > b.lastSeen; });
    return found;
}

Done Pins::add(Pin pin)
{
    const std::lock_guard lock(m_mutex);
    refresh();
    const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC); // as in the file
    const Pin before = m_pins.value(pin.instance).value(pin.key.type);
    const bool same = before.key == pin.key;
    // What a person says outlives the certificate; what was seen, or certified once more, changes no word of a person.
    const bool decides = before.source == Pin::Source::Certificate && pin.source != Pin::Source::KnownHosts;
    if (same && !decides) {
        pin.source = before.source;
        pin.voucher = before.voucher;
    }
    const bool says = pin.source != before.source || pin.voucher != before.voucher;
    if (same && !says && before.place == pin.place && before.lastSeen.secsTo(now) < seenAgainSeconds)
        return {};
    pin.firstSeen = same ? before.firstSeen : now;
    pin.lastSeen = now;
    put(pin);
    return append(lineOf(pin));
}

Done Pins::forget(const QString &instance, const QByteArray &type)
{
    const std::lock_guard lock(m_mutex);
    refresh();
    return drop(instance, type) ? append(forgottenLine(instance, type)) : Done();
}

Done Pins::append(const QByteArray &line)
{
    if (m_file.isEmpty())
        return {};
    const QByteArray path = QFile::encodeName(m_file);
    int fd = openLocked(path);
    if (fd < 0 && errno == ENOENT && QDir().mkpath(QFileInfo(m_file).path()))
        fd = openLocked(path);
    if (fd < 0)
        return notKept(m_file, errno);
    Done done;
    const off_t size = ::lseek(fd, 0, SEEK_END);
    struct stat info = {};
    if (::write(fd, line.constData(), size_t(line.size())) != line.size()) {
        done = notKept(m_file, errno);
        if (::ftruncate(fd, size) != 0)
            m_inode = 0; // read it anew
    } else if (size == m_read && ::fstat(fd, &info) == 0 && quint64(info.st_ino) == m_inode) {
        m_read += line.size(); // nobody else wrote: the line says what is here already
        ++m_lines;
    }
    refresh(); // what others wrote meanwhile, and the line itself
    if (done && m_lines > mostIdleLines && m_lines > 2 * count() + mostIdleLines)
        done = replaceFile();
    ::close(fd);
    return done;
}

/// Writes the file anew with a line for each pin. The caller has locked it, and all of it is read.
Done Pins::replaceFile()
{
    const QByteArray path = QFile::encodeName(m_file);
    const QByteArray next = path + ".new";
    QByteArray text;
    for (const QMap<QByteArray, Pin> &pins : std::as_const(m_pins)) {
        for (const Pin &pin : pins)
            text += lineOf(pin);
    }
    const int fd = ::open(next.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return notKept(m_file, errno);
    const bool written = ::write(fd, text.constData(), size_t(text.size())) == text.size() && ::fdatasync(fd) == 0;
    const int reason = errno;
    ::close(fd);
    if (!written || ::rename(next.constData(), path.constData()) != 0) {
        ::unlink(next.constData());
        return notKept(m_file, written ? errno : reason);
    }
    refresh();
    return {};
}
