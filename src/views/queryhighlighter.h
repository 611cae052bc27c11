#pragma once

#include "query/parser.h"

#include <QPalette>
#include <QSyntaxHighlighter>

/// Colours a query by how it was understood, and underlines its mistake. GUI thread.
class QueryHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit QueryHighlighter(QTextDocument *document);
    /// `palette` tells light from dark.
    void show(const ParsedQuery &parsed, bool showMistake, const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QList<QueryToken> m_tokens;
    std::optional<QueryMistake> m_mistake;
    QPalette m_palette;
};
