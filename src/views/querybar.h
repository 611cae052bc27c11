#pragma once

#include "query/completion.h"

#include <QWidget>

class CompletionPopup;
class QLabel;
class QToolButton;
class QPushButton;
class QueryBox;
class QueryField;
class QueryNote;

/// The query field with what belongs to it: mistake, note, completion, counts and the buttons beside it. GUI thread.
class QueryBar final : public QWidget
{
    Q_OBJECT
public:
    explicit QueryBar(QWidget *parent = nullptr);

    void setContext(const QueryContext &context);
    void setFacts(const QueryFacts &facts) { m_facts = facts; }
    const QueryFacts &facts() const { return m_facts; }
    /// Replaces the text and filters by it.
    void setText(const QString &text);
    QString text() const;
    /// The last query without a mistake.
    const Query &query() const { return m_query; }
    /// Whether what stands in the field is not what filters: a mistake, or a word not yet finished.
    bool hasMistake() const { return m_parsed.mistake.has_value(); }
    /// "38 of 12,804"; selected rows stand before it. total < 0: there are none yet.
    void setCounts(int shown, int total, int selected);
    void setRefreshing(bool refreshing);
    void focusField();
    QToolButton *columnsButton() const { return m_columns; }

Q_SIGNALS:
    void queryChanged(const Query &query);
    void mistakeChanged();
    void recallWanted(const QStringList &queries); ///< they name groups of runs that the context has not
    void applied();                                ///< Enter: to the table
    void saveWanted(const QString &canonical);
    void refreshWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void wire();
    void read(const QString &text);
    std::optional<Query> finishedPart(const QString &text) const;
    void askForGroups(const QString &text);
    void showMistake(bool final);
    void complete(bool asked);
    CompletionPopup *popup();

    QueryBox *m_box;
    QueryField *m_field;
    QLabel *m_mistakes;
    QToolButton *m_clear;
    QLabel *m_counts;
    QPushButton *m_save;
    QToolButton *m_columns;
    QToolButton *m_refresh;
    QueryNote *m_note;
    CompletionPopup *m_popup = nullptr;
    QueryContext m_context;
    QueryFacts m_facts;
    ParsedQuery m_parsed;
    QString m_text; ///< what was read last
    Query m_query;
};
