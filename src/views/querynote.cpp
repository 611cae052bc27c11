#include "views/querynote.h"

#include "core/text.h"
#include "views/chips.h"
#include "views/rolelabel.h"
#include "views/stateglyph.h"

#include <QBoxLayout>
#include <QToolButton>

namespace {

/// The words in which the mended text differs from what was typed.
QString guessOf(const QString &typed, const QString &mended)
{
    const auto isWord = [&](qsizetype at) {
        return mended[at].isLetterOrNumber() || mended[at] == u'-' || mended[at] == u'_';
    };
    qsizetype first = 0;
    while (first < qMin(typed.size(), mended.size()) && typed[first] == mended[first])
        ++first;
    qsizetype end = mended.size();
    while (end > first && end - mended.size() + typed.size() > first &&
           typed[end - 1 - mended.size() + typed.size()] == mended[end - 1])
        --end;
    while (first > 0 && isWord(first - 1))
        --first;
    while (end < mended.size() && isWord(end))
        ++end;
    return mended.mid(first, end - first);
}

} // namespace

QueryNote::QueryNote(QWidget *parent)
    : QWidget(parent),
      m_readAs(new RoleLabel(tr("Read as"), Theme::Role::Muted, RoleLabel::Step::Small)),
      m_chips(new Chips(Chips::Flow::OneLine)),
      m_glyph(new QLabel),
      m_before(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Small)),
      m_guess(new QToolButton),
      m_after(new RoleLabel({}, Theme::Role::Text, RoleLabel::Step::Small)),
      m_right(new RoleLabel({}, Theme::Role::Muted, RoleLabel::Step::Small))
{
    setObjectName(QStringLiteral("queryNote"));
    m_before->setObjectName(QStringLiteral("queryMistake"));
    m_after->setObjectName(QStringLiteral("queryMistakeRest"));
    m_right->setObjectName(QStringLiteral("queryHint"));
    m_chips->setObjectName(QStringLiteral("queryReadings"));
    m_chips->setAccessibleName(tr("Read as"));
    m_guess->setObjectName(QStringLiteral("querySuggestion"));
    m_guess->setProperty("role", QStringLiteral("link"));
    m_guess->setAutoRaise(true);
    m_guess->setFixedHeight(Metrics::of(this).chip());
    m_guess->setFont(Metrics::of(this).small());
    static_cast<QLabel *>(m_glyph)->setPixmap(StateGlyph::icon(StateGlyph::Shape::Failed).pixmap(Metrics::icon));
    for (RoleLabel *label : {m_before, m_after, m_right})
        label->setMinimumWidth(0);
    m_after->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::inner, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_readAs);
    layout->addSpacing(Metrics::gap);
    layout->addWidget(m_chips, 1);
    layout->addWidget(m_glyph);
    layout->addSpacing(Metrics::gap);
    layout->addWidget(m_before);
    layout->addWidget(m_guess);
    layout->addWidget(m_after, 1);
    layout->addSpacing(Metrics::gap);
    layout->addWidget(m_right);
    connect(m_guess, &QToolButton::clicked, this, [this] { Q_EMIT suggestionTaken(m_suggestion); });
    showReadings({}, {});
}

void QueryNote::setMistakeVisible(bool visible)
{
    m_readAs->setVisible(!visible);
    m_chips->setVisible(!visible);
    m_glyph->setVisible(visible);
    m_before->setVisible(visible);
    m_after->setVisible(visible);
    m_guess->setVisible(visible && !m_suggestion.isEmpty());
}

void QueryNote::showReadings(const QList<QueryReading> &readings, const QStringList &notes)
{
    QList<Chip> chips;
    for (const QueryReading &reading : readings)
        chips.append({reading.what, reading.value});
    m_chips->setChips(chips);
    setMistakeVisible(false);
    m_readAs->setText(chips.isEmpty() ? tr("All hosts") : tr("Read as"));
    m_right->setText(notes.isEmpty() ? tr("Tab completes  ·  Ctrl+Space opens the list")
                                     : visibleText(notes.join(QStringLiteral("  ·  "))));
}

void QueryNote::showMistake(const QueryMistake &mistake, const QString &text, const QString &lastGood)
{
    m_suggestion = mistake.suggestion;
    const QString message = visibleText(mistake.message);
    const QString guess = m_suggestion.isEmpty() ? QString() : visibleText(guessOf(text, m_suggestion));
    const qsizetype at = guess.isEmpty() ? -1 : message.indexOf(guess, message.indexOf(u'—'));
    m_before->setText(at >= 0 ? message.left(at) : guess.isEmpty() ? message : message + u' ');
    m_guess->setText(at < 0 ? tr("Use %1").arg(guess) : guess);
    m_guess->setAccessibleName(tr("Use %1").arg(guess));
    m_guess->setToolTip(tr("Mends the query"));
    m_after->setText(at < 0 ? QString() : message.mid(at + guess.size()));
    m_right->setText(lastGood.isEmpty() ? tr("Still showing all hosts")
                                        : tr("Still showing the last good query: %1").arg(visibleText(lastGood)));
    setMistakeVisible(true);
}
