#pragma once

#include "models/outputlines.h"

#include <QObject>
#include <QTimer>

/// Where a text stands in one host's output. Looks through a slice of lines at a time, so that the window goes on;
/// follows what is added. GUI thread; borrows the lines.
class OutputSearch : public QObject
{
    Q_OBJECT
public:
    struct Hit
    {
        qint64 line = 0;
        int column = 0; ///< in the shown text
        int length = 0;
        bool operator==(const Hit &) const = default;
    };

    static constexpr qsizetype mostHits = 10'000;

    explicit OutputSearch(QObject *parent = nullptr);

    /// Begins anew; an empty text or no lines finds nothing. Case counts only when the text has a capital letter.
    void look(const OutputLines *lines, const QString &text);
    /// More lines have come.
    void goOn();

    const QList<Hit> &hits() const { return m_hits; }
    bool isLooking() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// More hits, or the search is at its end.
    void changed();

private:
    void slice();
    void lookInto(const QString &text, qint64 line);

    const OutputLines *m_lines = nullptr;
    QString m_text;
    Qt::CaseSensitivity m_case = Qt::CaseInsensitive;
    qint64 m_next = 0;
    QList<Hit> m_hits;
    QTimer m_timer;
};
