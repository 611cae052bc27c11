#pragma once

#include <optional>
#include <vector>

/// What was selected before, to be taken back and done again: a mark for each instance. Follows the inventory. A value.
class SelectionHistory
{
public:
    using Marks = std::vector<char>;

    /// The person is about to change these.
    void note(const Marks &now);
    /// What to go back to, or forward to; nullopt at the end.
    std::optional<Marks> undo(const Marks &now) { return step(m_before, m_after, now); }
    std::optional<Marks> redo(const Marks &now) { return step(m_after, m_before, now); }
    /// The instances stand elsewhere now: `newIndex` says where, -1 for those that are gone.
    void moveTo(const std::vector<int> &newIndex, size_t size);

    /// The marks of instances, where they stand now.
    static Marks moved(const Marks &marks, const std::vector<int> &newIndex, size_t size);

private:
    static std::optional<Marks> step(std::vector<Marks> &from, std::vector<Marks> &to, const Marks &now);

    std::vector<Marks> m_before;
    std::vector<Marks> m_after;
};
