#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// installer/quickstart in a tree of its own, where each program it calls is a stand-in: nothing is installed or built.
class TestInstaller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpSaysWhatItDoes();
    void aWordItDoesNotKnowIsRefused();
    void withADisplayTheDemoIsStarted();
    void withoutADisplayAVirtualOneIsUsed();
    void whatIsConfiguredIsNotConfiguredAgain();
    void aMissingPackageIsInstalled();
    void aPackageThatCannotBeInstalledIsNamed();
    void withoutAptThePackagesAreNamed();
    void whoMayNotInstallIsToldWhatToRun();
    void aBuildThatFailsStartsNothing();

private:
    struct Said
    {
        int exit = -1;
        QString out, err;
    };

    Said quickstart(const QStringList &arguments = {});
    /// A program on the only path there is. What it is called with stands in calls().
    void standIn(const QString &name, const QString &script = {});
    void write(const QString &path, const QByteArray &text, bool isProgram = true);
    QStringList calls() const;

    std::unique_ptr<QTemporaryDir> m_tree;
    QProcessEnvironment m_environment;
};

void TestInstaller::write(const QString &path, const QByteArray &text, bool isProgram)
{
    const QString whole = m_tree->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    if (isProgram)
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestInstaller::standIn(const QString &name, const QString &script)
{
    write(u"bin/"_s + name, u"#!/bin/sh\nprintf '%s %s\\n' %1 \"$*\" >>\"$CALLS\"\n%2\n"_s.replace(u"%1"_s, name)
                                .replace(u"%2"_s, script)
                                .toUtf8());
}

void TestInstaller::init()
{
    m_tree = std::make_unique<QTemporaryDir>();
    for (const char *name : {"quickstart", "packages.sh"}) {
        const QString path = u"installer/"_s + QLatin1String(name);
        QVERIFY(QDir().mkpath(m_tree->filePath(u"installer"_s)));
        QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/") + path, m_tree->filePath(path)));
    }
    write(u"installer/virtual-demo"_s, "#!/bin/sh\necho \"virtual demo of $*\"\n");
    write(u"cache/maestro/openssh/usr/sbin/sshd"_s, "#!/bin/sh\n");
    QVERIFY(QDir().mkpath(m_tree->filePath(u"bin"_s)));
    QVERIFY(QFile::link(u"/usr/bin/dirname"_s, m_tree->filePath(u"bin/dirname"_s)));
    standIn(u"dpkg-query"_s,
            u"case \"$*\" in *\"${MISSING:-none}\") printf not-installed ;; *) printf installed ;; esac"_s);
    standIn(u"id"_s, u"echo \"${WHO:-1000}\""_s);
    standIn(u"apt-get"_s, u"[ \"${APT:-}\" != broken ]"_s);
    standIn(u"sudo"_s, u"\"$@\""_s);
    standIn(u"env"_s, u"shift; \"$@\""_s);
    for (const char *tool : {"tee", "chmod", "rm", "ldd", "unshare"}) // that of the computer stays as it is
        standIn(QString::fromLatin1(tool));
    standIn(u"cmake"_s,
            u"[ \"${BUILD:-}\" != broken ] || exit 1\n"
            "case \"$*\" in --preset*) /bin/mkdir -p build/release && : >build/release/build.ninja ;; esac\n"
            "printf '#!/bin/sh\\necho \"maestro $*\"\\n' >build/release/maestro\n"
            "/bin/chmod 700 build/release/maestro"_s);
    m_environment = {};
    m_environment.insert(u"PATH"_s, m_tree->filePath(u"bin"_s));
    m_environment.insert(u"HOME"_s, m_tree->path());
    m_environment.insert(u"XDG_CACHE_HOME"_s, m_tree->filePath(u"cache"_s));
    m_environment.insert(u"CALLS"_s, m_tree->filePath(u"calls"_s));
}

TestInstaller::Said TestInstaller::quickstart(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(u"/"_s); // from anywhere
    QSignalSpy ended(&process, &QProcess::finished);
    process.start(u"/bin/bash"_s, QStringList{m_tree->filePath(u"installer/quickstart"_s)} + arguments);
    if (ended.isEmpty() && !ended.wait(20'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList TestInstaller::calls() const
{
    QFile file(m_tree->filePath(u"calls"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

void TestInstaller::helpSaysWhatItDoes()
{
    const Said said = quickstart({u"--help"_s});
    QCOMPARE(said.exit, 0);
    QVERIFY2(said.out.contains(u"installer/quickstart"_s), qPrintable(said.out + said.err));
    QVERIFY(calls().isEmpty());
}

void TestInstaller::aWordItDoesNotKnowIsRefused()
{
    const Said said = quickstart({u"--fast"_s});
    QCOMPARE(said.exit, 1);
    QVERIFY2(said.err.contains(u"--help"_s), qPrintable(said.err));
    QVERIFY(calls().isEmpty());
}

void TestInstaller::withADisplayTheDemoIsStarted()
{
    m_environment.insert(u"DISPLAY"_s, u":7"_s);
    const Said said = quickstart();
    QVERIFY2(said.exit == 0, qPrintable(said.err));
    QCOMPARE(said.out, u"maestro demo\n"_s);
    QVERIFY(calls().filter(u"apt-get"_s).isEmpty()); // all is there
}

void TestInstaller::withoutADisplayAVirtualOneIsUsed()
{
    const Said said = quickstart();
    QVERIFY2(said.exit == 0, qPrintable(said.err));
    QVERIFY2(said.err.contains(u"no display"_s), qPrintable(said.err));
    QCOMPARE(said.out, u"virtual demo of build/release/maestro\n"_s);
    QVERIFY(!calls().filter(u"xvfb"_s).isEmpty()); // it was looked for
}

void TestInstaller::whatIsConfiguredIsNotConfiguredAgain()
{
    QCOMPARE(quickstart().exit, 0);
    QCOMPARE(quickstart().exit, 0);
    QCOMPARE(calls().filter(u"cmake --preset release"_s).size(), 1);
    QCOMPARE(calls().filter(u"cmake --build"_s).size(), 2); // which does nothing where nothing changed
}

void TestInstaller::aMissingPackageIsInstalled()
{
    m_environment.insert(u"MISSING"_s, u"ninja-build"_s);
    const Said said = quickstart();
    QVERIFY2(said.exit == 0, qPrintable(said.err));
    QVERIFY2(said.err.contains(u"installing: ninja-build"_s), qPrintable(said.err));
    const QStringList installed = calls().filter(QRegularExpression(u"^apt-get .* install .* ninja-build$"_s));
    QCOMPARE(installed.size(), 1);
    QVERIFY(!calls().filter(u"cmake --build"_s).isEmpty()); // and on it goes
}

void TestInstaller::aPackageThatCannotBeInstalledIsNamed()
{
    m_environment.insert(u"MISSING"_s, u"ninja-build"_s);
    m_environment.insert(u"APT"_s, u"broken"_s);
    const Said lists = quickstart();
    QCOMPARE(lists.exit, 1);
    QVERIFY2(lists.err.contains(u"error: the package lists could not be read"_s), qPrintable(lists.err));
    standIn(u"apt-get"_s, u"case \"$*\" in *update) ;; *) exit 100 ;; esac"_s);
    const Said package = quickstart();
    QCOMPARE(package.exit, 1);
    QVERIFY2(package.err.contains(u"error: these packages could not be installed: ninja-build"_s),
             qPrintable(package.err));
    QVERIFY(calls().filter(u"cmake"_s).filter(u"--build"_s).isEmpty());
}

void TestInstaller::withoutAptThePackagesAreNamed()
{
    m_environment.insert(u"MISSING"_s, u"libssh-dev"_s);
    QVERIFY(QFile::remove(m_tree->filePath(u"bin/apt-get"_s)));
    const Said said = quickstart();
    QCOMPARE(said.exit, 1);
    QVERIFY2(said.err.contains(u"there is no apt-get: libssh-dev"_s), qPrintable(said.err));
}

void TestInstaller::whoMayNotInstallIsToldWhatToRun()
{
    m_environment.insert(u"MISSING"_s, u"libssh-dev"_s);
    QVERIFY(QFile::remove(m_tree->filePath(u"bin/sudo"_s)));
    const Said said = quickstart();
    QCOMPARE(said.exit, 1);
    QVERIFY2(said.err.contains(u"neither root nor is there sudo"_s), qPrintable(said.err));
}

void TestInstaller::aBuildThatFailsStartsNothing()
{
    m_environment.insert(u"DISPLAY"_s, u":7"_s);
    m_environment.insert(u"BUILD"_s, u"broken"_s);
    const Said said = quickstart();
    QVERIFY(said.exit != 0);
    QVERIFY2(!said.out.contains(u"maestro demo"_s), qPrintable(said.out));
}

QTEST_GUILESS_MAIN(TestInstaller)
#include "tst_installer.moc"
