#include "query/facts.h"
#include "query/tree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Whether any value accepts a text; a missing text is only "" (role="" is a tag without a value).
bool acceptsText(const QueryNode &node, const QString &text, bool asName = false)
{
    return std::any_of(node.values.begin(), node.values.end(), [&](const QueryValue &value) {
        if (text.isEmpty() && value.form != QueryValue::Form::Quoted)
            return false;
        return value.accepts(text, asName);
    });
}

bool acceptsAny(const QueryNode &node, std::initializer_list<const QString *> texts)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString *text) { return acceptsText(node, *text); });
}

bool holds(const QString &text, const QueryValue &value)
{
    const auto sensitivity = value.form == QueryValue::Form::Quoted ? Qt::CaseSensitive : Qt::CaseInsensitive;
    return text.contains(value.text, sensitivity);
}

template <class Test>
bool anyAddress(const Instance &instance, Test test)
{
    const auto any = [&](const QStringList &list) { return std::any_of(list.begin(), list.end(), test); };
    return any(instance.publicV4) || any(instance.privateV4) || any(instance.publicV6) || any(instance.privateV6);
}

bool findsText(const QueryValue &value, const Instance &instance)
{
    const auto test = [&](const QString &text) { return holds(text, value); };
    return test(instance.name) || test(instance.id) || anyAddress(instance, test) ||
           std::any_of(instance.dns.begin(), instance.dns.end(), test) ||
           std::any_of(instance.tags.begin(), instance.tags.end(), test);
}

bool acceptsAddress(const QueryValue &value, const Instance &instance)
{
    return anyAddress(instance, [&](const QString &text) {
        if (!value.address)
            return value.accepts(text);
        const auto address = AddressRange::parse(text);
        return address && value.address->contains(*address);
    });
}

bool acceptsRegion(const QueryValue &value, const Instance &instance)
{
    if (instance.region.isEmpty() && value.form != QueryValue::Form::Quoted)
        return false;
    if (value.accepts(instance.region))
        return true;
    const bool isUk = value.form == QueryValue::Form::Word && value.text == "uk"_L1; // the first Maestro's word for LON
    return isUk && instance.provider == "rackspace"_L1 && instance.region.compare("lon"_L1, Qt::CaseInsensitive) == 0;
}

bool acceptsState(const QueryValue &value, const Instance &instance)
{
    return value.text == "any"_L1 || value.text == word(instance.state);
}

bool acceptsBalancer(const QueryValue &value, const Instance &instance)
{
    for (auto it = instance.balancers.cbegin(); it != instance.balancers.cend(); ++it) {
        if (value.accepts(it.key()) && (value.state.isNull() || value.state == it.value()))
            return true;
    }
    return false;
}

bool isTrue(const QString &what, const Instance &instance)
{
    if (what == "production"_L1)
        return isProduction(instance);
    return what == "running"_L1 ? instance.state == Instance::State::Running : isDrained(instance);
}

/// Tags and columns: by name, whatever the case; without values it is enough that there is one.
bool acceptsNamed(const QueryNode &node, const QMap<QString, QString> &named)
{
    for (auto it = named.cbegin(); it != named.cend(); ++it) {
        if (it.key().compare(node.name, Qt::CaseInsensitive) != 0)
            continue;
        const auto accepts = [&](const QueryValue &value) { return value.accepts(it.value()); };
        if (node.values.isEmpty() || std::any_of(node.values.begin(), node.values.end(), accepts))
            return true;
    }
    return false;
}

bool hasTag(const QueryNode &node, const Instance &instance)
{
    for (auto it = instance.tags.keyBegin(); it != instance.tags.keyEnd(); ++it) {
        const auto accepts = [&](const QueryValue &value) { return value.accepts(*it); };
        if (std::any_of(node.values.begin(), node.values.end(), accepts))
            return true;
    }
    return false;
}

bool compares(const QueryValue &value, qint64 age)
{
    switch (value.comparison) {
    case QueryValue::Comparison::Less:
        return age < value.seconds;
    case QueryValue::Comparison::LessOrEqual:
        return age <= value.seconds;
    case QueryValue::Comparison::Greater:
        return age > value.seconds;
    case QueryValue::Comparison::GreaterOrEqual:
        return age >= value.seconds;
    }
    return false;
}

