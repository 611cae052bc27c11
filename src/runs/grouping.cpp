#include "runs/grouping.h"

#include "core/nodeset.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace {

class GroupingText
{
    Q_DECLARE_TR_FUNCTIONS(GroupingText)
};

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

/// Each place where a word stands by itself.
void maskWord(QString &text, const QString &word)
{
    const QString mask(u'\u2026');
    if (word.isEmpty())
        return;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !isOfWord(text[at - 1])) && (end == text.size() || !isOfWord(text[end])))
            text.replace(at, word.size(), mask);
    }
}

/// Why it ended, without what is the host's own: its names, addresses and keys become an ellipsis, so that many hosts
/// that nobody can reach are one group.
QString causeOf(const LaneStatus &status)
{
    static const QRegularExpression own(QStringLiteral("\\b[0-9]{1,3}(?:\\.[0-9]{1,3}){3}\\b|"
                                                       "\\[?[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){3,7}\\]?|"
                                                       "SHA256:[0-9A-Za-z+/=]+"));
    QString cause = status.exit < 0 ? status.error.message : QString();
    if (cause.isEmpty())
        return cause;
    QStringList words = {status.host.address, status.host.name, status.host.instance, status.host.alias};
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &word : std::as_const(words))
        maskWord(cause, word);
    return cause.replace(own, QString(u'\u2026'));
}

/// Equal for lanes that belong together. Without a hash and without a word of why, a lane stands alone.
QByteArray keyOf(const LaneStatus &status, const QString &cause, int lane)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    const bool isAlone = status.outputHash.isEmpty() && status.outBytes + status.errBytes > 0;
    const QString way = cause.isEmpty() ? QString() : status.host.jump; // what failed there is named in words
    stream << static_cast<int>(status.state) << status.exit << status.signal << status.outputHash << cause << way
           << (isAlone ? lane : -1);
    return key;
}

bool isWell(const LaneGroup &group)
{
    return group.state == LaneStatus::State::Ok || group.state == LaneStatus::State::Changed;
}

} // namespace

bool Grouping::update(const QList<LaneStatus> &lanes, const QList<int> &changed)
{
    bool moved = false;
    for (const int lane : changed) {
        if (lane < 0 || lane >= lanes.size() || !lanes.at(lane).hasEnded())
            continue;
        const LaneStatus &status = lanes.at(lane);
        const QString cause = causeOf(status);
        const QByteArray key = keyOf(status, cause, lane);
        if (m_keyOf.value(lane) == key)
            continue;
        leave(lane);
        LaneGroup &group = m_byKey[key];
        if (group.lanes.isEmpty()) {
            group.state = status.state;
            group.exit = status.exit;
            group.signal = status.signal;
            group.outputHash = status.outputHash;
            group.cause = cause;
        } else if (!cause.isEmpty() && status.error.message != lanes.at(group.first()).error.message) {
            group.differ = true;
        }
        group.lanes.insert(std::lower_bound(group.lanes.begin(), group.lanes.end(), lane), lane);
        m_keyOf.insert(lane, key);
        moved = true;
    }
    m_isSorted = m_isSorted && !moved;
    return moved;
}

bool Grouping::update(const QList<LaneStatus> &lanes)
{
    QList<int> all(lanes.size());
    std::iota(all.begin(), all.end(), 0);
    return update(lanes, all);
}

void Grouping::leave(int lane)
{
    const auto key = m_keyOf.constFind(lane);
    if (key == m_keyOf.cend())
        return;
    LaneGroup &group = m_byKey[*key];
    group.lanes.removeOne(lane);
    if (group.lanes.isEmpty())
        m_byKey.remove(*key);
    m_keyOf.remove(lane);
}

void Grouping::clear()
{
    *this = Grouping();
}

const QList<LaneGroup> &Grouping::groups() const
{
    if (m_isSorted)
        return m_sorted;
    m_sorted = m_byKey.values();
    std::sort(m_sorted.begin(), m_sorted.end(), [](const LaneGroup &a, const LaneGroup &b) {
        return std::tuple(-a.lanes.size(), isWell(a), a.first()) < std::tuple(-b.lanes.size(), isWell(b), b.first());
    });
    m_groupOf.clear();
    for (int group = 0; group < m_sorted.size(); ++group) {
        for (const int lane : m_sorted.at(group).lanes)
            m_groupOf.insert(lane, group);
    }
    m_isSorted = true;
    return m_sorted;
}

int Grouping::groupOf(int lane) const
{
    groups();
    return m_groupOf.value(lane, -1);
}

QString Grouping::nodes(const LaneGroup &group, const QList<LaneStatus> &lanes)
{
    QStringList names;
    for (const int lane : group.lanes)
        names.append(lanes.at(lane).host.name);
    return NodeSet::fold(names);
}

QString Grouping::likewise(const LaneGroup &group)
{
    const auto others = int(group.lanes.size() - 1);
    return group.differ && others > 0 ? GroupingText::tr("It is the same with %Ln other host(s).", nullptr, others)
                                      : QString();
}
