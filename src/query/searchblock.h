#pragma once

#include "query/searchindex.h"

#include <QHash>

#include <array>
#include <vector>

/// A column of a block: which of its few different values each row has, and a row that shows each of them. What is
/// asked of a column is asked once of each sample.
struct SearchColumn
{
    std::vector<quint16> values;  ///< by row of the block
    std::vector<quint16> samples; ///< by value: a row that has it
};

/// 4,096 rows of an index, laid out for scanning. Immutable; shared over threads and indexes.
struct SearchBlock
{
    enum Column {
        Provider,
        Account,
        Region,
        Zone,
        State,
        Type,
        Image,
        Vpc,
        Sg,
        Lb,
        Key,
        Is,
        Has,
        HasTag,
        Ssh,
        Last,
        Via
    };
    static constexpr int columnCount = Via + 1;

    /// Between two texts of a row; no typed text holds it.
    static constexpr char separator = '\x1f';

    int size = 0;
    int patched = 0;             ///< rows replaced since it was laid out as a whole; they may repeat samples
    QString names;               ///< all names, as they are
    std::vector<quint32> nameAt; ///< where each begins; one more for the end
    QByteArray texts;            ///< what free text is searched in: folded, UTF-8
    std::vector<quint32> textAt;
    std::vector<qint64> launched; ///< ms since the epoch; lowest() when not known
    std::array<SearchColumn, columnCount> columns;
    QHash<QString, SearchColumn> tags; ///< by folded name; value 0 is "has none" and has no sample

    QStringView name(int row) const
    {
        return QStringView(names).mid(nameAt[size_t(row)], nameAt[size_t(row) + 1] - nameAt[size_t(row)]);
    }

    static std::shared_ptr<const SearchBlock> of(const Instance *rows, int size);
    /// What a row has in a column, as a text that is the same for the same.
    static QString columnText(int column, const Instance &instance);
    static QByteArray textsOf(const Instance &instance);
    static qint64 launchOf(const Instance &instance);
    /// By folded name; a row with "Env" and "env" has both values in one text.
    static QMap<QString, QString> tagTexts(const Instance &instance);
    /// The block of `rows`, given the one of the rows before them, as many; `changed` are those that are not the same,
    /// ascending. The cost is that of the changed ones and of copying. Null when too much has changed for that.
    static std::shared_ptr<const SearchBlock> patchedOf(const SearchBlock &before, const Instance *rows,
                                                        const std::vector<int> &changed);
    /// Whether two instances make the same row.
    static bool same(const Instance &a, const Instance &b);
};
