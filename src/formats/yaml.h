#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

struct YamlEntry;

/// One node of a YAML document, with aliases and merges (`<<`) resolved. A value; copies share; any thread.
struct YamlValue
{
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    QString text;        ///< of a scalar
    QString tag;         ///< "!vault"; empty for the usual ones
    bool quoted = false; ///< the scalar stood in quotes or as a block: it is text, whatever it looks like
    int line = 0;
    int column = 0;
    QList<YamlValue> items;   ///< of a list
    QList<YamlEntry> entries; ///< of a map, in their order; keys are scalars and stand there once

    bool isNull() const { return kind == Kind::Null; }
    bool isText() const { return kind == Kind::Scalar; }
    bool isList() const { return kind == Kind::List; }
    bool isMap() const { return kind == Kind::Map; }
    /// The value of a key of a map; nullptr when there is none.
    const YamlValue *value(QStringView key) const;
    /// The text of a scalar under that key; null when it is absent or something else.
    QString textOf(QStringView key) const;
    /// yes, no, true, false, on, off as YAML 1.1 has them, when not quoted.
    std::optional<bool> toBool() const;
    /// A decimal whole number, when not quoted.
    std::optional<qint64> toInt() const;
};

struct YamlEntry
{
    YamlValue key;
    YamlValue value;
};

/// What a document may cost. Nodes are counted as often as aliases repeat them.
struct YamlLimits
{
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 64;
    int nodes = 1'000'000;
};

/// What to do about a key that stands twice in a map.
enum class YamlTwice { Refused, LastWins };

/// The only document of the text; Null for an empty one. JSON is YAML too. Error::Invalid with line and column.
Result<YamlValue> readYaml(const QByteArray &bytes, YamlTwice twice = YamlTwice::Refused,
                           const YamlLimits &limits = {});
