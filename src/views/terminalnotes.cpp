#include "views/terminalnotes.h"

#include "core/text.h"
#include "views/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int longestShown = 120; ///< of a pasted line, of an address

QString shortened(const QString &text)
{
    const QString visible = visibleText(text);
    return visible.size() <= longestShown ? visible : visible.first(longestShown) + u'…';
}

} // namespace

TerminalNotes::TerminalNotes(QWidget *parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_paste(make(QStringLiteral("pasteBanner"))),
      m_link(make(QStringLiteral("linkBanner"))),
      m_close(make(QStringLiteral("closeBanner"))),
      m_end(make(QStringLiteral("endBanner")))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    makePaste();
    makeLink();
    makeClose();
    makeEnd();
}

Banner *TerminalNotes::make(const QString &name)
{
    auto *banner = new Banner(this);
    banner->setObjectName(name);
    banner->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its sentence needs
    banner->hide();
    m_column->addWidget(banner);
    return banner;
}

/// A click on any of them is an answer.
QPushButton *TerminalNotes::button(Banner *banner, const QString &name, const QString &text)
{
    QPushButton *made = banner->addButton(name, text);
    connect(made, &QPushButton::clicked, this, [this, banner] {
        banner->hide();
        Q_EMIT answered();
    });
    return made;
}

void TerminalNotes::makePaste()
{
    connect(button(m_paste, QStringLiteral("pasteAgree"), tr("Paste")), &QPushButton::clicked, this,
            [this] { Q_EMIT pasteAgreed(std::exchange(m_pasted, {})); });
    connect(button(m_paste, QStringLiteral("pasteCancel"), tr("Cancel")), &QPushButton::clicked, this,
            [this] { m_pasted.clear(); });
}

void TerminalNotes::makeLink()
{
    connect(button(m_link, QStringLiteral("linkAgree"), tr("Open")), &QPushButton::clicked, this,
            [this] { Q_EMIT linkAgreed(m_target); });
    button(m_link, QStringLiteral("linkCancel"), tr("Cancel"));
}

void TerminalNotes::makeClose()
{
    connect(button(m_close, QStringLiteral("closeAgree"), tr("Close")), &QPushButton::clicked, this,
            &TerminalNotes::closeAgreed);
    connect(button(m_close, QStringLiteral("closeNeverAsk"), tr("Close and do not ask again")), &QPushButton::clicked,
            this, &TerminalNotes::neverAskToClose);
    button(m_close, QStringLiteral("closeCancel"), tr("Keep it open"));
}

void TerminalNotes::makeEnd()
{
    connect(button(m_end, QStringLiteral("reconnectTerminal"), tr("Connect again")), &QPushButton::clicked, this,
            &TerminalNotes::reconnectWanted);
    m_keys = m_end->addButton(QStringLiteral("terminalHostKeys"), tr("Host keys…"), QStringLiteral("fingerprint"));
    m_keys->setAccessibleName(tr("Show what is known of this host's keys"));
    connect(m_keys, &QPushButton::clicked, this, &TerminalNotes::hostKeysWanted);
}

void TerminalNotes::askPaste(const PasteCheck &paste, int terminals)
{
    m_pasted = paste.text;
    QStringList sentences;
    if (paste.lines > 1)
        sentences.append(tr("The text has %Ln lines: each line end runs what stands before it.", nullptr, paste.lines));
    if (paste.hasControls)
        sentences.append(tr("Its control characters will be left out."));
    if (terminals > 1)
        sentences.append(tr("It goes to %Ln terminals.", nullptr, terminals));
    sentences.append(tr("It begins with: %1").arg(shortened(paste.text.section(u'\r', 0, 0))));
    m_paste->say(Banner::Tone::Waiting, QStringLiteral("warning"), tr("Paste this?"), sentences.join(u' '));
    m_paste->show();
}

void TerminalNotes::askLink(const QUrl &target)
{
    m_target = target;
    m_link->say(Banner::Tone::Plain, QStringLiteral("link"), tr("Open this address in the browser?"),
                shortened(QString::fromLatin1(target.toEncoded())));
    m_link->show();
}

void TerminalNotes::askClose(const QString &host)
{
    m_close->say(Banner::Tone::Waiting, QStringLiteral("warning"), visibleText(host),
                 tr("Closing the terminal ends what runs in it."));
    m_close->show();
}

void TerminalNotes::tellEnd(const Shell::End &end, bool wasOpen)
{
    using Cause = Shell::End::Cause;
    m_keys->setVisible(end.keyWasRefused);
    if (end.keyWasRefused)
        m_end->say(Banner::Tone::Failed, QStringLiteral("fingerprint"), tr("Host key refused."),
                   visibleText(end.message));
    else if (end.cause == Cause::Lost)
        m_end->say(Banner::Tone::Failed, QStringLiteral("warning"),
                   wasOpen ? tr("The shell was lost.") : tr("Not connected."), visibleText(end.message));
    else if (end.cause == Cause::Exited && end.status != 0)
        m_end->say(Banner::Tone::Plain, QStringLiteral("info"), {}, tr("The shell has ended with %1.").arg(end.status));
    else
        m_end->say(Banner::Tone::Plain, QStringLiteral("info"), {}, tr("The shell has ended."));
    m_end->show();
}

void TerminalNotes::clear()
{
    for (Banner *banner : {m_paste, m_link, m_close, m_end})
        banner->hide();
    m_pasted.clear();
}
