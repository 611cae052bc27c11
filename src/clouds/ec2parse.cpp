#include "clouds/ec2parse.h"

#include "core/ipaddress.h"
#include "formats/xml.h"

#include <QCoreApplication>

namespace {

class Ec2ReplyText
{
    Q_DECLARE_TR_FUNCTIONS(Ec2ReplyText)
};

Result<XmlElement> readReply(const QByteArray &reply, const QString &name)
{
    auto document = readXml(reply);
    if (!document)
        return failure(Error::Failed, Ec2ReplyText::tr("The answer of EC2 is cut off or damaged. Try again."),
                       document.error().message);
    if (document->name != name)
        return failure(
            Error::Failed,
            Ec2ReplyText::tr("EC2 answered something else than was asked for. Check the endpoint of the account."),
            QStringLiteral("%1 instead of %2").arg(document->name, name));
    return document;
}

QList<const XmlElement *> items(const XmlElement &parent, QStringView list)
{
    const XmlElement *found = parent.child(list);
    return found ? found->all(u"item") : QList<const XmlElement *>();
}

void addAddress(QStringList &addresses, const QString &text)
{
    const auto address = IpAddress::of(text);
    if (address && !address->isAny() && !address->isLinkLocal() && !addresses.contains(text))
        addresses.append(text);
}

void readAddresses(const XmlElement &item, Instance &instance)
{
    addAddress(instance.publicV4, item.childText(u"ipAddress"));
    addAddress(instance.privateV4, item.childText(u"privateIpAddress"));
    for (const XmlElement *card : items(item, u"networkInterfaceSet")) {
        for (const XmlElement *address : items(*card, u"privateIpAddressesSet")) {
            addAddress(instance.privateV4, address->childText(u"privateIpAddress"));
            addAddress(instance.publicV4, address->childText(u"association/publicIp"));
        }
        for (const XmlElement *address : items(*card, u"ipv6AddressesSet")) {
            if (address->childText(u"isPrimaryIpv6") == u"true")
                addAddress(instance.publicV6, address->childText(u"ipv6Address"));
        }
    }
    addAddress(instance.publicV6, item.childText(u"ipv6Address"));
    for (const XmlElement *card : items(item, u"networkInterfaceSet")) {
        for (const XmlElement *address : items(*card, u"ipv6AddressesSet"))
            addAddress(instance.publicV6, address->childText(u"ipv6Address"));
    }
    if (const QString name = item.childText(u"dnsName"); !name.isEmpty())
        instance.dns.append(name);
}

void addGroups(const XmlElement &parent, Instance &instance)
{
    for (const XmlElement *group : items(parent, u"groupSet")) {
        const Instance::Named named{group->childText(u"groupId"), group->childText(u"groupName")};
        if (!instance.securityGroups.contains(named))
            instance.securityGroups.append(named);
    }
}

void readTags(const XmlElement &item, Instance &instance)
{
    for (const XmlElement *tag : items(item, u"tagSet")) {
        const QString value = tag->childText(u"value");
        instance.tags.insert(tag->childText(u"key"), value.isNull() ? QStringLiteral("") : value);
    }
    const QString name = instance.tags.value(QStringLiteral("Name")).trimmed();
    instance.name = name.isEmpty() ? instance.id : name;
}

// What the platform says of the image, when it says more than "Linux".
void readPlatform(const XmlElement &item, Instance &instance)
{
    const QString details = item.childText(u"platformDetails");
    const bool windows = item.childText(u"platform").compare(u"windows", Qt::CaseInsensitive) == 0 ||
                         details.startsWith(u"Windows", Qt::CaseInsensitive);
    instance.platform = windows ? Instance::Platform::Windows : Instance::Platform::Linux;
    if (!details.isEmpty() && details != u"Linux/UNIX")
        instance.imageName = details;
}

// The titles stay English here, as they are kept and asked for; who shows them translates them.
void readExtra(const XmlElement &item, const QString &owner, Instance &instance)
{
    const auto keep = [&](const QString &title, const QString &value) {
        if (!value.isEmpty())
            instance.extra.insert(title, value);
    };
    const auto keepAs = [&keep](const char *title, const QString &value) { keep(QString::fromLatin1(title), value); };
    keep(rootDeviceTitle(), item.childText(u"rootDeviceType"));
    keep(lifecycleTitle(), item.childText(u"instanceLifecycle"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Architecture"), item.childText(u"architecture"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Hypervisor"), item.childText(u"hypervisor"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Private DNS name"), item.childText(u"privateDnsName"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Why it is in this state"), item.childText(u"stateReason/message"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Instance profile"), item.childText(u"iamInstanceProfile/arn"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Metadata tokens"), item.childText(u"metadataOptions/httpTokens"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Zone ID"), item.childText(u"placement/availabilityZoneId"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Tenancy"), item.childText(u"placement/tenancy"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Placement group"), item.childText(u"placement/groupName"));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Auto Scaling group"),
           instance.tags.value(QStringLiteral("aws:autoscaling:groupName")));
    keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Owner"), owner);
    if (item.childText(u"operator/managed") == u"true")
        keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "Managed by"), item.childText(u"operator/principal"));
    for (const XmlElement *card : items(item, u"networkInterfaceSet")) {
        if (card->childText(u"attachment/deviceIndex") == u"0")
            keepAs(QT_TRANSLATE_NOOP("InstanceExtra", "First network card attached"),
                   card->childText(u"attachment/attachTime"));
    }
}

