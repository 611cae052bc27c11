#include "models/selectionhistory.h"

namespace {

constexpr size_t longest = 50; // of 100,000 instances that is 5 MB

}

void SelectionHistory::note(const Marks &now)
{
    m_after.clear();
    if (!m_before.empty() && m_before.back() == now)
        return;
    if (m_before.size() == longest)
        m_before.erase(m_before.begin());
    m_before.push_back(now);
}

/// Steps that would change nothing are passed over: what they had selected is hidden or gone.
std::optional<SelectionHistory::Marks> SelectionHistory::step(std::vector<Marks> &from, std::vector<Marks> &to,
                                                              const Marks &now)
{
    while (!from.empty()) {
        Marks marks = std::move(from.back());
        from.pop_back();
        if (marks == now)
            continue;
        to.push_back(now);
        return marks;
    }
    return std::nullopt;
}

void SelectionHistory::moveTo(const std::vector<int> &newIndex, size_t size)
{
    for (std::vector<Marks> *all : {&m_before, &m_after}) {
        for (Marks &marks : *all)
            marks = moved(marks, newIndex, size);
    }
}

SelectionHistory::Marks SelectionHistory::moved(const Marks &marks, const std::vector<int> &newIndex, size_t size)
{
    Marks there(size);
    for (size_t i = 0; i < marks.size() && i < newIndex.size(); ++i) {
        if (marks[i] && newIndex[i] >= 0)
            there[size_t(newIndex[i])] = 1;
    }
    return there;
}
