#pragma once

#include "models/termcell.h"

#include <QHash>
#include <QString>

#include <deque>

/// What a terminal shows: the screen, the other screen of programs like vim, and the lines that scrolled away. Told by
/// the emulator, read by the view. Lines are counted from the first that ever came, so that a number means the same
/// line while others are dropped. A value of one thread.
class TermScreen
{
public:
    static constexpr int usualHistory = 10'000;

    TermScreen(int rows, int columns, int mostHistory = usualHistory);

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    bool isAlternate() const { return m_alternate; }

    /// A letter with its marks at a place; `width` is 1 or 2.
    void put(TermPlace at, const QString &letters, int width, TermLook look);
    void put(TermPlace at, char32_t letter, int width, TermLook look);
    /// The row was left because it is full: the next goes on with it.
    void setWrapped(int row);
    void erase(TermArea area, const TermLook &look);
    /// Moves what is in the area up by `down` rows and left by `right` columns (negative: the other way).
    void scroll(TermArea area, int down, int right, const TermLook &look);
    /// To the other screen and back; `cursor` is where it is to be after coming back.
    void setAlternate(bool on, TermPlace cursor);
    /// Long lines are broken anew. Answers where the cursor stands then.
    TermPlace resize(int rows, int columns, TermPlace cursor);

    qint64 firstLine() const { return m_dropped; }
    qint64 screenTop() const { return m_dropped + qint64(m_history.size()); }
    qint64 endLine() const { return screenTop() + m_rows; }
    TermLine line(qint64 number) const;
    bool isWrapped(qint64 number) const;
    const TermLine &row(int row) const { return shown().at(row); }
    /// Of a cell; empty for the second half of a wide letter, a space for nothing.
    QString letters(char32_t letter) const;
    qint64 historyBytes() const { return m_historyBytes; }

    /// What has changed since damage was forgotten.
    bool isDamaged(int row) const { return m_damage[size_t(row)]; }
    bool hasScrolled() const { return m_scrolled; }
    void damageAll();
    void forgetDamage();

private:
    /// A ring of rows: scrolling all of them moves none.
    struct Rows
    {
        std::vector<TermLine> lines;
        int top = 0;
        TermLine &at(int row) { return lines[size_t((top + row) % int(lines.size()))]; }
        const TermLine &at(int row) const { return lines[size_t((top + row) % int(lines.size()))]; }
        void resize(int rows);
    };

    Rows &shown() { return m_alternate ? m_other : m_usual; }
    const Rows &shown() const { return m_alternate ? m_other : m_usual; }
    TermCell &cell(int row, int column);
    void putCell(TermPlace at, char32_t letter, int width, const TermLook &look);
    void breakWide(int row, int column);
    char32_t cluster(const QString &letters, char32_t otherwise);
    void scrollRows(const TermArea &area, int down, const TermLook &look);
    void scrollColumns(const TermArea &area, int right, const TermLook &look);
    void blank(TermLine &line, const TermLook &look);
    void keep(QByteArray line);
    void keepTop();
    void rewrap(std::deque<QByteArray> &lines, int columns, qint64 &cursorLine, int &cursorColumn) const;
    TermPlace resizeUsual(int rows, int columns, TermPlace cursor);
    void resizeBehind(int rows);

    int m_rows;
    int m_columns;
    size_t m_mostHistory;
    bool m_alternate = false;
    Rows m_usual;
    Rows m_other;
    TermPlace m_kept; ///< the cursor of the usual screen while the other one is shown
    std::deque<QByteArray> m_history;
    qint64 m_historyBytes = 0;
    qint64 m_dropped = 0;
    QList<QString> m_clusters;
    QHash<QString, char32_t> m_clusterOf;
    std::vector<bool> m_damage;
    bool m_scrolled = false;
};
