#pragma once

#include "query/completion.h"

#include <QObject>
#include <QPointer>

class CompletionPopup;
class QLineEdit;

/// Completes the query in a plain line as the query field does: the same list, the same keys. Belongs to its line. GUI
/// thread.
class QueryCompleter final : public QObject
{
    Q_OBJECT
public:
    explicit QueryCompleter(QLineEdit *line);
    ~QueryCompleter() override;

    void setFacts(const QueryFacts &facts, const QueryContext &context);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void complete(bool asked);
    void take(const QString &completion);
    bool takesKey(int key, Qt::KeyboardModifiers modifiers);

    QLineEdit *m_line;
    QPointer<CompletionPopup> m_popup; ///< a child of the window, made when it is first wanted
    QueryFacts m_facts;
    QueryContext m_context;
};
