#pragma once

#include "models/termscreen.h"
#include "views/devicestrings.h"
#include "views/termkeys.h"

#include <QObject>

#include <memory>

struct VTerm;
struct VTermState;

/// Understands what a host sends to a terminal, into a TermScreen, and says what keys, pastes and the mouse send in the
/// modes that the host has set. Hosts are strangers: no title, colour or clipboard (OSC 52) is ever told them; they
/// learn the kind of terminal, that it is fine, and where the cursor stands. GUI thread.
class Emulator final : public QObject
{
    Q_OBJECT
public:
    enum class CursorShape { Block, Underline, Bar };
    enum class Mouse { None, Click, Drag, Move }; ///< what the host wants to be told

    Emulator(int rows, int columns, QObject *parent = nullptr);
    ~Emulator() override;

    void feed(QByteArrayView bytes);
    void resize(int rows, int columns);
    /// As after a start; what scrolled away stays.
    void reset();
    TermScreen &screen() { return m_screen; }
    const TermScreen &screen() const { return m_screen; }

    TermPlace cursor() const;
    bool isCursorVisible() const { return m_cursorVisible; }
    bool cursorBlinks() const { return m_cursorBlinks; }
    CursorShape cursorShape() const { return m_cursorShape; }
    Mouse mouse() const { return m_mouse; }
    bool isReversed() const { return m_reversed; } ///< the whole screen
    QString title() const { return m_title; }      ///< made visible; empty: none was set

    // what they send now; empty: nothing
    QByteArray keyBytes(const TermKey &key);
    QByteArray pasteBytes(const QString &text); ///< bracketed where the host wants it
    QByteArray focusBytes(bool in);
    QByteArray moveBytes(TermPlace at, Qt::KeyboardModifiers modifiers);
    /// 1 left, 2 middle, 3 right, 4 wheel up, 5 wheel down.
    QByteArray buttonBytes(int button, bool pressed, TermPlace at, Qt::KeyboardModifiers modifiers);

Q_SIGNALS:
    void answered(const QByteArray &bytes); ///< to be sent to this host alone
    void bell();
    void titleChanged(const QString &title);
    void mouseChanged();

private:
    struct Hooks; ///< the library's callbacks
    /// What was written last: when the next letter stands at the begin of the row below, the width alone broke the
    /// line.
    struct Written
    {
        int row = -1;
        int end = 0;
    };

    QByteArray taken();
    static QByteArray allowedAnswers(const QByteArray &answers);

    TermScreen m_screen;
    VTerm *m_term;
    VTermState *m_state;
    DeviceStrings m_deviceStrings;
    QByteArray m_held; ///< the begin of a command that is not complete
    QByteArray m_out;
    TermLook m_pen;
    Written m_written;
    QString m_title;
    bool m_cursorVisible = true;
    bool m_cursorBlinks = false;
    bool m_reversed = false;
    CursorShape m_cursorShape = CursorShape::Block;
    Mouse m_mouse = Mouse::None;
};
