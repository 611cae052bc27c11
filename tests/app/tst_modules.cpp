#include "fakes/ec2server.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

/// The program with its modules beside it, as it is built, and without them, as after half an installation.
class TestModules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hostsOfAFileOpenNothingOfTheNetwork();
    void aCloudIsAskedThroughItsModule();
    void aMissingModuleIsSaidAndFilesWorkOn();
    void aKeptAccountOutlivesTheMissingModule();

private:
    struct Said
    {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };

    Said say(const QString &program, const QStringList &arguments);
    Said maestro(const QStringList &arguments) { return say(QStringLiteral(MAESTRO_PROGRAM), arguments); }
    /// The same program where nothing stands beside it.
    Said alone(const QStringList &arguments) { return say(m_alone->filePath(QStringLiteral("maestro")), arguments); }
    Said addCloud(Said (TestModules::*program)(const QStringList &));
    QString write(const QString &path, const QByteArray &bytes) const;
    QByteArray accounts() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QTemporaryDir> m_alone;
    Ec2Server m_cloud;
    QString m_hosts;
    bool m_isTraced = false;
};

void TestModules::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    // A second name for the file, which a link would not be for it; that must be on the same disk.
    m_alone = std::make_unique<QTemporaryDir>(QCoreApplication::applicationDirPath() + QStringLiteral("/alone-XXXXXX"));
    QCOMPARE(::link(MAESTRO_PROGRAM, m_alone->filePath(QStringLiteral("maestro")).toLocal8Bit().constData()), 0);
    m_hosts = write(QStringLiteral("hosts.csv"), "name,address\nweb-1,192.0.2.1\n");
    write(QStringLiteral(".aws/credentials"),
          "[default]\naws_access_key_id = " + m_cloud.keys.id.toUtf8() +
              "\naws_secret_access_key = " + m_cloud.keys.secret.bytes().toByteArray() + '\n');
    m_cloud.addRegion(QStringLiteral("eu-west-1"));
    if (!m_cloud.find(QStringLiteral("eu-west-1"), QStringLiteral("i-1")))
        m_cloud.add(QStringLiteral("eu-west-1"), {.id = QStringLiteral("i-1"), .name = QStringLiteral("cloud-1")});
}

QString TestModules::write(const QString &path, const QByteArray &bytes) const
{
    QFile file(m_home->filePath(path));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QByteArray TestModules::accounts() const
{
    QFile file(m_home->filePath(QStringLiteral("profile/accounts.json")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TestModules::Said TestModules::say(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // its memory cannot be traced
    environment.insert(QStringLiteral("HOME"), m_home->path());
    if (m_isTraced)
        environment.insert(QStringLiteral("LD_DEBUG"), QStringLiteral("files"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program,
                  QStringList{QStringLiteral("--profile"), m_home->filePath(QStringLiteral("profile"))} + arguments);
    process.closeWriteChannel();
    // The cloud lives in this thread: it answers meanwhile.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

TestModules::Said TestModules::addCloud(Said (TestModules::*program)(const QStringList &))
{
    return (this->*program)({QStringLiteral("accounts"), QStringLiteral("add"), QStringLiteral("ec2"),
                             QStringLiteral("prod"), QStringLiteral("--set"), QStringLiteral("signin=profile"),
                             QStringLiteral("--set"), QStringLiteral("profile=default"), QStringLiteral("--set"),
                             QStringLiteral("endpoint=") + m_cloud.url().toString()});
}

void TestModules::hostsOfAFileOpenNothingOfTheNetwork()
{
    m_isTraced = true;
    const Said said = maestro({QStringLiteral("list"), QStringLiteral("--inventory"), m_hosts});
    m_isTraced = false;
    QVERIFY2(said.out.contains("web-1"), said.err.right(2000));
    QVERIFY(said.err.contains("libQt6Core")); // it was told at all
    QVERIFY(!said.err.contains("libQt6Network"));
    QVERIFY(!said.err.contains("maestro-clouds"));
}

void TestModules::aCloudIsAskedThroughItsModule()
{
    const Said added = addCloud(&TestModules::maestro);
    QVERIFY2(added.exit == 0, added.err);
    const Said listed = maestro({QStringLiteral("list")});
    QVERIFY2(listed.exit == 0, listed.err);
    QVERIFY2(listed.out.contains("cloud-1"), listed.out);
    const Said both = maestro({QStringLiteral("list"), QStringLiteral("--inventory"), m_hosts});
    QVERIFY2(both.out.contains("cloud-1") && both.out.contains("web-1"), both.out);
}

void TestModules::aMissingModuleIsSaidAndFilesWorkOn()
{
    const Said added = addCloud(&TestModules::alone);
    QCOMPARE(added.exit, 2);
    QVERIFY2(added.err.contains("A part of Maestro is missing that speaks to clouds."), added.err);
    QVERIFY(accounts().isEmpty());
    const Said listed = alone({QStringLiteral("list"), QStringLiteral("--inventory"), m_hosts});
    QVERIFY2(listed.exit == 0, listed.err);
    QVERIFY2(listed.out.contains("web-1"), listed.out);
    const Said unknown =
        maestro({QStringLiteral("accounts"), QStringLiteral("add"), QStringLiteral("nothing"), QStringLiteral("x")});
    QCOMPARE(unknown.exit, 2);
    QVERIFY2(unknown.err.contains("Kinds: ec2, sshconfig, ansible, csv, hosts"), unknown.err);
}

void TestModules::aKeptAccountOutlivesTheMissingModule()
{
    QCOMPARE(addCloud(&TestModules::maestro).exit, 0);
    const QByteArray kept = accounts();
    QVERIFY(kept.contains("prod"));
    const Said named = alone({QStringLiteral("accounts")});
    QVERIFY2(named.out.contains("prod  ec2"), named.out);
    const Said listed = alone({QStringLiteral("list"), QStringLiteral("--inventory"), m_hosts});
    QCOMPARE(listed.exit, 4);
    QVERIFY2(listed.err.contains("prod: A part of Maestro is missing that speaks to clouds."), listed.err);
    const Said partly =
        alone({QStringLiteral("list"), QStringLiteral("--partial"), QStringLiteral("--inventory"), m_hosts});
    QVERIFY2(partly.out.contains("web-1"), partly.err);
    const Said tested = alone({QStringLiteral("accounts"), QStringLiteral("test"), QStringLiteral("prod")});
    QVERIFY2(tested.err.contains("Install or build Maestro again"), tested.err);
    QCOMPARE(accounts(), kept);
    QVERIFY(maestro({QStringLiteral("list")}).out.contains("cloud-1"));
}

QTEST_GUILESS_MAIN(TestModules)
#include "tst_modules.moc"
