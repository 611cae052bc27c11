#include "providers/fileinventory.h"
#include "providers/http.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

private:
    static Result<std::unique_ptr<Provider>> make(Http &http, const char *key, const QString &path);
    QString write(const QString &name, const QByteArray &bytes) const;
    template <class T>
    static Result<T> wait(const Async<T> &async)
    {
        if (!QTest::qWaitFor([&] { return async.isFinished(); }))
            return failure(Error::TimedOut, {});
        return answerOf<T>(async);
    }

    QTemporaryDir m_folder;
};

Result<std::unique_ptr<Provider>> TestFileInventory::make(Http &http, const char *key, const QString &path)
{
    for (const ProviderKind &kind : FileInventory::kinds()) {
        if (kind.kind.key == QLatin1String(key)) {
            const Account account{QStringLiteral("id-1"), kind.kind.key, QStringLiteral("mine"), {}, {}, true};
            return kind.make(account, Values{{{QStringLiteral("file"), path}}, {}}, http);
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

void TestFileInventory::thereIsAKindForEachFormat()
{
    QStringList keys;
    for (const ProviderKind &kind : FileInventory::kinds()) {
        keys += kind.kind.key;
        QVERIFY(kind.file);
        QVERIFY(kind.kind.form.field(QStringLiteral("file")));
        QVERIFY(!kind.kind.title.isEmpty());
    }
    QCOMPARE(keys.join(u' '), QStringLiteral("sshconfig ansible csv hosts"));
}

void TestFileInventory::aRelativePathIsRefused()
{
    Http http;
    for (const char *path : {"", "hosts", "./hosts", "-x"}) {
        const auto made = make(http, "hosts", QString::fromLatin1(path));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Invalid);
    }
}

void TestFileInventory::aFileGivesItsHostsWithTheirAccount()
{
    Http http;
    const auto made = make(http, "ansible", write(QStringLiteral("a"), "[web]\nh1\nh2\n"));
    QVERIFY(made);
    Provider &provider = **made;
    QVERIFY(provider.capabilities().local);
    QVERIFY(provider.capabilities().power.isEmpty());
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
    Http http;
    const auto made = make(http, "csv", write(QStringLiteral("b.csv"), "name,region\na,eu-1\nb,us-1\nc,\nd,eu-1\n"));
    QVERIFY(made);
    QCOMPARE(wait((*made)->regions({}))->join(u','), QStringLiteral(",eu-1,us-1"));
    QCOMPARE(wait((*made)->page(QStringLiteral("eu-1"), {}, {}))->items.size(), 2);
    QCOMPARE(wait((*made)->page({}, {}, {}))->items.size(), 1);
}

void TestFileInventory::eachRefreshReadsAnew()
{
    Http http;
    const QString path = write(QStringLiteral("c"), "a\n");
    const auto made = make(http, "hosts", path);
    QVERIFY(made);
    QVERIFY(wait((*made)->regions({})));
    QCOMPARE(wait((*made)->page({}, {}, {}))->items.size(), 1);
    QVERIFY(!write(QStringLiteral("c"), "a\nb\n").isEmpty());
    QVERIFY(wait((*made)->regions({})));
    QCOMPARE(wait((*made)->page({}, {}, {}))->items.size(), 2);
}

void TestFileInventory::aMissingFileIsAnError()
{
    Http http;
    const auto made = make(http, "sshconfig", m_folder.filePath(QStringLiteral("none")));
    QVERIFY(made);
    const auto regions = wait((*made)->regions({}));
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, Error::NotFound);
    QCOMPARE(wait((*made)->page({}, {}, {})).error().kind, Error::NotFound);
    QCOMPARE(wait((*made)->validate({})).error().kind, Error::NotFound);
}

void TestFileInventory::testSaysHowManyHosts()
{
    Http http;
    const QString path = write(QStringLiteral("d"), "a\nb\n-x\n");
    const auto made = make(http, "hosts", path);
    QVERIFY(made);
    const auto check = wait((*made)->validate({}));
    QVERIFY(check);
    QCOMPARE(check->identity, path);
    QVERIFY(check->rights.first().answer.contains(QStringLiteral("2 host")));
    QVERIFY(check->advice.contains(QStringLiteral("Line 3")));
}

void TestFileInventory::aHostIsReadAfresh()
{
    Http http;
    const QString path = write(QStringLiteral("e"), "a\nb\n");
    const auto made = make(http, "hosts", path);
    QVERIFY(made);
    const Instance b = wait((*made)->page({}, {}, {}))->items.last();
    QCOMPARE(wait((*made)->instance(b, {}))->key(), b.key());
    QVERIFY(!write(QStringLiteral("e"), "a\n").isEmpty());
    QCOMPARE(wait((*made)->instance(b, {})).error().kind, Error::NotFound);
}

void TestFileInventory::warningsAreToldOnce()
{
    Http http;
    const auto made = make(http, "hosts", write(QStringLiteral("f"), "a\n-x\n-y\n"));
    QVERIFY(made);
    QSignalSpy spy(made->get(), &Provider::noticed);
    QVERIFY(wait((*made)->regions({})));
    QVERIFY(wait((*made)->regions({})));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.first().first().toString().contains(QStringLiteral("Line 2")));
}

void TestFileInventory::aStopIsAnswered()
{
    Http http;
    const auto made = make(http, "hosts", write(QStringLiteral("g"), "a\n"));
    QVERIFY(made);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(wait((*made)->regions(stop.get_token())).error().kind, Error::Stopped);
    QCOMPARE(wait((*made)->page({}, {}, stop.get_token())).error().kind, Error::Stopped);
}

QTEST_GUILESS_MAIN(TestFileInventory)
#include "tst_fileinventory.moc"
