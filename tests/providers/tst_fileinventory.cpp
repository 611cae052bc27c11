#include "providers/fileinventory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Gone, or only waited for.
bool hasEnded(pid_t process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return true;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace

class TestFileInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsAKindForEachFormat();
    void aRelativePathIsRefused();
    void aFileGivesItsHostsWithTheirAccount();
    void regionsOfATableAreRegions();
    void eachRefreshReadsAnew();
    void aMissingFileIsAnError();
    void testSaysHowManyHosts();
    void aHostIsReadAfresh();
    void warningsAreToldOnce();
    void aStopIsAnswered();
    void aProgramIsRunOnceItIsAllowed();
    void aChangedProgramIsAskedAboutAgain();
    void aFolderIsReadWithoutTheProgramThatNobodyAllowed();
    void aProgramThatFailsSaysItsWords();
    void aStopEndsTheProgramAndWhatItBegan();

private:
    Result<std::unique_ptr<Provider>> make(const char *key, const QString &path);
    QString write(const QString &name, const QByteArray &bytes) const;
    QString writeProgram(const QString &name, const QByteArray &script) const;
    template <class T>
    static Result<T> wait(const Async<T> &async)
    {
        if (!QTest::qWaitFor([&] { return async.isFinished(); }))
            return failure(Error::TimedOut, {});
        return answerOf<T>(async);
    }

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    FileReading m_reading{m_pool, std::make_shared<AllowedFiles>()};
};

Result<std::unique_ptr<Provider>> TestFileInventory::make(const char *key, const QString &path)
{
    for (const ProviderKind &kind : FileInventory::kinds(m_reading)) {
        if (kind.kind.key == QLatin1String(key)) {
            const Account account{QStringLiteral("id-1"), kind.kind.key, QStringLiteral("mine"), {}, {}, true};
            return kind.make(account, Values{{{QStringLiteral("file"), path}}, {}});
        }
    }
    return failure(Error::NotFound, {});
}

QString TestFileInventory::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QString TestFileInventory::writeProgram(const QString &name, const QByteArray &script) const
{
    const QString path = write(name, "#!/bin/sh\n" + script);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestFileInventory::thereIsAKindForEachFormat()
{
    QStringList keys;
    for (const ProviderKind &kind : FileInventory::kinds(m_reading)) {
        keys += kind.kind.key;
        QVERIFY(kind.file);
        QVERIFY(kind.kind.form.field(QStringLiteral("file")));
        QVERIFY(!kind.kind.title.isEmpty());
    }
    QCOMPARE(keys.join(u' '), QStringLiteral("sshconfig ansible csv hosts"));
}

void TestFileInventory::aRelativePathIsRefused()
{
    for (const char *path : {"", "hosts", "./hosts", "-x"}) {
        const auto made = make("hosts", QString::fromLatin1(path));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Invalid);
    }
}

void TestFileInventory::aFileGivesItsHostsWithTheirAccount()
{
    const auto made = make("ansible", write(QStringLiteral("a"), "[web]\nh1\nh2\n"));
    QVERIFY(made);
    Provider &provider = **made;
    QVERIFY(provider.capabilities().local);
    QCOMPARE(*wait(provider.regions({})), QStringList{QString()});
    const auto page = wait(provider.page({}, {}, {}));
    QVERIFY(page);
    QVERIFY(page->next.isEmpty());
    QCOMPARE(page->items.size(), 2);
    const Instance first = page->items.first();
    QCOMPARE(first.provider, QStringLiteral("ansible"));
    QCOMPARE(first.accountId, QStringLiteral("id-1"));
    QCOMPARE(first.account, QStringLiteral("mine"));
    QVERIFY(first.seenAt.isValid());
    QVERIFY(provider.files().contains(m_folder.filePath(QStringLiteral("a"))));
    QCOMPARE(wait(provider.power(first, PowerVerb::Stop, {})).error().kind, Error::Unsupported);
}

