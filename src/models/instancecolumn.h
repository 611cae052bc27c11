#pragma once

#include "core/instance.h"

#include <QList>

#include <functional>
#include <optional>

/// One column of the table of instances: all that the table, its menus and its order know of it. A new column is one
/// row in instancecolumn.cpp. A value; any thread.
struct InstanceColumn
{
    enum class Kind { State, Name, Attribute, Address, Age, Tag };

    QString id;    ///< fixed word: "name", "launched", "tag:role"; what is remembered of the table names it
    QString title; ///< translated; a tag's own name, made visible
    Kind kind = Kind::Attribute;
    bool shown = true;                             ///< until the person chooses
    int characters = 12;                           ///< width until the person chooses, in digits of the font
    std::function<QString(const Instance &)> text; ///< as it came; not yet made visible
    std::function<std::optional<quint64>(const Instance &)> number = {}; ///< what it is ordered by instead of the text
};

/// The columns there always are, in their first order.
const QList<InstanceColumn> &instanceColumns();
/// The column of one tag.
InstanceColumn tagColumn(const QString &tag);
/// "2 h", "3 d", "2 y" of a time that long ago; null of an invalid one.
QString ageText(const QDateTime &since, const QDateTime &now);
/// The translated word of a state, as the table shows it.
QString title(Instance::State state);
