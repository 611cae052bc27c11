#include "ssh/hostkeys.h"

#include "ssh/knownhostsedit.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(lcHostKeys, "maestro.ssh")

QByteArray onceKey(const HostName &name, const PublicKey &key, quint64 run)
{
    return QByteArray::number(run) + ' ' + KnownHosts::nameOf(name.host, name.port) + ' ' + key.blob;
}

bool isOfTheSystem(const QString &file)
{
    return file.startsWith(QStringLiteral("/etc/"));
}

} // namespace

HostKeys::HostKeys(QStringList files, QString pinsFile) : m_files(std::move(files)), m_pins(std::move(pinsFile)) {}

QStringList HostKeys::defaultFiles()
{
    const QString mine = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    return {mine, mine + u'2', QStringLiteral("/etc/ssh/ssh_known_hosts"), QStringLiteral("/etc/ssh/ssh_known_hosts2")};
}

QStringList HostKeys::pathsOf(const HostName &name) const
{
    QStringList paths = name.userFiles;
    QStringList system = name.globalFiles;
    for (const QString &file : m_files) {
        if (isOfTheSystem(file) ? name.globalFiles.isEmpty() : name.userFiles.isEmpty())
            (isOfTheSystem(file) ? system : paths) += file;
    }
    return paths + system;
}

/// As they are now.
KnownFiles &HostKeys::filesOf(const HostName &name)
{
    const QStringList paths = pathsOf(name);
    KnownFiles &files = m_sets.try_emplace(paths, paths).first->second;
    files.refresh();
    return files;
}

void HostKeys::load(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    filesOf(name);
    revokedOf(name);
}

/// As it is now; of a host without such a list no key is revoked.
const Result<RevokedKeys> &HostKeys::revokedOf(const HostName &name)
{
    if (name.revokedFile.isEmpty())
        return m_noneRevoked;
    RevokedFile &file = m_revoked.try_emplace(name.revokedFile, name.revokedFile).first->second;
    file.refresh();
    return file.keys();
}

bool HostKeys::isLoaded(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    return m_sets.contains(pathsOf(name)) && (name.revokedFile.isEmpty() || m_revoked.contains(name.revokedFile));
}

HostKeys::Finding HostKeys::lookUp(KnownFiles &files, const QByteArray &name, const PublicKey &key)
{
    if (files.isRevoked(name, key))
        return {Verdict::Revoked};
    if (files.isKnown(name, key))
        return {Verdict::Known};
    const QList<PublicKey> &keys = files.keysOf(name);
    if (keys.isEmpty())
        return {Verdict::Unknown};
    const bool sameType =
        std::any_of(keys.cbegin(), keys.cend(), [&](const PublicKey &other) { return other.type == key.type; });
    return {sameType ? Verdict::Changed : Verdict::OtherType, keys};
}

/// A pin that cannot be written down holds in this process, and is no reason to turn a host away.
void HostKeys::pin(const HostName &name, const PublicKey &key, Pin::Source source, const Voucher &voucher)
{
    Pin pin = pinOf(name, key, source);
    pin.voucher = voucher;
    if (const Done kept = m_pins.add(pin); !kept)
        qCWarning(lcHostKeys).noquote() << kept.error().message;
}

Pin HostKeys::pinOf(const HostName &name, const PublicKey &key, Pin::Source source)
{
    const QByteArray full = KnownHosts::nameOf(name.host, name.port);
    const std::lock_guard lock(m_mutex);
    return {name.instance, name.shown, filesOf(name).isKnown(full, key) ? full : QByteArray(), key, source};
}

/// known_hosts had the pinned key under this name, and now has this one instead: that was the person.
bool HostKeys::wasReplaced(const HostName &name, const PublicKey &key)
{
    const QByteArray full = KnownHosts::nameOf(name.host, name.port);
    const QList<Pin> pins = m_pins.of(name.instance);
    const std::lock_guard lock(m_mutex);
    const KnownFiles &files = filesOf(name);
    return files.isKnown(full, key) && std::all_of(pins.cbegin(), pins.cend(), [&](const Pin &pin) {
               return pin.key.type != key.type || (pin.place == full && !files.isKnown(full, pin.key));
           });
}

/// What was known under this name is pinned to others alone.
bool HostKeys::wasOfAnother(const HostName &name, const QList<PublicKey> &keys)
{
    return name.isLent && !name.instance.isEmpty() &&
           std::all_of(keys.cbegin(), keys.cend(),
                       [&](const PublicKey &key) { return m_pins.isOfAnother(name.instance, key); });
}

