#include "models/outputdiff.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace {

using Lines = std::vector<int>; ///< equal lines have equal numbers

/// Lines that both have, in order: places in one and in the other.
struct Match
{
    int base;
    int other;
};

/// How far each diagonal reaches after so many differences.
class Reach
{
public:
    explicit Reach(int most) : m_middle(most + 1), m_at(size_t(2 * most + 3), 0) {}
    int &on(int diagonal) { return m_at[size_t(m_middle + diagonal)]; }
    /// Where `diagonal` is entered with one difference more: from the one above (a line of the other) or below.
    int enter(int diagonal, int differences)
    {
        const bool down = diagonal == -differences || (diagonal != differences && on(diagonal - 1) < on(diagonal + 1));
        return down ? on(diagonal + 1) : on(diagonal - 1) + 1;
    }
    std::vector<int> copy(int differences) const
    {
        const auto begin = m_at.begin() + m_middle;
        return {begin - differences, begin + differences + 1};
    }

private:
    int m_middle;
    std::vector<int> m_at;
};

/// Walks the kept reaches back to the begin and gathers the lines that are equal.
std::vector<Match> matchesBack(const std::vector<std::vector<int>> &kept, int baseEnd, int otherEnd)
{
    std::vector<Match> matches;
    int x = baseEnd;
    int y = otherEnd;
    for (int differences = int(kept.size()); differences > 0; --differences) {
        const std::vector<int> &before = kept[size_t(differences - 1)];
        const auto reached = [&](int diagonal) {
            const int at = diagonal + differences - 1;
            return at >= 0 && at < int(before.size()) ? before[size_t(at)] : -1;
        };
        const int diagonal = x - y;
        const bool down =
            diagonal == -differences || (diagonal != differences && reached(diagonal - 1) < reached(diagonal + 1));
        const int fromDiagonal = down ? diagonal + 1 : diagonal - 1;
        const int fromX = reached(fromDiagonal);
        const int entered = down ? fromX : fromX + 1;
        for (; x > entered; --x, --y)
            matches.push_back({x - 1, y - 1});
        x = fromX;
        y = fromX - fromDiagonal;
    }
    for (; x > 0 && y > 0; --x, --y)
        matches.push_back({x - 1, y - 1});
    std::reverse(matches.begin(), matches.end());
    return matches;
}

/// Null when there are more differences than `most`.
std::optional<std::vector<Match>> matchesOf(const Lines &base, const Lines &other, int most)
{
    const int baseEnd = int(base.size());
    const int otherEnd = int(other.size());
    Reach reach(most);
    std::vector<std::vector<int>> kept;
    for (int differences = 0; differences <= most; ++differences) {
        for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
            int x = differences == 0 ? 0 : reach.enter(diagonal, differences);
            int y = x - diagonal;
            while (x < baseEnd && y >= 0 && y < otherEnd && base[size_t(x)] == other[size_t(y)]) {
                ++x;
                ++y;
            }
            reach.on(diagonal) = x;
            if (x >= baseEnd && y >= otherEnd)
                return matchesBack(kept, baseEnd, otherEnd);
        }
        kept.push_back(reach.copy(differences));
    }
    return std::nullopt;
}

/// Whether letters or digits stand at both sides of a place.
bool isInWord(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber();
}

/// Marks what two lines that stand for each other do not share: all between their equal begin and end.
void markChange(DiffLine &missing, DiffLine &added)
{
    const QString &one = missing.text;
    const QString &two = added.text;
    const qsizetype shorter = std::min(one.size(), two.size());
    qsizetype begin = 0;
    while (begin < shorter && one[begin] == two[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && one[one.size() - 1 - end] == two[two.size() - 1 - end])
        ++end;
    // Half a word or number says nothing: 18 and 28 are another number, not another 1 and 2.
    while (begin > 0 && (isInWord(one, begin) || isInWord(two, begin)))
        --begin;
    while (end > 0 && (isInWord(one, one.size() - end) || isInWord(two, two.size() - end)))
        --end;
    if (begin + end == 0)
        return;
    missing.from = int(begin);
    missing.length = int(one.size() - begin - end);
    added.from = int(begin);
    added.length = int(two.size() - begin - end);
}

/// Brings in the lines between two equal ones: first those missing, then those added.
void appendChange(OutputDiff &diff, const QStringList &missing, const QStringList &added)
{
    const qsizetype pairs = std::min(missing.size(), added.size());
    const qsizetype first = diff.lines.size();
    for (const QString &text : missing)
        diff.lines.append({DiffLine::Kind::Missing, text});
    for (const QString &text : added)
        diff.lines.append({DiffLine::Kind::Added, text});
    for (qsizetype i = 0; i < pairs; ++i)
        markChange(diff.lines[first + i], diff.lines[first + missing.size() + i]);
    diff.differing += int(std::max(missing.size(), added.size()));
}

} // namespace

OutputDiff diffOutputs(const QStringList &base, const QStringList &other)
{
    OutputDiff diff;
    if (base.size() > OutputDiff::mostLines || other.size() > OutputDiff::mostLines) {
        diff.state = OutputDiff::State::TooLarge;
        return diff;
    }
    QHash<QString, int> numbers;
    const auto numberOf = [&](const QString &text) {
        const auto found = numbers.constFind(text);
        return found != numbers.cend() ? *found : *numbers.insert(text, int(numbers.size()));
    };
    const auto numbered = [&](const QStringList &texts) {
        Lines lines;
        for (const QString &text : texts)
            lines.push_back(numberOf(text));
        return lines;
    };
    const std::optional<std::vector<Match>> matches =
        matchesOf(numbered(base), numbered(other), OutputDiff::mostDifferences);
    if (!matches) {
        diff.state = OutputDiff::State::TooDifferent;
        return diff;
    }
    int fromBase = 0;
    int fromOther = 0;
    for (const Match &match : *matches) {
        appendChange(diff, base.mid(fromBase, match.base - fromBase), other.mid(fromOther, match.other - fromOther));
        diff.lines.append({DiffLine::Kind::Same, base[match.base]});
        fromBase = match.base + 1;
        fromOther = match.other + 1;
    }
    appendChange(diff, base.mid(fromBase), other.mid(fromOther));
    if (matches->empty() && !base.isEmpty() && !other.isEmpty())
        diff.state = OutputDiff::State::NothingInCommon;
    return diff;
}
