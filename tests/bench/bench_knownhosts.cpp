#include "ssh/hostkeys.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

// bench_knownhosts [LINES]: what a known_hosts file of so many hashed lines costs each of the 1,000 hosts of a run, at
// their first connection, in time of the processor: hosts that stand in it, hosts that do not, and hosts with another
// key than stands there.

namespace {

constexpr int hosts = 1000;

PublicKey keyOf(int number)
{
    QByteArray wire("\0\0\0\x0bssh-ed25519\0\0\0 ", 19);
    wire += QByteArray::number(number).rightJustified(32, 'k');
    return PublicKey::ofWire(wire);
}

QByteArray nameOf(int number)
{
    return "host-" + QByteArray::number(number);
}

bool writeLines(const QString &path, int lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < lines; ++i) {
        const QByteArray salt = QByteArray::number(i).rightJustified(20, 's');
        const QByteArray hash = QMessageAuthenticationCode::hash(nameOf(i), salt, QCryptographicHash::Sha1);
        const PublicKey key = keyOf(i);
        file.write("|1|" + salt.toBase64() + '|' + hash.toBase64() + ' ' + key.type + ' ' + key.blob + '\n');
    }
    return true;
}

double cpuMs()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// What a worker asks of the host keys on the way to one host.
void measure(const char *what, HostKeys &keys, int firstHost, int keyOffset, HostKeys::Verdict wanted)
{
    const double begin = cpuMs();
    int right = 0;
    for (int i = firstHost; i < firstHost + hosts; ++i) {
        const HostName name{nameOf(i), 22};
        keys.preferredTypes(name);
        right += keys.check(name, keyOf(i + keyOffset), 1).verdict == wanted ? 1 : 0;
    }
    std::printf("%-44s %8.4f ms a host%s\n", what, (cpuMs() - begin) / hosts,
                right == hosts ? "" : "   WRONG VERDICTS");
}

} // namespace

int main(int argc, char **argv)
{
    const int lines = argc > 1 ? QByteArray(argv[1]).toInt() : 10000;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("known_hosts"));
    if (lines < hosts || !writeLines(path, lines))
        return 1;
    HostKeys keys({path});
    const double begin = cpuMs();
    keys.load({nameOf(0), 22});
    std::printf("%-44s %8.1f ms\n", "reading the file, once", cpuMs() - begin);
    measure("a host that stands in it", keys, lines - hosts, 0, HostKeys::Verdict::Known);
    measure("a host that does not, the first time", keys, lines, 0, HostKeys::Verdict::Unknown);
    measure("the same, once more", keys, lines, 0, HostKeys::Verdict::Unknown);
    measure("a host with another key, the first time", keys, 0, lines, HostKeys::Verdict::Changed);
    return 0;
}