HostKeys::Finding HostKeys::checkFiles(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    KnownFiles &files = filesOf(name);
    const QByteArray bare = name.host.toLower();
    const auto certified = m_certified.constFind(onceKey(name, key, 0));
    if (const Result<RevokedKeys> &revoked = revokedOf(name); !revoked)
        return {Verdict::Unsure, {}, false, false, {}, {}, false, revoked.error().message};
    if (isRevokedIn(files, name, key)) // stricter than ssh, which asks where the port is another
        return {Verdict::Revoked};
    const Finding found = lookUp(files, KnownHosts::nameOf(name.host, name.port), key);
    if (found.verdict == Verdict::Revoked || found.verdict == Verdict::Known)
        return found;
    if (m_once.contains(onceKey(name, key, run)) ||
        (certified != m_certified.cend() && counts(files, name, *certified)))
        return {Verdict::Known};
    // As ssh does: a key known for the name alone is good on any port, and another one there says nothing.
    return found.verdict == Verdict::Unknown && files.isKnown(bare, key) ? Finding{Verdict::Known} : found;
}

/// The pins' word on a key; Unknown when the instance has none.
HostKeys::Finding HostKeys::checkPins(const HostName &name, const PublicKey &key)
{
    Finding found;
    bool certified = true;
    for (const Pin &pin : m_pins.of(name.instance)) {
        const bool isCertified = pin.source == Pin::Source::Certificate;
        if (pin.key == key && isCertified && !counts(name, pin.voucher)) {
            // Another authority may vouch for it by now. Where none does, it is as unknown as it was.
            const bool isRevoked = this->isRevoked(name, pin.voucher);
            return {isRevoked ? Verdict::Revoked : Verdict::Unknown, {}, true, false, {}, {}, hasAuthorities(name)};
        }
        if (pin.key == key)
            return {Verdict::Known, {}, true};
        certified = certified && isCertified;
        const bool changed = pin.key.type == key.type || found.verdict == Verdict::Changed;
        found = {changed ? Verdict::Changed : Verdict::OtherType, found.known + QList{pin.key}, true};
    }
    found.mayBeCertified = certified && hasAuthorities(name);
    return found;
}

HostKeys::Finding HostKeys::check(const HostName &name, const PublicKey &key, quint64 run)
{
    const Finding found = checkFiles(name, key, run);
    if (found.verdict == Verdict::Revoked || found.verdict == Verdict::Unsure)
        return found;
    const Finding pinned = name.instance.isEmpty() ? Finding() : checkPins(name, key);
    if (pinned.verdict == Verdict::Revoked || (pinned.verdict == Verdict::Changed && !wasReplaced(name, key)))
        return pinned;
    if (pinned.verdict == Verdict::Known || found.verdict == Verdict::Known) {
        if (!name.instance.isEmpty() && !isOnce(name, key, run))
            pin(name, key, Pin::Source::KnownHosts);
        return {Verdict::Known};
    }
    if (pinned.verdict == Verdict::OtherType)
        return pinned;
    const bool recycled = found.verdict != Verdict::Unknown && wasOfAnother(name, found.known);
    Finding rest = recycled ? Finding{Verdict::Unknown, {}, false, true} : found;
    if (const QList<Pin> others = recycled ? m_pins.ofOthers(name.instance, found.known) : QList<Pin>();
        !others.isEmpty()) {
        rest.formerName = others.first().name;
        rest.formerSeen = others.first().lastSeen;
    }
    rest.mayBeCertified = hasAuthorities(name);
    return rest;
}

QList<PublicKey> HostKeys::authoritiesOf(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    return authorities(filesOf(name), name);
}

QList<PublicKey> HostKeys::authorities(const KnownFiles &files, const HostName &name)
{
    QList<PublicKey> found = files.authoritiesOf(KnownHosts::nameOf(name.host, name.port));
    if (name.port != 22)
        found += files.authoritiesOf(name.host.toLower());
    return found;
}

bool HostKeys::isRevokedIn(const KnownFiles &files, const HostName &name, const PublicKey &key)
{
    const Result<RevokedKeys> &revoked = revokedOf(name);
    return files.isRevoked(name.host.toLower(), key) ||
           files.isRevoked(KnownHosts::nameOf(name.host, name.port), key) || (revoked && revoked->revokes(key));
}

/// Whether what an authority has said still holds.
bool HostKeys::counts(const KnownFiles &files, const HostName &name, const Voucher &voucher)
{
    const Result<RevokedKeys> &revoked = revokedOf(name);
    return quint64(QDateTime::currentSecsSinceEpoch()) < voucher.until &&
           authorities(files, name).contains(voucher.authority) && !isRevokedIn(files, name, voucher.authority) &&
           revoked && !revoked->revokes(voucher.mark());
}

