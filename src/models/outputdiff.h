#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One line of a comparison: in both outputs, missing in this one, or only in this one. `from` and `length` mark what
/// is other than in the line it stands against; 0 and 0 when there is none or all of it is.
struct DiffLine
{
    enum class Kind { Same, Missing, Added };

    Kind kind = Kind::Same;
    QString text;
    int from = 0;
    int length = 0;

    bool operator==(const DiffLine &) const = default;
};

/// What sets one output apart from another, line by line: missing lines stand before those that came instead. A value.
struct OutputDiff
{
    static constexpr int mostLines = 2000;       ///< of each output; beyond it none is compared
    static constexpr int mostDifferences = 1500; ///< lines missing and added; beyond it they are called other

    enum class State { Compared, NothingInCommon, TooLarge, TooDifferent };

    State state = State::Compared;
    QList<DiffLine> lines; ///< empty when TooLarge or TooDifferent
    int differing = 0;     ///< places where a line is missing, added or both

    bool hasLines() const { return state == State::Compared || state == State::NothingInCommon; }
};

/// By Myers' greedy algorithm (An O(ND) Difference Algorithm, 1986): least lines missing and added. Pure; any thread.
OutputDiff diffOutputs(const QStringList &base, const QStringList &other);
