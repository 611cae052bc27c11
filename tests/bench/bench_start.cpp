// From the start of the process to the first paint that shows 10,000 cached instances, against the first paint of a
// bare QWidget program; 15 times each, in turn, on the platform it is started with (tests/bench/run gives it a
// display). bench_start --child PROFILE is the program that is measured: maestroWindow(), with an eye on its paints.
#include "app/inventoryaccount.h"
#include "bench/figures.h"
#include "views/instancetable.h"
#include "window/application.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <ctime>

namespace {

constexpr int instances = 10'000;
constexpr int rounds = 15;

qint64 monotonic()
{
    timespec at = {};
    clock_gettime(CLOCK_MONOTONIC, &at);
    return qint64(at.tv_sec) * 1'000'000'000 + at.tv_nsec;
}

bool isChild = false;

/// Prints the time of the first paint of the table with all rows, then ends the program.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_isDone || !isWholeTable(*watched))
            return false;
        m_isDone = true;
        QTimer::singleShot(0, this, [] {
            std::printf("%lld\n", qlonglong(monotonic()));
            std::fflush(stdout);
            std::_Exit(0);
        });
        return false;
    }

private:
    static bool isWholeTable(const QObject &viewport)
    {
        const auto *table = qobject_cast<const InstanceTable *>(viewport.parent());
        return table && table->viewport() == &viewport && table->model()->rowCount() == instances;
    }

    bool m_isDone = false;
};

void watchPaints()
{
    if (isChild)
        qApp->installEventFilter(new FirstPaint(qApp));
}
Q_COREAPP_STARTUP_FUNCTION(watchPaints)

int child(int argc, char **argv)
{
    isChild = true;
    CommandLine line;
    line.profile = QString::fromLocal8Bit(argv[2]);
    return maestroWindow(argc, argv, line);
}

/// A profile whose cache has the instances, made as a first start makes it.
class FirstStart final : public QObject
{
public:
    explicit FirstStart(const QString &folder) : m_engine(optionsOf(folder)) {}

    bool fill(const QString &inventory)
    {
        const Result<Account> account = accountOfInventory(inventory);
        if (!account)
            return false;
        whenDone(m_engine.accounts.save(*account, {account->values, {}}), this,
                 [this](const Result<Account> &) { m_engine.inventory.refresh(); });
        connect(&m_engine.inventory, &Inventory::changed, this, [this] {
            if (m_engine.inventory.instances().size() == instances && !m_engine.inventory.isRefreshing())
                QTimer::singleShot(1000, qApp, &QCoreApplication::quit); // the cache is written after a while
        });
        return true;
    }

private:
    static EngineOptions optionsOf(const QString &profile)
    {
        EngineOptions options;
        options.profile = profile;
        return options;
    }

    Engine m_engine;
};

double milliseconds(const QString &program, const QStringList &arguments)
{
    QProcess process;
    const qint64 before = monotonic();
    process.start(program, arguments);
    process.waitForFinished();
    return double(process.readAllStandardOutput().trimmed().toLongLong() - before) / 1e6;
}

QByteArray inventoryText()
{
    QByteArray text = "name,id,address,state,role\r\n";
    for (int n = 0; n < instances; ++n) {
        const QByteArray number = QByteArray::number(n);
        text += "app-" + number + ",i-" + number + ",10.1." + QByteArray::number(n / 250) + '.' +
                QByteArray::number(n % 250) + ",running," + (n % 3 ? "web" : "db") + "\r\n";
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0)
        return child(argc, argv);
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    QFile inventory(folder.filePath(QStringLiteral("fleet.csv")));
    if (!inventory.open(QIODevice::WriteOnly) || inventory.write(inventoryText()) < 0)
        return 1;
    inventory.close();
    const QString profile = folder.filePath(QStringLiteral("profile"));
    {
        FirstStart start(profile);
        if (!start.fill(inventory.fileName()))
            return 1;
        QCoreApplication::exec();
    }
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    std::printf("platform %s\n", platform.isEmpty() ? "the display's" : platform.constData());
    figures::Numbers bare, ours;
    for (int round = 0; round < rounds; ++round) {
        bare.values.push_back(
            milliseconds(QCoreApplication::applicationDirPath() + QStringLiteral("/bare_widget"), {}));
        ours.values.push_back(
            milliseconds(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), profile}));
    }
    bare.print("bare QWidget, start to first paint");
    ours.print("10,000 cached instances, start to paint");
    std::printf("ratio of the medians %.2f\n", ours.at(0.5) / bare.at(0.5));
}
