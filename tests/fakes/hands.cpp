#include "fakes/hands.h"

#include <cstdlib>

void Hands::await(const std::function<bool()> &isThere, const QString &name)
{
    bool came = false;
    [&] { QTRY_VERIFY2_WITH_TIMEOUT((came = isThere()), qPrintable(missing(name)), patience); }();
    if (!came)
        std::_Exit(1); // it is said above; nothing below could go on
}

void Hands::click(const QString &name)
{
    auto *widget = find<QWidget>(name);
    QTRY_VERIFY2(isInSight(widget), qPrintable(name + QStringLiteral(" is out of sight")));
    QTRY_VERIFY2(widget->isEnabled(), qPrintable(name + QStringLiteral(" is not enabled: ") + widget->toolTip()));
    QTRY_VERIFY2(isOnTop(widget), qPrintable(name + QStringLiteral(" is covered")));
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Hands::choose(const QString &button, const QString &entry)
{
    auto *widget = find<QAbstractButton>(button);
    bool chosen = false;
    QTimer press; // a menu may have an event loop of its own
    QObject::connect(&press, &QTimer::timeout, widget, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        auto *action = menu ? menu->findChild<QAction *>(entry) : nullptr;
        if (!action || chosen)
            return;
        chosen = true;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    });
    press.start(10);
    click(button);
    QTRY_VERIFY2(chosen, qPrintable(QStringLiteral("no menu has ") + entry));
}

void Hands::type(const QString &name, const QString &text)
{
    auto *field = find<QWidget>(name);
    QTRY_VERIFY2(isInSight(field), qPrintable(name + QStringLiteral(" is out of sight")));
    auto *area = qobject_cast<QAbstractScrollArea *>(field);
    QTest::mouseClick(area ? area->viewport() : field, Qt::LeftButton);
    QTRY_VERIFY2(QApplication::focusWidget() == field || field->isAncestorOf(QApplication::focusWidget()),
                 qPrintable(QStringLiteral("%1 takes no focus, %2 has it").arg(name, focusName())));
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(focus, Qt::Key_Delete);
    QTest::keyClicks(focus, text);
}

void Hands::press(int key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QString Hands::read(const QString &name)
{
    return textOf(find<QWidget>(name));
}

QString Hands::read()
{
    QStringList texts;
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        if (top->isVisible())
            texts += top->windowTitle() + u'\n' + textOf(top);
    }
    return texts.join(u'\n');
}

bool Hands::reads(const QString &words)
{
    return read().contains(words);
}

QString Hands::textOf(QWidget *widget)
{
    QStringList texts = {ownText(widget)};
    const QList<QWidget *> children = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (child->isVisible() && !child->isWindow())
            texts += textOf(child);
    }
    texts.removeAll(QString());
    return texts.join(u'\n');
}

QStringList Hands::rows(const QAbstractItemModel *model, const QModelIndex &parent)
{
    QStringList rows;
    for (int row = 0; row < model->rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            const QString spoken = index.data(Qt::AccessibleTextRole).toString();
            cells += spoken.isEmpty() ? index.data().toString() : spoken;
        }
        rows += cells.join(QStringLiteral(" | "));
        rows += Hands::rows(model, model->index(row, 0, parent));
    }
    return rows;
}

QStringList Hands::rows(const QString &view)
{
    return rows(find<QAbstractItemView>(view)->model());
}

QString Hands::focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() + u' ' + QLatin1String(focus->metaObject()->className())
                 : QStringLiteral("nothing");
}

QString Hands::missing(const QString &name)
{
    return QStringLiteral("There is no %1 in sight. One reads:\n%2").arg(name, read());
}

QString Hands::ownText(QWidget *widget)
{
    if (const auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    if (const auto *line = qobject_cast<QLineEdit *>(widget))
        return line->displayText();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
        return view->model() ? rows(view->model()).join(u'\n') : QString();
    if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
        QStringList texts;
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts += tabs->tabText(tab);
        return texts.join(u'\n');
    }
    if (qobject_cast<QAbstractScrollArea *>(widget)) { // what is painted by hand is read as a screen reader does
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        auto *text = spoken ? spoken->textInterface() : nullptr;
        return text ? text->text(0, text->characterCount()) : QString();
    }
    return {};
}

bool Hands::isInSight(QWidget *widget)
{
    if (!widget->window()->isActiveWindow() && !QApplication::activePopupWidget())
        widget->window()->activateWindow(); // as a window manager does with the one that is clicked
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
    return !widget->visibleRegion().isEmpty();
}

bool Hands::isOnTop(QWidget *widget)
{
    const QPoint centre = widget->mapTo(widget->window(), widget->rect().center());
    const QWidget *hit = widget->window()->childAt(centre);
    return hit && (hit == widget || widget->isAncestorOf(hit));
}