/// An item of a mixed bare list, by its own kind.
bool acceptsItem(const QueryValue &value, const Instance &instance)
{
    switch (value.kind) {
    case QueryKey::Name:
        return value.accepts(instance.name, true);
    case QueryKey::Ip:
        return acceptsAddress(value, instance);
    case QueryKey::Id:
        return value.accepts(instance.id);
    case QueryKey::Region:
        return acceptsRegion(value, instance);
    default:
        return findsText(value, instance);
    }
}

/// The keys that are one text of the instance; null for the others.
const QString *plainText(QueryKey key, const Instance &instance)
{
    switch (key) {
    case QueryKey::Provider:
        return &instance.provider;
    case QueryKey::Account:
        return &instance.account;
    case QueryKey::Zone:
        return &instance.zone;
    case QueryKey::Id:
        return &instance.id;
    case QueryKey::Type:
        return &instance.type;
    case QueryKey::Vpc:
        return &instance.network;
    case QueryKey::Key:
        return &instance.keyName;
    case QueryKey::Via:
        return &instance.sshJump;
    default:
        return nullptr;
    }
}

bool acceptsValue(QueryKey key, const QueryValue &value, const Instance &instance)
{
    switch (key) {
    case QueryKey::Text:
        return findsText(value, instance);
    case QueryKey::Any:
        return acceptsItem(value, instance);
    case QueryKey::Region:
        return acceptsRegion(value, instance);
    case QueryKey::Ip:
        return acceptsAddress(value, instance);
    case QueryKey::State:
        return acceptsState(value, instance);
    case QueryKey::Lb:
        return acceptsBalancer(value, instance);
    case QueryKey::Is:
        return isTrue(value.text, instance);
    case QueryKey::Has:
        return hasThing(value.text, instance);
    case QueryKey::Last:
        return value.text == (instance.lastResult.isEmpty() ? u"never"_s : instance.lastResult);
    default:
        return false;
    }
}

bool acceptsAtom(const QueryNode &node, const Instance &instance, const QDateTime &now)
{
    if (const QString *text = plainText(node.key, instance))
        return acceptsText(node, *text);
    switch (node.key) {
    case QueryKey::Name:
    case QueryKey::Filter:
        return acceptsText(node, instance.name, true);
    case QueryKey::Image:
        return acceptsAny(node, {&instance.image, &instance.imageName});
    case QueryKey::Ssh:
        return acceptsAny(node, {&instance.sshAlias, &instance.sshUser});
    case QueryKey::Sg:
        return std::any_of(instance.securityGroups.begin(), instance.securityGroups.end(),
                           [&](const Instance::Named &group) {
                               return acceptsAny(node, {&group.id, &group.name});
                           });
    case QueryKey::Tag:
        return acceptsNamed(node, instance.tags) != node.negated;
    case QueryKey::Column:
        return acceptsNamed(node, instance.extra) != node.negated;
    case QueryKey::HasTag:
        return hasTag(node, instance);
    case QueryKey::Age:
        return instance.launched.isValid() && now.isValid() && ageIs(node, instance.launched.msecsTo(now) / 1000);
    default:
        return std::any_of(node.values.begin(), node.values.end(),
                           [&](const QueryValue &value) { return acceptsValue(node.key, value, instance); });
    }
}

} // namespace

bool ageIs(const QueryNode &node, qint64 seconds)
{
    return std::any_of(node.values.begin(), node.values.end(),
                       [&](const QueryValue &value) { return compares(value, seconds); });
}

bool accepts(const QueryNode &node, const Instance &instance, const QDateTime &now)
{
    const auto accepted = [&](const QueryNodePtr &child) { return accepts(*child, instance, now); };
    switch (node.type) {
    case QueryNode::Type::All:
        return true;
    case QueryNode::Type::And:
        return std::all_of(node.children.begin(), node.children.end(), accepted);
    case QueryNode::Type::Or:
        return std::any_of(node.children.begin(), node.children.end(), accepted);
    case QueryNode::Type::Not:
        return !accepted(node.children.first());
    case QueryNode::Type::Group:
        return accepted(node.children.first());
    case QueryNode::Type::Keys:
        return node.keys.contains(instance.key());
    case QueryNode::Type::Atom:
        return acceptsAtom(node, instance, now);
    }
    return false;
}
