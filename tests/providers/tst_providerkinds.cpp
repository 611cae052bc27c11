#include "providers/providerkinds.h"

#include <QTest>

// Kinds of files stand here; those of clouds are opened when one is wanted.

namespace {

ProviderKind kindNamed(const char *key, bool file)
{
    ProviderKind kind;
    kind.kind.key = QString::fromLatin1(key);
    kind.file = file;
    return kind;
}

class TwoClouds final : public CloudKinds
{
public:
    const QList<ProviderKind> &kinds() const override { return m_kinds; }

private:
    const QList<ProviderKind> m_kinds = {kindNamed("one", false), kindNamed("two", false)};
};

/// Two kinds of files, and clouds that count how often they were opened.
struct Shelf
{
    int opened = 0;
    bool isMissing = false;
    ProviderKinds kinds{{kindNamed("csv", true), kindNamed("hosts", true)},
                        [this]() -> Result<std::unique_ptr<CloudKinds>> {
                            ++opened;
                            if (isMissing)
                                return failure(Error::Unsupported, QStringLiteral("It is missing."));
                            return std::unique_ptr<CloudKinds>(std::make_unique<TwoClouds>());
                        }};

    QString keys()
    {
        QStringList keys;
        for (const Kind &kind : kinds.all())
            keys.append(kind.key);
        return keys.join(u' ');
    }
    QString keyOf(const char *key)
    {
        const auto found = kinds.find(QString::fromLatin1(key));
        return found ? (*found)->kind.key : found.error().message;
    }
};

} // namespace

class TestProviderKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOpenNothing();
    void aCloudOpensThemOnce();
    void allOpensThemAndNamesThemFirst();
    void anUnknownKindIsSaid();
    void missingCloudsSayWhyAndLeaveTheFiles();
    void withoutCloudsThereAreFiles();
};

void TestProviderKinds::filesOpenNothing()
{
    Shelf shelf;
    QCOMPARE(shelf.keyOf("csv"), QStringLiteral("csv"));
    QCOMPARE(shelf.kinds.here().size(), 2);
    QVERIFY(shelf.kinds.isFile(QStringLiteral("hosts")));
    QVERIFY(!shelf.kinds.isFile(QStringLiteral("one")));
    QVERIFY(shelf.kinds.trouble().isNull());
    QCOMPARE(shelf.opened, 0);
}

void TestProviderKinds::aCloudOpensThemOnce()
{
    Shelf shelf;
    const auto first = shelf.kinds.find(QStringLiteral("two"));
    QVERIFY(first);
    QCOMPARE((*first)->kind.key, QStringLiteral("two"));
    QCOMPARE(*shelf.kinds.find(QStringLiteral("two")), *first);
    QCOMPARE(shelf.opened, 1);
}

void TestProviderKinds::allOpensThemAndNamesThemFirst()
{
    Shelf shelf;
    QCOMPARE(shelf.keys(), QStringLiteral("one two csv hosts"));
    QCOMPARE(shelf.keys(), QStringLiteral("one two csv hosts"));
    QCOMPARE(shelf.opened, 1);
}

void TestProviderKinds::anUnknownKindIsSaid()
{
    Shelf shelf;
    const auto found = shelf.kinds.find(QStringLiteral("nothing"));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Invalid);
    QVERIFY(found.error().message.contains(QStringLiteral("“nothing”")));
}

void TestProviderKinds::missingCloudsSayWhyAndLeaveTheFiles()
{
    Shelf shelf;
    shelf.isMissing = true;
    QCOMPARE(shelf.keyOf("one"), QStringLiteral("It is missing."));
    QCOMPARE(shelf.keyOf("two"), QStringLiteral("It is missing."));
    QCOMPARE(shelf.kinds.find(QStringLiteral("one")).error().kind, Error::Unsupported);
    QCOMPARE(shelf.kinds.trouble(), QStringLiteral("It is missing."));
    QCOMPARE(shelf.keyOf("csv"), QStringLiteral("csv"));
    QCOMPARE(shelf.keys(), QStringLiteral("csv hosts"));
    QCOMPARE(shelf.opened, 1);
}

void TestProviderKinds::withoutCloudsThereAreFiles()
{
    ProviderKinds kinds({kindNamed("csv", true)});
    QCOMPARE(kinds.all().size(), 1);
    QVERIFY(!kinds.find(QStringLiteral("one")));
}

QTEST_APPLESS_MAIN(TestProviderKinds)
#include "tst_providerkinds.moc"
