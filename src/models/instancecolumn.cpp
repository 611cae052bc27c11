#include "models/instancecolumn.h"

#include "core/text.h"
#include "core/usualuser.h"

#include <QCoreApplication>

namespace {

using Kind = InstanceColumn::Kind;

class InstanceColumnText
{
    Q_DECLARE_TR_FUNCTIONS(InstanceColumnText)
};

/// Addresses order by value where they are IPv4, so that .9 stands before .10; others follow by their text.
std::optional<quint64> addressNumber(const QStringList &addresses)
{
    if (addresses.isEmpty())
        return std::nullopt;
    quint64 value = 0;
    const QList<QStringView> parts = QStringView(addresses.first()).split(u'.');
    for (const QStringView part : parts)
        value = value << 8 | (part.toUInt() & 0xFF);
    return parts.size() == 4 ? value : quint64(1) << 32;
}

QString firstOf(const QStringList &one, const QStringList &other)
{
    return !one.isEmpty() ? one.first() : other.value(0);
}

std::optional<quint64> launchedNumber(const Instance &instance)
{
    if (!instance.launched.isValid())
        return std::nullopt;
    // Youngest first: what the column shows is the age.
    return (quint64(1) << 62) - quint64(instance.launched.toSecsSinceEpoch());
}

QList<InstanceColumn> makeColumns()
{
    return {
        {QStringLiteral("state"), InstanceColumnText::tr("State"), Kind::State, true, 9,
         [](const Instance &i) { return title(i.state); }},
        {QStringLiteral("name"), InstanceColumnText::tr("Name"), Kind::Name, true, 20,
         [](const Instance &i) { return i.name; }},
        {QStringLiteral("account"), InstanceColumnText::tr("Account"), Kind::Attribute, true, 10,
         [](const Instance &i) { return i.account; }},
        {QStringLiteral("provider"), InstanceColumnText::tr("Provider"), Kind::Attribute, false, 10,
         [](const Instance &i) { return i.provider; }},
        {QStringLiteral("region"), InstanceColumnText::tr("Region"), Kind::Attribute, true, 12,
         [](const Instance &i) { return i.region; }},
        {QStringLiteral("zone"), InstanceColumnText::tr("Zone"), Kind::Attribute, false, 12,
         [](const Instance &i) { return i.zone; }},
        {QStringLiteral("type"), InstanceColumnText::tr("Type"), Kind::Attribute, true, 10,
         [](const Instance &i) { return i.type; }},
        {QStringLiteral("public"), InstanceColumnText::tr("Public address"), Kind::Address, true, 13,
         [](const Instance &i) { return firstOf(i.publicV4, i.publicV6); },
         [](const Instance &i) { return addressNumber(i.publicV4); }},
        {QStringLiteral("private"), InstanceColumnText::tr("Private address"), Kind::Address, true, 13,
         [](const Instance &i) { return firstOf(i.privateV4, i.privateV6); },
         [](const Instance &i) { return addressNumber(i.privateV4); }},
        {QStringLiteral("image"), InstanceColumnText::tr("Image"), Kind::Attribute, true, 12,
         [](const Instance &i) { return i.imageName.isEmpty() ? i.image : i.imageName; }},
        {QStringLiteral("user"), InstanceColumnText::tr("User"), Kind::Attribute, false, 10, usualUser},
        {QStringLiteral("launched"), InstanceColumnText::tr("Launched"), Kind::Age, true, 10,
         [](const Instance &i) { return ageText(i.launched, QDateTime::currentDateTimeUtc()); }, launchedNumber},
        {QStringLiteral("id"), InstanceColumnText::tr("ID"), Kind::Attribute, false, 20,
         [](const Instance &i) { return i.id; }},
    };
}

} // namespace

const QList<InstanceColumn> &instanceColumns()
{
    static const QList<InstanceColumn> columns = makeColumns();
    return columns;
}

InstanceColumn tagColumn(const QString &tag)
{
    return {QStringLiteral("tag:") + tag, visibleText(tag), Kind::Tag, true, 9, [tag](const Instance &i) {
                return i.tags.value(tag);
            }};
}

QString ageText(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 minutes = qMax<qint64>(0, since.secsTo(now)) / 60;
    if (minutes < 1)
        return InstanceColumnText::tr("now");
    if (minutes < 60)
        return InstanceColumnText::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return InstanceColumnText::tr("%1 h").arg(minutes / 60);
    const qint64 days = minutes / (24 * 60);
    return days < 730 ? InstanceColumnText::tr("%1 d").arg(days) : InstanceColumnText::tr("%1 y").arg(days / 365);
}

QString title(Instance::State state)
{
    switch (state) {
    case Instance::State::Pending:
        return InstanceColumnText::tr("pending");
    case Instance::State::Running:
        return InstanceColumnText::tr("running");
    case Instance::State::Stopping:
        return InstanceColumnText::tr("stopping");
    case Instance::State::Stopped:
        return InstanceColumnText::tr("stopped");
    case Instance::State::Rebooting:
        return InstanceColumnText::tr("rebooting");
    case Instance::State::Terminated:
        return InstanceColumnText::tr("terminated");
    case Instance::State::Error:
        return InstanceColumnText::tr("error");
    case Instance::State::Unknown:
        break;
    }
    return InstanceColumnText::tr("unknown");
}
