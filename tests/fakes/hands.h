#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

/// The hands and eyes of a person before the program's windows: finds what is in sight by its object name, presses keys
/// and buttons, and reads what stands there. Waits for what has to come.
class Hands
{
public:
    /// In sight now, in any window; nullptr else.
    template <class T = QWidget>
    static T *seen(const QString &name)
    {
        const QWidgetList tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            QList<T *> found = top->findChildren<T *>(name);
            if (T *self = qobject_cast<T *>(top); self && top->objectName() == name)
                found.prepend(self);
            for (T *widget : found) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }

    /// Once it is in sight; a test that wants what never comes ends here.
    template <class T = QWidget>
    static T *find(const QString &name)
    {
        T *found = nullptr;
        await([&] { return (found = seen<T>(name)) != nullptr; }, name);
        return found;
    }

    /// With the left button, where it is in sight and once it can be used.
    static void click(const QString &name);

    /// Opens the menu of a button and chooses one of its entries.
    static void choose(const QString &button, const QString &entry);

    /// Clicks into a field, replaces what stands there.
    static void type(const QString &name, const QString &text);

    static void press(int key, Qt::KeyboardModifiers modifiers = {});

    /// Everything one can read now in one widget or in all windows.
    static QString read(const QString &name);
    static QString read();
    static bool reads(const QString &words);

    static QString textOf(QWidget *widget);

    /// The rows of a table, a list or a tree, their cells apart by " | ".
    static QStringList rows(const QAbstractItemModel *model, const QModelIndex &parent = {});
    static QStringList rows(const QString &view);

    static constexpr int patience = 20'000;

private:
    /// Ends the program where that does not come to be within a person's patience.
    static void await(const std::function<bool()> &isThere, const QString &name);

    static QString focusName();

    static QString missing(const QString &name);

    static QString ownText(QWidget *widget);

    /// Once it has its place; scrolls the form it stands in.
    static bool isInSight(QWidget *widget);

    static bool isOnTop(QWidget *widget);
};
