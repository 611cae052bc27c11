#include "views/outputaccess.h"

#include "views/groupedview.h"
#include "views/outputview.h"
#include "views/terminalview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <functional>

namespace {

/// The text of what is in sight, read-only.
class OutputAccess final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    using Text = std::function<QString()>;
    using Place = std::function<int()>;

    OutputAccess(
        QWidget *view, Text shown, Text selected, Place cursor = [] { return 0; })
        : QAccessibleWidget(view, QAccessible::EditableText),
          m_shown(std::move(shown)),
          m_selected(std::move(selected)),
          m_cursor(std::move(cursor))
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? shown() : QAccessibleWidget::text(kind);
    }

    QString text(int start, int end) const override { return shown().mid(start, end - start); }
    int characterCount() const override { return int(shown().size()); }
    int cursorPosition() const override { return m_cursor(); }
    void setCursorPosition(int) override {}
    int selectionCount() const override { return m_selected().isEmpty() ? 0 : 1; }

    void selection(int, int *start, int *end) const override
    {
        const QString selected = m_selected();
        *start = std::max<int>(0, int(shown().indexOf(selected)));
        *end = *start + int(selected.size());
    }

    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    void scrollToSubstring(int, int) override {}
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return -1; }

    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    QString shown() const { return m_shown(); }

    Text m_shown;
    Text m_selected;
    Place m_cursor;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    if (auto *output = qobject_cast<OutputView *>(object))
        return new OutputAccess(
            output, [output] { return output->shownText(); }, [output] { return output->selectedText(); });
    if (auto *groups = qobject_cast<GroupedView *>(object))
        return new OutputAccess(
            groups, [groups] { return groups->shownText(); }, [] { return QString(); });
    if (auto *terminal = qobject_cast<TerminalView *>(object))
        return new OutputAccess(
            terminal, [terminal] { return terminal->shownText(); }, [terminal] { return terminal->selectedText(); },
            [terminal] { return std::max(0, terminal->cursorInShownText()); });
    return nullptr;
}

} // namespace

void installOutputAccess()
{
    QAccessible::installFactory(makeAccess);
}
