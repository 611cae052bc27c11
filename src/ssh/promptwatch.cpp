#include "ssh/promptwatch.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qsizetype longest = 512; // a prompt is short; what is longer is progress or binary

/// Without colours and cursor movements.
QString plain(const QByteArray &line)
{
    static const QRegularExpression sequences(QStringLiteral(
        "\\x1b\\[[0-9;?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|\\x1b[=>()][0-9A-Za-z]?"));
    QString text = QString::fromUtf8(line);
    text.remove(sequences);
    return text.section(u'\r', -1).trimmed();
}

} // namespace

void PromptWatch::see(Stream stream, QByteArrayView bytes, qint64 now)
{
    if (stream == Stream::Note || bytes.isEmpty())
        return;
    m_seenAt = now;
    const qsizetype end = bytes.lastIndexOf('\n');
    if (end >= 0)
        m_line.clear();
    m_line += bytes.sliced(end + 1).last(std::min(longest + 1, bytes.size() - end - 1));
    m_line = m_line.last(std::min(longest + 1, m_line.size()));
}

PromptWatch::Found PromptWatch::found(qint64 now)
{
    if (m_line.isEmpty() || now < m_seenAt + quietMs)
        return {};
    return read(std::exchange(m_line, {}));
}

PromptWatch::Found PromptWatch::read(const QByteArray &line)
{
    static const auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression pager(
        QStringLiteral("^--\\s*more\\s*--|^\\(END\\)$|^lines \\d+-\\d+|^Manual page .* line \\d+"), anyCase);
    static const QRegularExpression hidden(
        QStringLiteral("(pass(word|phrase|code)|passwort|kennwort|mot de passe|contrase\u00f1a|\\bPIN\\b|secret|token|"
                       "verification code|one-time|OTP)[^:?]*[:?]$"),
        anyCase);
    static const QRegularExpression choice(QStringLiteral("[\\[(](y(es)?|n(o)?|j(a)?)([/|,]\\S*)*[\\])]\\W*$"),
                                           anyCase);
    static const QRegularExpression ending(
        QStringLiteral("[^\\s:?>]\\s?[:?]$|\\[[^\\]]*\\]\\s*[:?]?$|press .*(key|enter|return)\\b"), anyCase);
    if (line.size() > longest)
        return {};
    Found found;
    found.text = plain(line);
    found.isPager = pager.match(found.text).hasMatch();
    found.isHidden = !found.isPager && hidden.match(found.text).hasMatch();
    const bool asks =
        found.isPager || found.isHidden || choice.match(found.text).hasMatch() || ending.match(found.text).hasMatch();
    if (!asks || found.text.contains(QChar::ReplacementCharacter))
        return {};
    return found;
}