Instance readInstance(const XmlElement &item, const QString &owner)
{
    Instance instance;
    instance.id = item.childText(u"instanceId");
    instance.rawState = item.childText(u"instanceState/name");
    bool isNumber = false;
    const int code = item.childText(u"instanceState/code").toInt(&isNumber);
    instance.state = ec2State(isNumber ? code : -1, instance.rawState);
    instance.zone = item.childText(u"placement/availabilityZone");
    instance.type = item.childText(u"instanceType");
    instance.image = item.childText(u"imageId");
    instance.keyName = item.childText(u"keyName");
    instance.network = item.childText(u"vpcId");
    instance.subnet = item.childText(u"subnetId");
    instance.launched = QDateTime::fromString(item.childText(u"launchTime"), Qt::ISODateWithMs).toUTC();
    readTags(item, instance);
    readAddresses(item, instance);
    addGroups(item, instance);
    for (const XmlElement *card : items(item, u"networkInterfaceSet"))
        addGroups(*card, instance);
    readPlatform(item, instance);
    readExtra(item, owner, instance);
    return instance;
}

} // namespace

QString rootDeviceTitle()
{
    return QString::fromLatin1(QT_TRANSLATE_NOOP("InstanceExtra", "Root device"));
}

QString lifecycleTitle()
{
    return QString::fromLatin1(QT_TRANSLATE_NOOP("InstanceExtra", "Lifecycle"));
}

// The high byte is Amazon's own. "shutting-down" is on its way to terminated, which the raw word keeps.
Instance::State ec2State(int code, const QString &name)
{
    using State = Instance::State;
    static const QMap<int, State> byCode = {{0, State::Pending},     {16, State::Running},  {32, State::Stopping},
                                            {48, State::Terminated}, {64, State::Stopping}, {80, State::Stopped}};
    if (code >= 0)
        return byCode.value(code & 0xff, State::Unknown);
    return name == u"shutting-down" ? State::Stopping : stateOf(name);
}

Result<Ec2Page> readInstances(const QByteArray &reply)
{
    const auto document = readReply(reply, QStringLiteral("DescribeInstancesResponse"));
    if (!document)
        return Failure(document.error());
    Ec2Page page;
    for (const XmlElement *reservation : items(*document, u"reservationSet")) {
        const QString owner = reservation->childText(u"ownerId");
        for (const XmlElement *item : items(*reservation, u"instancesSet")) {
            Instance instance = readInstance(*item, owner);
            if (instance.id.isEmpty())
                return failure(
                    Error::Failed,
                    Ec2ReplyText::tr("The answer of EC2 holds an instance without an ID. Check the endpoint."));
            page.items.append(std::move(instance));
        }
    }
    page.next = document->childText(u"nextToken");
    return page;
}

Result<QList<Ec2Region>> readRegions(const QByteArray &reply)
{
    const auto document = readReply(reply, QStringLiteral("DescribeRegionsResponse"));
    if (!document)
        return Failure(document.error());
    QList<Ec2Region> regions;
    for (const XmlElement *item : items(*document, u"regionInfo"))
        regions.append({item->childText(u"regionName"), item->childText(u"optInStatus") != u"not-opted-in"});
    return regions;
}

Result<QHash<QString, QString>> readImages(const QByteArray &reply)
{
    const auto document = readReply(reply, QStringLiteral("DescribeImagesResponse"));
    if (!document)
        return Failure(document.error());
    QHash<QString, QString> names;
    for (const XmlElement *item : items(*document, u"imagesSet")) {
        const QString name = item->childText(u"name").trimmed();
        if (const QString id = item->childText(u"imageId"); !id.isEmpty() && !name.isEmpty())
            names.insert(id, name);
    }
    return names;
}

void nameImage(Instance &instance, const QString &name)
{
    if (name.isEmpty())
        return;
    // The platform tells the usual user where an image of one's own is called after something else.
    const QString platform = instance.platform == Instance::Platform::Windows ? QString() : instance.imageName;
    const bool saysIt = platform.isEmpty() || name.contains(platform, Qt::CaseInsensitive);
    instance.imageName = saysIt ? name : QStringLiteral("%1 (%2)").arg(name, platform);
}

Result<Ec2Identity> readIdentity(const QByteArray &reply)
{
    const auto document = readReply(reply, QStringLiteral("GetCallerIdentityResponse"));
    if (!document)
        return Failure(document.error());
    return Ec2Identity{document->childText(u"GetCallerIdentityResult/Arn"),
                       document->childText(u"GetCallerIdentityResult/Account")};
}

Result<bool> readFlag(const QByteArray &reply, const QString &attribute)
{
    const auto document = readReply(reply, QStringLiteral("DescribeInstanceAttributeResponse"));
    if (!document)
        return Failure(document.error());
    return document->childText(QString(attribute + QStringLiteral("/value"))) == u"true";
}

Result<QByteArray> readConsole(const QByteArray &reply, const QString &id)
{
    const auto document = readReply(reply, QStringLiteral("GetConsoleOutputResponse"));
    if (!document)
        return Failure(document.error());
    if (document->childText(u"instanceId") != id)
        return failure(Error::Failed, Ec2ReplyText::tr("EC2 answered with the console of another instance."),
                       document->childText(u"instanceId"));
    return QByteArray::fromBase64(document->childText(u"output").toLatin1());
}
