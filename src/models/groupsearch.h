#pragma once

#include "models/outputsearch.h"

#include <QHash>

#include <memory>

/// Where a text stands in the outputs of many hosts: one output after the other, a slice at a time, so that the window
/// goes on. GUI thread.
class GroupSearch : public QObject
{
    Q_OBJECT
public:
    explicit GroupSearch(QObject *parent = nullptr);

    /// Begins anew; an empty text looks for nothing.
    void look(const std::shared_ptr<SpoolReader> &output, const QString &text);
    /// Whose outputs are looked through, in this order. Those that were looked through already are not looked at again:
    /// only hosts that have ended belong here.
    void setLanes(const QList<int> &lanes);

    const QString &text() const { return m_text; }
    bool isLooking() const { return m_turn.isActive() || m_search.isLooking(); }
    /// None as well while it has not been looked through.
    QList<OutputSearch::Hit> hitsOf(int lane) const { return m_hits.value(lane); }

Q_SIGNALS:
    /// Another output has been looked through.
    void changed();

private:
    void turn();
    void take();

    std::shared_ptr<SpoolReader> m_output;
    QString m_text;
    QList<int> m_waiting;
    int m_lane = -1; ///< being looked through
    std::unique_ptr<OutputLines> m_lines;
    OutputSearch m_search;
    QHash<int, QList<OutputSearch::Hit>> m_hits; ///< of all that were looked through
    QTimer m_turn;
};
