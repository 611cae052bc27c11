#include "views/terminalpane.h"

#include "views/metrics.h"
#include "views/questiondock.h"
#include "views/terminalfeed.h"
#include "views/terminalhead.h"
#include "views/terminalnotes.h"
#include "views/terminalsearch.h"
#include "views/terminalview.h"

#include <QDesktopServices>
#include <QHash>
#include <QVBoxLayout>

namespace {

constexpr int firstRows = 24;
constexpr int firstColumns = 80;

} // namespace

TerminalPane::TerminalPane(const Host &host, ShellMaker maker, QWidget *parent)
    : QWidget(parent),
      m_host(host),
      m_maker(std::move(maker)),
      m_emulator(firstRows, firstColumns),
      m_head(new TerminalHead(host, colourOf(host), this)),
      m_view(new TerminalView(m_emulator, this)),
      m_search(new TerminalSearch(*m_view, this)),
      m_notes(new TerminalNotes(this)),
      m_dock(new QuestionDock(this))
{
    setObjectName(QStringLiteral("terminalPane"));
    m_view->setAccessibleName(tr("Terminal of %1").arg(host.name));
    setFocusProxy(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    column->addWidget(m_search);
    column->addWidget(m_notes);
    column->addWidget(m_dock);
    wireView();
    wireNotes();
    connect(&m_emulator, &Emulator::bell, this, &TerminalPane::bellRang);
    connect(&m_emulator, &Emulator::answered, this, &TerminalPane::send);
    connect(&m_emulator, &Emulator::titleChanged, this, [this](const QString &title) {
        m_head->setTitle(title);
        Q_EMIT titleChanged();
    });
    connect(m_head, &TerminalHead::takesPartToggled, this, [this](bool takesPart) {
        if (m_takesPart == takesPart)
            return;
        m_takesPart = takesPart;
        Q_EMIT takesPartChanged();
    });
    connect(m_dock, &QuestionDock::focusLeft, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_dock, &QuestionDock::answered, this, [this](const Answer &answer) {
        m_shell->answer(answer);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connectShell();
}

/// The view looks at the emulator while it loses the focus.
TerminalPane::~TerminalPane()
{
    delete m_search;
    delete m_view;
}

void TerminalPane::wireView()
{
    connect(m_view, &TerminalView::keyTyped, this, [this](const TermKey &key) {
        const bool isEnter = key.key == Qt::Key_Return || key.key == Qt::Key_Enter;
        const bool isForOthers = m_sharing && m_takesPart && m_audience > 0;
        if (!isLive() && isEnter && !isForOthers)
            return connectShell();
        Q_EMIT typed({key, {}, false});
    });
    connect(m_view, &TerminalView::textTyped, this, [this](const QString &text) { Q_EMIT typed({{}, text, false}); });
    connect(m_view, &TerminalView::pasteWanted, this, &TerminalPane::pasteWanted);
    connect(m_view, &TerminalView::reported, this, &TerminalPane::send);
    connect(m_view, &TerminalView::linkWanted, m_notes, &TerminalNotes::askLink);
    connect(m_view, &TerminalView::gridChanged, this, [this](int columns, int rows) {
        if (m_started && isLive())
            m_shell->resize(columns, rows);
    });
}

void TerminalPane::wireNotes()
{
    connect(m_notes, &TerminalNotes::pasteAgreed, this, [this](const QString &text) {
        Q_EMIT typed({{}, text, true});
    });
    connect(m_notes, &TerminalNotes::linkAgreed, this, [](const QUrl &target) { QDesktopServices::openUrl(target); });
    connect(m_notes, &TerminalNotes::reconnectWanted, this, &TerminalPane::connectShell);
    connect(m_notes, &TerminalNotes::hostKeysWanted, this, [this] { Q_EMIT hostKeysWanted(m_host); });
    connect(m_notes, &TerminalNotes::closeAgreed, this, &TerminalPane::closeAgreed);
    connect(m_notes, &TerminalNotes::neverAskToClose, this, [this] {
        Q_EMIT neverAskToClose();
        Q_EMIT closeAgreed();
    });
    connect(m_notes, &TerminalNotes::answered, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
}

void TerminalPane::connectShell()
{
    m_feed.reset();
    if (m_shell) {
        m_emulator.reset();
        m_view->refresh();
    }
    m_started = false;
    m_notes->clear();
    m_shell = m_maker(m_host);
    m_feed = std::make_unique<TerminalFeed>(*m_shell, m_emulator);
    connect(m_feed.get(), &TerminalFeed::fed, m_view, &TerminalView::refresh);
    connect(m_shell.get(), &Shell::stateChanged, this, &TerminalPane::become);
    connect(m_shell.get(), &Shell::ended, this, [this](const Shell::End &end) {
        m_end = end;
        m_notes->tellEnd(end, m_wasOpen);
        become(Shell::State::Ended);
    });
    connectQuestions();
    become(Shell::State::Connecting);
    startWhenSized();
}

void TerminalPane::connectQuestions()
{
    m_questions.clear();
    m_dock->setQuestions(m_questions);
    connect(m_shell.get(), &Shell::asked, this, [this](const Question &question) {
        m_questions.append(question);
        m_dock->setQuestions(m_questions);
    });
    connect(m_shell.get(), &Shell::withdrawn, this, [this](quint64 id) {
        if (m_questions.removeIf([id](const Question &question) { return question.id == id; }) > 0)
            m_dock->setQuestions(m_questions);
    });
}

/// A shell begins with the size that it has: programs that ask once are right then.
void TerminalPane::startWhenSized()
{
    if (!m_started && isVisible())
        start(m_view->gridSize());
}

void TerminalPane::startUnseen(QSize grid)
{
    if (m_started || isVisible())
        return;
    m_emulator.resize(grid.height(), grid.width());
    start(grid);
}

void TerminalPane::start(QSize grid)
{
    m_started = true;
    m_shell->start(grid.width(), grid.height());
}

void TerminalPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The layout comes with the show, but after it.
    QMetaObject::invokeMethod(this, &TerminalPane::startWhenSized, Qt::QueuedConnection);
}

void TerminalPane::become(Shell::State state)
{
    m_state = state;
    m_wasOpen = isOpen() || (m_wasOpen && state != Shell::State::Connecting);
    m_head->setState(glyph(), stateWords());
    Q_EMIT stateChanged();
}

StateGlyph::Shape TerminalPane::glyph() const
{
    using Shape = StateGlyph::Shape;
    switch (m_state) {
    case Shell::State::Connecting:
        return Shape::Connecting;
    case Shell::State::Asking:
        return Shape::Asking;
    case Shell::State::Open:
        return Shape::Dot;
    case Shell::State::Ended:
        break;
    }
    return m_end.cause == Shell::End::Cause::Lost ? Shape::BrokenRing : Shape::HollowSquare;
}

QString TerminalPane::stateWords() const
{
    switch (m_state) {
    case Shell::State::Connecting:
        return tr("connecting");
    case Shell::State::Asking:
        return tr("waits for an answer");
    case Shell::State::Open:
        return {};
    case Shell::State::Ended:
        break;
    }
    if (m_end.cause != Shell::End::Cause::Lost)
        return tr("ended");
    return m_wasOpen ? tr("lost") : tr("not connected");
}

Theme::Role TerminalPane::colourOf(const Host &host)
{
    using Role = Theme::Role;
    static constexpr Role colours[] = {Role::Accent, Role::Cyan, Role::Unreachable, Role::Ok};
    if (host.production)
        return Role::Waiting;
    return colours[qHash(host.key.isEmpty() ? host.name : host.key, 0) % std::size(colours)];
}

void TerminalPane::setSettings(const Settings &settings)
{
    m_settings = settings;
}

void TerminalPane::setAudience(int terminals)
{
    m_audience = terminals;
}

void TerminalPane::setSharing(bool sharing)
{
    m_sharing = sharing;
    m_head->setSharing(sharing, m_takesPart);
}

void TerminalPane::pasteWanted(const QString &text)
{
    const PasteCheck paste(text);
    if (paste.text.isEmpty())
        return;
    if (paste.isRisky() && m_settings.askBeforePaste)
        m_notes->askPaste(paste, m_audience);
    else
        Q_EMIT typed({{}, paste.text, true});
}

void TerminalPane::take(const Typed &typed)
{
    if (typed.isPaste)
        send(m_emulator.pasteBytes(typed.text));
    else
        send(typed.text.isEmpty() ? m_emulator.keyBytes(typed.key) : typed.text.toUtf8());
}

void TerminalPane::send(const QByteArray &bytes)
{
    if (isOpen() && !bytes.isEmpty())
        m_shell->send(bytes);
}

void TerminalPane::wantClose()
{
    if (m_state == Shell::State::Open && m_settings.askBeforeClosingTerminal)
        m_notes->askClose(m_host.name);
    else
        Q_EMIT closeAgreed();
}

void TerminalPane::openSearch()
{
    m_search->open();
}
