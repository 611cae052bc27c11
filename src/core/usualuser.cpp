#include "core/usualuser.h"

#include <array>

namespace {

/// A part of an image's name, the user on EC2, on GCE and OpenStack, and elsewhere. The first that fits counts.
struct Usual
{
    const char *part;
    const char *ec2;
    const char *cloud;
    const char *other;
};

constexpr std::array<Usual, 18> table = {{
    {"windows", "Administrator", "Administrator", "Administrator"},
    {"ubuntu", "ubuntu", "ubuntu", "root"},
    {"debian", "admin", "debian", "root"},
    {"almalinux", "ec2-user", "almalinux", "root"},
    {"rocky", "rocky", "rocky", "root"},
    {"centos", "centos", "centos", "root"},
    {"rhel", "ec2-user", "cloud-user", "root"},
    {"redhat", "ec2-user", "cloud-user", "root"},
    {"red hat", "ec2-user", "cloud-user", "root"},
    {"suse", "ec2-user", "ec2-user", "root"},
    {"fedora", "fedora", "fedora", "root"},
    {"freebsd", "ec2-user", "freebsd", "freebsd"},
    {"flatcar", "core", "core", "core"},
    {"coreos", "core", "core", "core"},
    {"amazon", "ec2-user", "ec2-user", "ec2-user"},
    {"amzn", "ec2-user", "ec2-user", "ec2-user"},
    {"al2023", "ec2-user", "ec2-user", "ec2-user"},
    {"al2022", "ec2-user", "ec2-user", "ec2-user"},
}};

} // namespace

QString usualUser(const Instance &instance)
{
    if (!instance.sshUser.isEmpty())
        return instance.sshUser;
    const bool ec2 = instance.provider == QStringLiteral("ec2");
    const bool cloud = instance.provider == QStringLiteral("openstack") || instance.provider == QStringLiteral("gce");
    for (const Usual &usual : table) {
        if (instance.imageName.contains(QLatin1String(usual.part), Qt::CaseInsensitive))
            return QString::fromLatin1(ec2 ? usual.ec2 : cloud ? usual.cloud : usual.other);
    }
    return instance.platform == Instance::Platform::Windows ? QStringLiteral("Administrator") : QString();
}
