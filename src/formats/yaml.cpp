#include "formats/yaml.h"

#include "formats/textfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace {

class YamlText
{
    Q_DECLARE_TR_FUNCTIONS(YamlText)
};

/// yaml-cpp is stopped in mid-document the way it stops itself.
[[noreturn]] void refuse(const YAML::Mark &mark, const QString &why)
{
    throw YAML::ParserException(mark, why.toStdString());
}

bool isNullWord(const QString &text)
{
    return text.isEmpty() || text == u"~" || text == u"null" || text == u"Null" || text == u"NULL";
}

/// Builds our tree out of yaml-cpp's events; open lists and maps are a stack of values.
class YamlTree final : public YAML::EventHandler
{
public:
    YamlTree(YamlTwice twice, const YamlLimits &limits) : m_twice(twice), m_limits(limits) {}

    YamlValue root;

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { put(at(mark), anchor, 1, 1); }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.cend())
            refuse(mark, YamlText::tr("An alias stands inside of what it repeats"));
        put(known->value, YAML::NullAnchor, known->nodes, known->nodes);
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        YamlValue scalar = at(mark);
        scalar.text = QString::fromStdString(value);
        scalar.quoted = tag == "!";
        scalar.tag = tagText(tag);
        if (scalar.quoted || !scalar.tag.isEmpty() || !isNullWord(scalar.text))
            scalar.kind = YamlValue::Kind::Scalar;
        put(std::move(scalar), anchor, 1, 1);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlValue::Kind::List, mark, tag, anchor);
    }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlValue::Kind::Map, mark, tag, anchor);
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    /// A list or map that is not complete yet.
    struct Open
    {
        YamlValue value;
        YAML::anchor_t anchor;
        int nodes = 1;
        bool hasKey = false; ///< the value of `key` comes next
        YamlValue key = {};
        QList<YamlValue> merges = {};
        QHash<QString, qsizetype> index = {};
    };

    struct Anchored
    {
        YamlValue value;
        int nodes;
    };

    static YamlValue at(const YAML::Mark &mark)
    {
        YamlValue value;
        value.line = mark.line + 1;
        value.column = mark.column + 1;
        return value;
    }

    static QString tagText(const std::string &tag)
    {
        const QString text = QString::fromStdString(tag);
        return text == u"?" || text == u"!" || text.startsWith(u"tag:yaml.org,2002:") ? QString() : text;
    }

    static YAML::Mark markOf(const YamlValue &value)
    {
        YAML::Mark mark;
        mark.line = value.line - 1;
        mark.column = value.column - 1;
        return mark;
    }

    void open(YamlValue::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        if (m_open.size() >= m_limits.depth)
            refuse(mark, YamlText::tr("It is nested too deeply"));
        YamlValue value = at(mark);
        value.kind = kind;
        value.tag = tagText(tag);
        m_open.append(Open{std::move(value), anchor});
    }

    void close()
    {
        Open done = m_open.takeLast();
        for (const YamlValue &merged : std::as_const(done.merges))
            merge(done, merged);
        put(std::move(done.value), done.anchor, done.nodes, 1);
    }

    /// Entries of `merged` that are not there yet.
    void merge(Open &into, const YamlValue &merged)
    {
        for (const YamlValue &item : merged.items)
            merge(into, item);
        for (const YamlEntry &entry : merged.entries) {
            if (into.index.contains(entry.key.text))
                continue;
            into.index.insert(entry.key.text, into.value.entries.size());
            into.value.entries.append(entry);
        }
    }

    /// `nodes` is what an alias to it will cost, `cost` what it costs here.
    void put(YamlValue value, YAML::anchor_t anchor, int nodes, int cost)
    {
        m_nodes += cost;
        if (m_nodes > m_limits.nodes)
            refuse(markOf(value), YamlText::tr("It has too many values, aliases included"));
        if (anchor != YAML::NullAnchor)
            m_anchors.insert(anchor, Anchored{value, nodes});
        if (m_open.isEmpty()) {
            root = std::move(value);
            return;
        }
        Open &parent = m_open.last();
        parent.nodes += nodes;
        if (parent.value.isList())
            parent.value.items.append(std::move(value));
        else if (!parent.hasKey)
            setKey(parent, std::move(value));
        else
            setValue(parent, std::move(value));
    }

    void setKey(Open &map, YamlValue key)
    {
        if (key.isList() || key.isMap())
            refuse(markOf(key), YamlText::tr("The key of a map must be a word"));
        if (m_twice == YamlTwice::Refused && map.index.contains(key.text))
            refuse(markOf(key), YamlText::tr("\"%1\" stands there twice").arg(key.text));
        map.key = std::move(key);
        map.hasKey = true;
    }

    void setValue(Open &map, YamlValue value)
    {
        YamlValue key = std::exchange(map.key, {});
        map.hasKey = false;
        if (key.text == u"<<" && !key.quoted && (value.isMap() || value.isList())) {
            map.merges.append(std::move(value));
            return;
        }
        const auto known = map.index.constFind(key.text);
        if (known != map.index.cend()) {
            map.value.entries[*known].value = std::move(value);
            return;
        }
        map.index.insert(key.text, map.value.entries.size());
        map.value.entries.append(YamlEntry{std::move(key), std::move(value)});
    }

    const YamlTwice m_twice;
    const YamlLimits &m_limits;
    QList<Open> m_open;
    QHash<YAML::anchor_t, Anchored> m_anchors;
    qint64 m_nodes = 0;
};

Result<YamlValue> parsed(const std::string &text, YamlTwice twice, const YamlLimits &limits)
{
    YamlTree tree(twice, limits);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(tree))
            return YamlValue();
        YamlTree second(twice, limits);
        if (parser.HandleNextDocument(second) && !second.root.isNull())
            return mistakeAt(second.root.line, 0, YamlText::tr("There is more than one document in it"));
    } catch (const YAML::Exception &wrong) {
        const QString why = QString::fromStdString(wrong.msg);
        return mistakeAt(wrong.mark.line + 1, wrong.mark.column + 1,
                         YamlText::tr("The YAML cannot be read: %1").arg(why));
    } catch (const std::exception &wrong) {
        return failure(Error::Invalid, YamlText::tr("The YAML cannot be read."), QString::fromUtf8(wrong.what()));
    }
    return std::move(tree.root);
}

} // namespace

const YamlValue *YamlValue::value(QStringView key) const
{
    for (const YamlEntry &entry : entries) {
        if (entry.key.text == key)
            return &entry.value;
    }
    return nullptr;
}

QString YamlValue::textOf(QStringView key) const
{
    const YamlValue *found = value(key);
    return found && found->isText() ? found->text : QString();
}

std::optional<bool> YamlValue::toBool() const
{
    if (!isText() || quoted)
        return {};
    const QString word = text.toLower();
    if (word == u"true" || word == u"yes" || word == u"on")
        return true;
    if (word == u"false" || word == u"no" || word == u"off")
        return false;
    return {};
}

std::optional<qint64> YamlValue::toInt() const
{
    if (!isText() || quoted)
        return {};
    bool ok = false;
    const qint64 number = text.toLongLong(&ok, 10);
    return ok ? std::optional(number) : std::nullopt;
}

Result<YamlValue> readYaml(const QByteArray &bytes, YamlTwice twice, const YamlLimits &limits)
{
    const auto decoded = decodeText(bytes, limits.bytes);
    if (!decoded)
        return Failure(decoded.error());
    return parsed(decoded->text.toStdString(), twice, limits);
}
