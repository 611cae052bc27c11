#pragma once

#include "core/settings.h"
#include "core/shell.h"
#include "views/emulator.h"
#include "views/stateglyph.h"

#include <QWidget>

class QToolButton;
class QuestionDock;
class RoleLabel;
class TerminalFeed;
class TerminalHead;
class TerminalNotes;
class TerminalSearch;
class TerminalView;

/// What was typed in one terminal, for all that take it: each turns it into the bytes of its own modes. A value.
struct Typed
{
    TermKey key;  ///< a key, or
    QString text; ///< letters of an input method, or what is pasted
    bool isPaste = false;
};

/// One terminal on a host: whose it is, its state, the screen, and what it asks. GUI thread.
class TerminalPane final : public QWidget
{
    Q_OBJECT
public:
    TerminalPane(const Host &host, ShellMaker maker, QWidget *parent = nullptr);
    ~TerminalPane() override;

    const Host &host() const { return m_host; }
    Shell::State state() const { return m_state; }
    bool isLive() const { return m_state != Shell::State::Ended; }
    bool isOpen() const { return m_state == Shell::State::Open; } ///< what is typed reaches the host
    /// Connects although nobody sees it, with the size that it will have when it is seen. Once it has begun: nothing.
    void startUnseen(QSize grid);
    StateGlyph::Shape glyph() const;
    QString stateWords() const; ///< translated
    QString title() const { return m_emulator.title(); }
    TerminalView *view() const { return m_view; }
    /// A colour of its own for the host, the same each time; production has one that is nobody else's.
    static Theme::Role colourOf(const Host &host);

    void setSettings(const Settings &settings);
    /// How many terminals get what is typed here: 0 when this one is not among them.
    void setAudience(int terminals);
    /// While one types to several: whether this one takes part. The person may leave it out.
    void setSharing(bool sharing);
    bool isTakingPart() const { return m_takesPart; }
    void take(const Typed &typed);
    /// Asks first when there is something to lose.
    void wantClose();
    void openSearch();

Q_SIGNALS:
    void typed(const Typed &typed);
    void stateChanged();
    void titleChanged();
    void bellRang();
    void takesPartChanged();
    void closeAgreed();
    void neverAskToClose();
    void hostKeysWanted(const Host &host); ///< its key was refused

protected:
    void showEvent(QShowEvent *event) override;

private:
    void wireView();
    void wireNotes();
    void connectShell();
    void connectQuestions();
    void become(Shell::State state);
    void startWhenSized();
    void start(QSize grid);
    void pasteWanted(const QString &text);
    void send(const QByteArray &bytes);

    Host m_host;
    ShellMaker m_maker;
    Settings m_settings;
    Emulator m_emulator;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<TerminalFeed> m_feed;
    Shell::State m_state = Shell::State::Connecting;
    Shell::End m_end;
    bool m_started = false;
    bool m_wasOpen = false; ///< this shell, at some time
    bool m_sharing = false;
    bool m_takesPart = true;
    int m_audience = 1;
    TerminalHead *m_head;
    TerminalView *m_view;
    TerminalSearch *m_search;
    TerminalNotes *m_notes;
    QuestionDock *m_dock;
    QList<Question> m_questions; ///< open
};
