#pragma once

#include "query/parser.h"

#include <QWidget>

class Chips;
class QLabel;
class QToolButton;
class RoleLabel;

/// The line under the query field: how it was read, or its mistake with the guess as a link. GUI thread.
class QueryNote final : public QWidget
{
    Q_OBJECT
public:
    explicit QueryNote(QWidget *parent = nullptr);

    void showReadings(const QList<QueryReading> &readings, const QStringList &notes);
    /// `lastGood`: canonical text of the filter that stays meanwhile.
    void showMistake(const QueryMistake &mistake, const QString &text, const QString &lastGood);

Q_SIGNALS:
    void suggestionTaken(const QString &query);

private:
    void setMistakeVisible(bool visible);

    RoleLabel *m_readAs;
    Chips *m_chips;
    QWidget *m_glyph;
    RoleLabel *m_before;
    QToolButton *m_guess;
    RoleLabel *m_after;
    RoleLabel *m_right;
    QString m_suggestion;
};