void TestFileInventory::regionsOfATableAreRegions()
{
    const auto made = make("csv", write(QStringLiteral("b.csv"), "name,region\na,eu-1\nb,us-1\nc,\nd,eu-1\n"));
    QVERIFY(made);
    QCOMPARE(wait((*made)->regions({}))->join(u','), QStringLiteral(",eu-1,us-1"));
    QCOMPARE(wait((*made)->page(QStringLiteral("eu-1"), {}, {}))->items.size(), 2);
    QCOMPARE(wait((*made)->page({}, {}, {}))->items.size(), 1);
}

void TestFileInventory::eachRefreshReadsAnew()
{
    const QString path = write(QStringLiteral("c"), "a\n");
    const auto made = make("hosts", path);
    QVERIFY(made);
    QVERIFY(wait((*made)->regions({})));
    QCOMPARE(wait((*made)->page({}, {}, {}))->items.size(), 1);
    QVERIFY(!write(QStringLiteral("c"), "a\nb\n").isEmpty());
    QVERIFY(wait((*made)->regions({})));
    QCOMPARE(wait((*made)->page({}, {}, {}))->items.size(), 2);
}

void TestFileInventory::aMissingFileIsAnError()
{
    const auto made = make("sshconfig", m_folder.filePath(QStringLiteral("none")));
    QVERIFY(made);
    const auto regions = wait((*made)->regions({}));
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, Error::NotFound);
    QCOMPARE(wait((*made)->page({}, {}, {})).error().kind, Error::NotFound);
    QCOMPARE(wait((*made)->validate({})).error().kind, Error::NotFound);
}

void TestFileInventory::testSaysHowManyHosts()
{
    const QString path = write(QStringLiteral("d"), "a\nb\n-x\n");
    const auto made = make("hosts", path);
    QVERIFY(made);
    const auto check = wait((*made)->validate({}));
    QVERIFY(check);
    QCOMPARE(check->identity, path);
    QVERIFY(check->rights.first().answer.contains(QStringLiteral("2 host")));
    QVERIFY(check->advice.contains(QStringLiteral("Line 3")));
}

void TestFileInventory::aHostIsReadAfresh()
{
    const QString path = write(QStringLiteral("e"), "a\nb\n");
    const auto made = make("hosts", path);
    QVERIFY(made);
    const Instance b = wait((*made)->page({}, {}, {}))->items.last();
    QCOMPARE(wait((*made)->instance(b, {}))->key(), b.key());
    QVERIFY(!write(QStringLiteral("e"), "a\n").isEmpty());
    QCOMPARE(wait((*made)->instance(b, {})).error().kind, Error::NotFound);
}

void TestFileInventory::warningsAreToldOnce()
{
    const auto made = make("hosts", write(QStringLiteral("f"), "a\n-x\n-y\n"));
    QVERIFY(made);
    QSignalSpy spy(made->get(), &Provider::noticed);
    QVERIFY(wait((*made)->regions({})));
    QVERIFY(wait((*made)->regions({})));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.first().first().toString().contains(QStringLiteral("Line 2")));
}

void TestFileInventory::aStopIsAnswered()
{
    const auto made = make("hosts", write(QStringLiteral("g"), "a\n"));
    QVERIFY(made);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(wait((*made)->regions(stop.get_token())).error().kind, Error::Stopped);
    QCOMPARE(wait((*made)->page({}, {}, stop.get_token())).error().kind, Error::Stopped);
}

void TestFileInventory::aProgramIsRunOnceItIsAllowed()
{
    const QString mark = m_folder.filePath(QStringLiteral("ran-1"));
    const QString path = writeProgram(
        QStringLiteral("cloud.py"),
        "echo \"$1 $PWD\" >>" + mark.toUtf8() +
            "\necho '{\"web\": {\"hosts\": [\"a\", \"b\"]}, \"_meta\": {\"hostvars\": {\"a\": {\"ansible_host\": "
            "\"10.0.0.1\"}}}}'\n");
    AllowedFiles &allowed = *m_reading.allowed;
    const auto provider = make("ansible", path);
    QVERIFY(provider);
    const auto refused = wait((*provider)->regions({}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Denied);
    QVERIFY2(refused.error().message.contains(path + QStringLiteral(" --list")), qPrintable(refused.error().message));
    QVERIFY(!QFile::exists(mark));
    const auto wish = allowed.wishOf(QStringLiteral("id-1"));
    QVERIFY(wish);
    allowed.allowForRun(*wish, 0);
    QVERIFY(wait((*provider)->regions({})));
    const auto page = wait((*provider)->page({}, {}, {}));
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items.first().address(), QStringLiteral("10.0.0.1"));
    QVERIFY(!allowed.wishOf(QStringLiteral("id-1")));
    QFile ran(mark);
    QVERIFY(ran.open(QIODevice::ReadOnly));
    QCOMPARE(ran.readAll(), "--list " + QFileInfo(path).path().toUtf8() + '\n');
}

