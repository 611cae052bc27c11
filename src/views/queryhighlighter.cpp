#include "views/queryhighlighter.h"

#include "views/theme.h"

namespace {

Theme::Role roleOf(QueryToken::Kind kind)
{
    switch (kind) {
    case QueryToken::Kind::Key:
    case QueryToken::Kind::Provider:
    case QueryToken::Kind::Group:
        return Theme::Role::Accent;
    case QueryToken::Kind::Value:
    case QueryToken::Kind::Region:
        return Theme::Role::Value;
    case QueryToken::Kind::Pattern:
        return Theme::Role::Unreachable;
    case QueryToken::Kind::Number:
        return Theme::Role::Waiting;
    case QueryToken::Kind::Operator:
        return Theme::Role::Muted;
    case QueryToken::Kind::Text:
        break;
    }
    return Theme::Role::Text;
}

} // namespace

QueryHighlighter::QueryHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

void QueryHighlighter::show(const ParsedQuery &parsed, bool showMistake, const QPalette &palette)
{
    m_tokens = parsed.tokens;
    m_mistake = showMistake ? parsed.mistake : std::nullopt;
    m_palette = palette;
    rehighlight();
}

void QueryHighlighter::highlightBlock(const QString &text)
{
    const Theme theme = Theme::of(m_palette);
    for (const QueryToken &token : m_tokens)
        setFormat(token.start, token.length, theme.color(roleOf(token.kind)));
    if (!m_mistake)
        return;
    const int first = qBound(0, m_mistake->first - 1, int(text.size()));
    const int last = qBound(first, m_mistake->last - 1, int(text.size()));
    for (int column = first; column <= last; ++column) {
        QTextCharFormat wavy = format(column);
        wavy.setForeground(theme.color(Theme::Role::Text));
        wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wavy.setUnderlineColor(theme.color(Theme::Role::Failed));
        setFormat(column, 1, wavy);
    }
}
