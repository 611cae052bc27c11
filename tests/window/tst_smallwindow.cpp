#include "app/inventoryaccount.h"
#include "app/translations.h"
#include "fakes/windowstage.h"
#include "views/instancetable.h"

#include <QHeaderView>

/// The window of the whole program on a small screen: everything is in sight and can be used, in both languages.
class TestSmallWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyPageFits_data();
    void everyPageFits();
    void theTableFitsWithoutScrollingSideways_data();
    void theTableFitsWithoutScrollingSideways();

private:
    void open(const QString &language);
    void run();
    QStringList cutControls() const;
    QString minimums() const;
    MainWindow &window() const { return m_stage->application->window(); }

    QFont m_font;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<WindowStage> m_stage;
};

namespace {

constexpr QSize small(900, 600);
const QStringList pages = {QStringLiteral("instances"), QStringLiteral("runs"), QStringLiteral("accounts"),
                           QStringLiteral("ssh")};

void languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

/// Nobody listens at their port, so that a run has failures to repeat.
QByteArray inventory()
{
    QByteArray csv = "name,id,address,port,state,region,type,image,launched,tags\r\n";
    for (int i = 1; i <= 30; ++i)
        csv += "appserver-" + QByteArray::number(i) + ",i-" + QByteArray::number(1000 + i) +
               ",127.0.0.1,1,running,eu-central-1,m5.2xlarge,ubuntu-22.04,2026-01-0" + QByteArray::number(i % 9 + 1) +
               "T00:00:00Z,role=app;env=production;team=shop\r\n";
    return csv;
}

} // namespace

void TestSmallWindow::init()
{
    m_font = QApplication::font();
    QFont font = m_font;
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestSmallWindow::cleanup()
{
    m_stage.reset();
    m_translations.reset();
    QApplication::setFont(m_font);
}

void TestSmallWindow::open(const QString &language)
{
    m_translations = std::make_unique<Translations>(language);
    m_stage = std::make_unique<WindowStage>();
    m_stage->start();
    const QString path = m_stage->folder.filePath(QStringLiteral("hosts.csv"));
    WindowStage::save(path, inventory());
    const Result<Account> account = accountOfInventory(path);
    QVERIFY(account);
    QVERIFY(m_stage->application->engine().accounts.addTemporary(*account));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 30);
}

void TestSmallWindow::run()
{
    window().showPage(QStringLiteral("instances"));
    Hands::type(QStringLiteral("commandEditor"), QStringLiteral("journalctl --since today --no-pager"));
    Hands::press(Qt::Key_Return, Qt::ControlModifier);
    Hands::type(QStringLiteral("confirmationText"), QStringLiteral("30"));
    Hands::press(Qt::Key_Return);
    Hands::find<QWidget>(QStringLiteral("runsPage"));
    WindowStage::waitForTheEnd();
    Hands::click(QStringLiteral("hostsMode"));
}

/// Buttons and fields that reach out of the window or of what they stand in.
QStringList TestSmallWindow::cutControls() const
{
    QStringList cut;
    const QList<QWidget *> all = window().findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
        if (!isControl || !widget->isVisible() || widget->objectName().isEmpty())
            continue;
        const bool isScrolled =
            widget->parentWidget() && widget->parentWidget()->objectName() == u"qt_scrollarea_viewport";
        const QRect room = widget->visibleRegion().boundingRect();
        if (!isScrolled && !room.isEmpty() && room.width() < widget->width())
            cut += QStringLiteral("%1: %2 of %3").arg(widget->objectName()).arg(room.width()).arg(widget->width());
    }
    return cut;
}

QString TestSmallWindow::minimums() const
{
    QStringList sizes;
    const QList<QWidget *> all = window().findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        if (least.width() > 400 || least.height() > 300)
            sizes += QStringLiteral("%1 %2: %3x%4")
                         .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                         .arg(least.width())
                         .arg(least.height());
    }
    return sizes.join(u'\n');
}

void TestSmallWindow::everyPageFits_data()
{
    languages();
}

void TestSmallWindow::everyPageFits()
{
    QFETCH(const QString, language);
    open(language);
    run();
    for (const QString &page : pages) {
        window().showPage(page);
        window().resize(small);
        QTRY_VERIFY2(window().minimumSizeHint().width() <= small.width(), qPrintable(page + u'\n' + minimums()));
        QVERIFY2(window().minimumSizeHint().height() <= small.height(), qPrintable(page + u'\n' + minimums()));
        QTRY_COMPARE(window().size(), small);
        QTRY_COMPARE(cutControls(), QStringList());
    }
}

void TestSmallWindow::theTableFitsWithoutScrollingSideways_data()
{
    languages();
}

void TestSmallWindow::theTableFitsWithoutScrollingSideways()
{
    QFETCH(const QString, language);
    open(language);
    const auto *table = Hands::find<InstanceTable>(QStringLiteral("instanceTable"));
    QTRY_VERIFY(table->isShown(QStringLiteral("tag:env")));
    for (const int width : {1440, 1280}) {
        window().resize(width, 900);
        QTRY_VERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
                     qPrintable(QString::number(table->horizontalHeader()->length() - table->viewport()->width())));
    }
}

int main(int argc, char *argv[])
{
    return Desktop::runTest<TestSmallWindow, QApplication>(argc, argv);
}

#include "tst_smallwindow.moc"