void TestFileInventory::aChangedProgramIsAskedAboutAgain()
{
    AllowedFiles &allowed = *m_reading.allowed;
    const QString path = writeProgram(QStringLiteral("changing"), "echo '{\"web\": [\"a\"]}'\n");
    const auto provider = make("ansible", path);
    QVERIFY(!wait((*provider)->regions({})));
    allowed.allow(*allowed.wishOf(QStringLiteral("id-1")));
    QVERIFY(wait((*provider)->regions({})));
    writeProgram(QStringLiteral("changing"), "echo '{\"web\": [\"a\", \"b\"]}'\n");
    QCOMPARE(wait((*provider)->regions({})).error().kind, Error::Denied);
    QVERIFY(allowed.wishOf(QStringLiteral("id-1")));
}

void TestFileInventory::aFolderIsReadWithoutTheProgramThatNobodyAllowed()
{
    AllowedFiles &allowed = *m_reading.allowed;
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("inv")));
    write(QStringLiteral("inv/static.ini"), "[db]\nd\n");
    writeProgram(QStringLiteral("inv/dynamic"), "echo '{\"web\": [\"a\"]}'\n");
    const auto provider = make("ansible", m_folder.filePath(QStringLiteral("inv")));
    QSignalSpy noticed(provider->get(), &Provider::noticed);
    QVERIFY(wait((*provider)->regions({})));
    QCOMPARE(wait((*provider)->page({}, {}, {}))->items.size(), 1);
    QVERIFY(noticed.value(0).value(0).toString().contains(QStringLiteral("was not run")));
    QVERIFY(allowed.wishOf(QStringLiteral("id-1")));
    allowed.allow(*allowed.wishOf(QStringLiteral("id-1")));
    QVERIFY(wait((*provider)->regions({})));
    QCOMPARE(wait((*provider)->page({}, {}, {}))->items.size(), 2);
}

void TestFileInventory::aProgramThatFailsSaysItsWords()
{
    m_reading.allowed->allowAll();
    const QString path = writeProgram(QStringLiteral("failing"), "echo first >&2; echo no token >&2; exit 4\n");
    const auto regions = wait((*make("ansible", path))->regions({}));
    QVERIFY(!regions);
    QVERIFY2(regions.error().message.contains(QStringLiteral("exit status 4. no token")),
             qPrintable(regions.error().message));
}

void TestFileInventory::aStopEndsTheProgramAndWhatItBegan()
{
    m_reading.allowed->allowAll();
    const QString mark = m_folder.filePath(QStringLiteral("child"));
    const QString path = writeProgram(QStringLiteral("slow"), "sleep 300 & echo $! >" + mark.toUtf8() + ".new; mv " +
                                                                  mark.toUtf8() + ".new " + mark.toUtf8() + "; wait\n");
    std::stop_source stop;
    const auto provider = make("ansible", path);
    const auto regions = (*provider)->regions(stop.get_token());
    QTRY_VERIFY(QFile::exists(mark));
    stop.request_stop();
    QCOMPARE(wait(regions).error().kind, Error::Stopped);
    QFile child(mark);
    QVERIFY(child.open(QIODevice::ReadOnly));
    const auto process = pid_t(child.readAll().trimmed().toInt());
    QVERIFY(process > 1);
    QTRY_VERIFY(hasEnded(process));
}

QTEST_GUILESS_MAIN(TestFileInventory)
#include "tst_fileinventory.moc"
