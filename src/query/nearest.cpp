#include "query/nearest.h"

#include "query/querytext.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace {

constexpr qsizetype longest = 100; // no word of ours is longer; keeps the table small

using Letters = std::array<char16_t, longest>;

/// Of one case; once for each word and not at each comparison. Surrogates stay as they are.
void fold(QStringView text, Letters &letters)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        letters[size_t(i)] = text[i].toCaseFolded().unicode();
}

} // namespace

int typingErrors(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most || a.size() > longest || b.size() > longest)
        return most + 1;
    Letters left;
    Letters right;
    fold(a, left);
    fold(b, right);
    const auto equal = [&](qsizetype i, qsizetype j) { return left[size_t(i)] == right[size_t(j)]; };
    const size_t width = size_t(b.size()) + 1;
    std::array<std::array<int, longest + 1>, 3> rows; // on the stack: every name of an inventory comes by
    int *before = rows[0].data();
    int *above = rows[1].data();
    int *row = rows[2].data();
    for (size_t j = 0; j < width; ++j)
        above[j] = before[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = int(i) + 1;
        int least = row[0];
        for (qsizetype j = 0; j < b.size(); ++j) {
            const size_t at = size_t(j);
            int cost = std::min({above[at + 1] + 1, row[at] + 1, above[at] + (equal(i, j) ? 0 : 1)});
            if (i > 0 && j > 0 && equal(i, j - 1) && equal(i - 1, j))
                cost = std::min(cost, before[at - 1] + 1);
            row[at + 1] = cost;
            least = std::min(least, cost);
        }
        // Beyond this row no way costs less, but a pair of letters that changed places may skip one row.
        if (least > most + 1)
            return most + 1;
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[width - 1], most + 1);
}

QStringList nearest(QStringView word, const QStringList &candidates)
{
    int best = 3;
    QStringList found;
    for (const QString &candidate : candidates) {
        const int most = int(std::min<qsizetype>(std::min(best, 2), std::max(word.size(), candidate.size()) / 3));
        const int errors = typingErrors(word, candidate, most);
        if (errors > most || errors > best)
            continue;
        if (errors < best)
            found.clear();
        best = errors;
        if (!found.contains(candidate))
            found.append(candidate);
    }
    return best == 0 ? QStringList() : found;
}

QString didYouMean(const QStringList &candidates)
{
    if (candidates.isEmpty())
        return {};
    if (candidates.size() == 1)
        return QueryText::tr("did you mean %1?").arg(candidates.first());
    const QString first = candidates.first(candidates.size() - 1).join(QStringLiteral(", "));
    return QueryText::tr("did you mean %1 or %2?").arg(first, candidates.last());
}
