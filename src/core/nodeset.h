#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

/// Names as text with ranges: "web[01-04,07]", "n[0-8/2]", "r[1-2]u[01-20]". A value; any thread.
class NodeSet
{
    Q_DECLARE_TR_FUNCTIONS(NodeSet)

public:
    /// first-last/step; `width` is that of a padded number ("01": 2), 0 when numbers have no leading zeros.
    struct Range
    {
        quint64 first = 0;
        quint64 last = 0;
        quint64 step = 1;
        int width = 0;

        /// Whether the digits are one of its numbers, written as it writes them.
        bool contains(QStringView digits) const;
        quint64 count() const { return (last - first) / step + 1; }
        bool operator==(const Range &) const = default;
    };

    /// Fixed text, or, when `ranges` is not empty, one number of any of them.
    struct Part
    {
        QString literal;
        QList<Range> ranges;
        bool operator==(const Part &) const = default;
    };

    static constexpr int limit = 100'000;

    /// One name with ranges; an Error::Invalid says what is wrong with them.
    static Result<NodeSet> parse(const QString &text);
    /// All names of a comma list of node sets, in the order written; refused when they are more than `most`.
    static Result<QStringList> expand(const QString &text, int most = limit);
    /// A short text in natural order whose expansion is these names, each once: "db01,web[01-04,07]".
    /// Names that the notation cannot write (with a comma, bracket or space) stand as they are.
    static QString fold(const QStringList &names);

    const QList<Part> &parts() const { return m_parts; }
    /// How many names; `most` + 1 for any greater number.
    quint64 count(quint64 most = limit) const;
    QStringList names() const;

private:
    QList<Part> m_parts;
};
