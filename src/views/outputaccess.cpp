#include "views/outputaccess.h"

#include "views/outputview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace {

/// The text of the lines in sight, read-only.
class OutputAccess final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit OutputAccess(OutputView *view) : QAccessibleWidget(view, QAccessible::EditableText), m_view(view) {}

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
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    int selectionCount() const override { return m_view->hasSelection() ? 1 : 0; }

    void selection(int, int *start, int *end) const override
    {
        const QString selected = m_view->selectedText();
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
    QString shown() const { return m_view->shownText(); }

    OutputView *m_view;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<OutputView *>(object);
    return view ? new OutputAccess(view) : nullptr;
}

} // namespace

void installOutputAccess()
{
    QAccessible::installFactory(makeAccess);
}
