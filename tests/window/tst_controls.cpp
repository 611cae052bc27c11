#include "app/inventoryaccount.h"
#include "fakes/windowstage.h"

#include <QButtonGroup>
#include <QSet>
#include <QToolButton>

/// Every control of the window can be reached by Tab, and says what it is: to a screen reader, and by its tooltip where
/// it has no words.
class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everyControlSaysWhatItIs_data() { places(); }
    void everyControlSaysWhatItIs();
    void tabReachesEveryControl_data() { places(); }
    void tabReachesEveryControl();

private:
    static void places();
    void go(const QString &place);
    QWidget *front(const QString &place);
    static QList<QWidget *> controls(QWidget *top);
    static QString nameOf(QWidget *widget);
    MainWindow &window() const { return m_stage->application->window(); }

    std::unique_ptr<WindowStage> m_stage;
};

namespace {

/// Nobody listens at their port, so that a run has failures to repeat.
QByteArray inventory()
{
    QByteArray csv = "name,id,address,port,state,region,tags\r\n";
    for (int i = 1; i <= 4; ++i)
        csv +=
            "app-" + QByteArray::number(i) + ",i-" + QByteArray::number(i) + ",127.0.0.1,1,running,north,role=app\r\n";
    return csv;
}

} // namespace

void TestControls::places()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"instances", "runs grouped", "runs hosts", "accounts", "ssh rule", "ssh keys", "settings",
                              "options", "save filter"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestControls::initTestCase()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    m_stage->addInventory(inventory(), 4);
    WindowStage::run(QStringLiteral("app"), QStringLiteral("uptime"), 4);
    WindowStage::waitForTheEnd();
}

void TestControls::go(const QString &place)
{
    const QString page = place.section(u' ', 0, 0);
    window().showPage(page == u"settings" || page == u"options" || page == u"save" ? QStringLiteral("instances")
                                                                                   : page);
    if (place == u"runs grouped")
        Hands::click(QStringLiteral("groupedMode"));
    else if (place == u"runs hosts")
        Hands::click(QStringLiteral("hostsMode"));
    else if (place == u"ssh rule") {
        Hands::click(QStringLiteral("part_access"));
        Hands::click(QStringLiteral("addRule"));
    } else if (place == u"ssh keys")
        Hands::click(QStringLiteral("part_hostkeys"));
    else if (place == u"settings")
        Q_EMIT window().settingsWanted();
    else if (place == u"options")
        Hands::click(QStringLiteral("runOptionsButton"));
    else if (place == u"save filter")
        Hands::click(QStringLiteral("saveFilter"));
}

/// The window that one uses there.
QWidget *TestControls::front(const QString &place)
{
    if (place == u"settings")
        return Hands::find<QWidget>(QStringLiteral("settingsDialog"));
    if (place == u"options")
        return Hands::find<QWidget>(QStringLiteral("runOptions"));
    if (place == u"save filter")
        return Hands::find<QWidget>(QStringLiteral("askName"));
    return &window();
}

/// Those of a window that one can use now. What stands in a row of its own kind (segments, tabs) is reached by arrows.
QList<QWidget *> TestControls::controls(QWidget *top)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = top->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool isPart = widget->focusProxy() || qobject_cast<QLineEdit *>(widget->parentWidget()) ||
                            widget->objectName().startsWith(u"qt_");
        if (widget->isVisible() && widget->isEnabled() && widget->window() == top && !isPart &&
            (widget->focusPolicy() & Qt::TabFocus))
            found.append(widget);
    }
    return found;
}

QString TestControls::nameOf(QWidget *widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

void TestControls::everyControlSaysWhatItIs()
{
    QFETCH(const QString, place);
    go(place);
    QWidget *top = front(place);
    QStringList nameless;
    for (QWidget *widget : controls(top)) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless += nameOf(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isIcon = button && (button->text().isEmpty() || button->property("folded").toBool());
        if (isIcon && button->toolTip().isEmpty())
            nameless += nameOf(widget) + QStringLiteral(" has no tooltip");
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    if (top != &window()) {
        top->close();
        QTRY_VERIFY(window().isActiveWindow());
    }
}

void TestControls::tabReachesEveryControl()
{
    QFETCH(const QString, place);
    go(place);
    QWidget *top = front(place);
    if (!top->focusWidget())
        top->setFocus();
    QSet<QWidget *> reached;
    QStringList trail;
    for (int i = 0; i < 150 && top->focusWidget(); ++i) {
        reached.insert(top->focusWidget());
        trail += nameOf(top->focusWidget());
        QTest::keyClick(top->focusWidget(), Qt::Key_Tab);
    }
    QStringList missed;
    for (QWidget *widget : controls(top)) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isOfGroup = button && button->isCheckable() && button->group() && button->group()->exclusive();
        if (!reached.contains(widget) && !isOfGroup)
            missed += nameOf(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n') + QStringLiteral("\nReached:\n") + trail.join(u'\n')));
    if (top != &window()) {
        top->close();
        QTRY_VERIFY(window().isActiveWindow());
    }
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestControls, QApplication>(argc, argv);
}

#include "tst_controls.moc"
