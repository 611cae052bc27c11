#pragma once

#include "models/termtext.h"
#include "views/canvas.h"
#include "views/emulator.h"
#include "views/termpainter.h"

#include <QElapsedTimer>
#include <QTimer>

/// Shows an emulator and takes what the person types, selects and points at. It sends nothing itself: what is typed
/// goes out by signals, because several terminals may take it. Paints only what has changed. GUI thread; borrows the
/// emulator.
class TerminalView final : public Canvas
{
    Q_OBJECT
public:
    explicit TerminalView(Emulator &emulator, QWidget *parent = nullptr);

    /// The emulator was fed.
    void refresh();
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom); ///< 1: as output elsewhere
    QSize gridSize() const;   ///< columns and rows that fit

    qint64 firstShown() const;
    QString shownText() const;
    int cursorInShownText() const; ///< -1: out of sight
    QString selectedText() const;
    bool hasSelection() const { return m_selection.has_value(); }
    bool isFollowing() const { return m_follow; }
    QRect cellRect(TermSpot spot) const;

    /// Marks where the text stands; answers how often. The last one is current.
    qsizetype find(const QString &text);
    void findNext(int step); ///< -1: up, 1: down
    qsizetype currentHit() const { return m_hit; }

public Q_SLOTS:
    void copy();
    void paste();
    void selectAll();

Q_SIGNALS:
    void keyTyped(const TermKey &key);
    void textTyped(const QString &text); ///< by an input method
    void pasteWanted(const QString &text);
    void reported(const QByteArray &bytes); ///< mouse and focus, for this terminal alone
    void gridChanged(int columns, int rows);
    void linkWanted(const QUrl &target);
    void zoomChanged(qreal zoom);
    void focused();

protected:
    void layOut() override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class Grain { Letter, Word, Line };

    void followTheme();
    void updateScrollBar();
    void updateRow(qint64 line);
    void restartBlink();
    void dropSelection();
    void setSelection(const TermRange &range);
    void publishSelection() const;
    void select(TermSpot from, TermSpot to);
    TermRange grown(TermSpot spot) const;
    TermSpot spotAt(const QPointF &point) const;
    TermPlace placeAt(const QPointF &point) const;
    bool isReporting(const QInputEvent &event) const;
    void wheelSteps(int steps, const QWheelEvent &event);
    bool scrollKey(const QKeyEvent &event);
    void pasteFrom(bool primary);
    void showLink(const QPointF &point, Qt::KeyboardModifiers modifiers);
    void paintRow(QPainter &painter, qint64 line, qreal y);
    void paintMarks(QPainter &painter, qint64 line, qreal y) const;
    void paintCursor(QPainter &painter);
    void paintPreedit(QPainter &painter, const QPointF &at);
    QRectF columnsRect(qint64 line, std::pair<int, int> columns, qreal y) const;

    Emulator &m_emulator;
    TermPainter m_painter;
    qreal m_zoom = 1;
    bool m_follow = true;
    bool m_settingBar = false;
    qint64 m_top = 0; ///< first line in sight while not following
    TermPlace m_cursorWas;
    QTimer m_blink;
    bool m_cursorOn = true;
    QString m_preedit;

    std::optional<TermRange> m_selection;
    TermSpot m_pressed;
    Grain m_grain = Grain::Letter;
    bool m_selecting = false;
    bool m_block = false;
    int m_reportedButton = 0; ///< pressed and told the host
    TermPlace m_reportedPlace;
    qreal m_wheelRest = 0;
    QElapsedTimer m_doubleClicked;
    std::optional<TermLink> m_link; ///< under the pointer, while Ctrl is held

    QString m_needle;
    QList<TermRange> m_hits;
    qsizetype m_hit = -1;
};
