#pragma once

#include "core/phase.h"

#include <QDateTime>
#include <QList>

/// Writes down the phases of one host as they come and go.
class PhaseLog
{
public:
    PhaseLog() = default;
    explicit PhaseLog(QList<Phase> phases) : m_phases(std::move(phases)) {}

    /// `name` is a literal: a thousand hosts share it.
    void begin(const QString &name)
    {
        close(true);
        m_phases += Phase{name, QDateTime::currentMSecsSinceEpoch(), 0, {}, true, {}};
    }
    /// Adds a sentence to the current phase.
    void note(const QString &text)
    {
        if (m_phases.isEmpty() || text.isEmpty())
            return;
        QString &detail = m_phases.last().detail;
        detail = detail.isEmpty() ? text : detail + u'\n' + text;
    }
    /// What was shown in the current phase, and what was expected.
    void setKeys(const QStringList &keys)
    {
        if (!m_phases.isEmpty())
            m_phases.last().keys = keys;
    }
    /// The phase goes on.
    bool isIn(const char *name) const
    {
        return !m_phases.isEmpty() && m_phases.last().endedAt == 0 && m_phases.last().name == QLatin1String(name);
    }
    void close(bool ok)
    {
        if (m_phases.isEmpty() || m_phases.last().endedAt != 0)
            return;
        m_phases.last().endedAt = QDateTime::currentMSecsSinceEpoch();
        m_phases.last().ok = ok;
    }
    const QList<Phase> &phases() const { return m_phases; }

private:
    QList<Phase> m_phases;
};