bool HostKeys::counts(const HostName &name, const Voucher &voucher)
{
    const std::lock_guard lock(m_mutex);
    return counts(filesOf(name), name, voucher);
}

bool HostKeys::hasAuthorities(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    return filesOf(name).hasAuthorities();
}

bool HostKeys::isRevoked(const HostName &name, const PublicKey &key)
{
    const std::lock_guard lock(m_mutex);
    return isRevokedIn(filesOf(name), name, key);
}

bool HostKeys::isRevoked(const HostName &name, const Voucher &voucher)
{
    const std::lock_guard lock(m_mutex);
    const Result<RevokedKeys> &revoked = revokedOf(name);
    return isRevokedIn(filesOf(name), name, voucher.authority) || (revoked && revoked->revokes(voucher.mark()));
}

QList<QByteArray> HostKeys::preferredTypes(const HostName &name)
{
    const std::lock_guard lock(m_mutex);
    const KnownFiles &files = filesOf(name);
    QList<QByteArray> types;
    for (const Pin &pin : name.instance.isEmpty() ? QList<Pin>() : m_pins.of(name.instance))
        types += pin.key.type;
    if (types.isEmpty())
        types = files.plainTypesOf(KnownHosts::nameOf(name.host, name.port));
    if (types.isEmpty())
        types = files.plainTypesOf(name.host.toLower());
    return types;
}

void HostKeys::trustOnce(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_once.insert(onceKey(name, key, run));
}

bool HostKeys::isOnce(const HostName &name, const PublicKey &key, quint64 run)
{
    const std::lock_guard lock(m_mutex);
    return m_once.contains(onceKey(name, key, run));
}

Done HostKeys::trustAlways(const HostName &name, const PublicKey &key, Pin::Source source)
{
    const Done kept = addLine(name, key);
    const Done pinned = name.instance.isEmpty() ? Done() : m_pins.add(pinOf(name, key, source));
    return kept ? pinned : kept;
}

QList<Pin> HostKeys::unpinned(const HostName &name)
{
    const QByteArray full = KnownHosts::nameOf(name.host, name.port);
    const QList<Pin> pins = m_pins.of(name.instance);
    QList<Pin> found;
    const std::lock_guard lock(m_mutex);
    for (const PublicKey &key : filesOf(name).keysOf(full)) {
        if (std::none_of(pins.cbegin(), pins.cend(), [&](const Pin &pin) { return pin.key == key; }))
            found += Pin{name.instance, name.shown, full, key, Pin::Source::KnownHosts};
    }
    return found;
}

Done HostKeys::forget(const Pin &pin)
{
    QSet<QString> files(m_files.cbegin(), m_files.cend());
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[paths, known] : m_sets) {
            files.unite(QSet<QString>(paths.cbegin(), paths.cend()));
            known.forget(pin.place, pin.key);
        }
    }
    const QList<Pin> pins = m_pins.of(pin.instance);
    const bool isPinned = std::any_of(pins.cbegin(), pins.cend(), [&](const Pin &each) { return each.key == pin.key; });
    Done done = isPinned ? m_pins.forget(pin.instance, pin.key.type) : Done();
    for (const QString &file : std::as_const(files)) {
        if (pin.place.isEmpty() || isOfTheSystem(file))
            continue;
        const Result<int> removed = removeFromKnownHosts(file, pin.place, pin.key);
        if (!removed && done)
            done = Failure(removed.error());
    }
    return done;
}

Done HostKeys::addLine(const HostName &name, const PublicKey &key)
{
    const QByteArray full = KnownHosts::nameOf(name.host, name.port);
    const std::lock_guard lock(m_mutex);
    KnownFiles &files = filesOf(name);
    const bool isOfAnother = !name.instance.isEmpty() && !files.keysOf(full).isEmpty();
    return isOfAnother || files.isKnown(full, key) ? Done() : files.add(full, key, name.hashes);
}

void HostKeys::trustCertified(const HostName &name, const PublicKey &key, const Voucher &voucher)
{
    if (!name.instance.isEmpty()) {
        pin(name, key, Pin::Source::Certificate, voucher);
        return;
    }
    const std::lock_guard lock(m_mutex);
    m_certified.insert(onceKey(name, key, 0), voucher);
}

void HostKeys::trustAllOfRun(quint64 run)
{
    const std::lock_guard lock(m_mutex);
    m_allOfRuns.insert(run);
}

bool HostKeys::trustsAllOf(quint64 run)
{
    const std::lock_guard lock(m_mutex);
    return m_allOfRuns.contains(run);
}
