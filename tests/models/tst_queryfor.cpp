#include "fakes/fleet.h"
#include "models/queryfor.h"
#include "query/parser.h"

#include <QTest>

class TestQueryFor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandAsNodeSets();
    void itSelectsTheHostsAndNoOthers_data();
    void itSelectsTheHostsAndNoOthers();
    void aHostThatIsGoneStandsThereAllTheSame();
    void withoutHostsThereIsNoQuery();

private:
    static Host hostOf(const Instance &instance);
    static QStringList found(const QString &text, const QList<Instance> &instances);
};

Host TestQueryFor::hostOf(const Instance &instance)
{
    Host host;
    host.key = instance.key();
    host.name = instance.name;
    return host;
}

QStringList TestQueryFor::found(const QString &text, const QList<Instance> &instances)
{
    const ParsedQuery parsed = parseQuery(text, {});
    if (!parsed.query)
        return {parsed.mistake->message};
    QStringList keys;
    for (const Instance &instance : instances) {
        if (parsed.query->matches(instance))
            keys.append(instance.key());
    }
    return keys;
}

void TestQueryFor::namesStandAsNodeSets()
{
    const QList<Instance> fleet = fleet::of(60);
    QList<Host> hosts;
    for (const Instance &instance : fleet) {
        if (instance.name.startsWith(QStringLiteral("web-0")) || instance.name == QStringLiteral("db-03"))
            hosts.append(hostOf(instance));
    }
    QCOMPARE(queryFor(hosts, fleet), QStringLiteral("name:db-03,web-[01-09]"));
}

/// The names of instances; those that begin with a + are asked for.
void TestQueryFor::itSelectsTheHostsAndNoOthers_data()
{
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *title, const char *names) {
        QTest::newRow(title) << QString::fromUtf8(names).split(u'|');
    };
    row("one", "+web1|web10|web11");
    row("ranges", "+web1|+web2|web3|+web04");
    row("one of two with a name", "+web1|web1|db1");
    row("both with a name", "+web1|+web1|db1");
    row("only the case differs", "+web1|WEB1");
    row("the first label of another", "+web1|web1.example.com");
    row("a whole name", "web1.example.org|+web1.example.com");
    row("no name", "+|+|x");
    row("words of the language", "+or|+and|+not|+state:running|+@web|+last:|web");
    row("notation", "+web[1-3]|+a,b|+a b|+\"q\"|+x*|+^x|+/x/|+-x|web1|web2|a|b|xy|x");
    row("other scripts", "+müller|+サーバ|muller");
}

void TestQueryFor::itSelectsTheHostsAndNoOthers()
{
    QFETCH(QStringList, names);
    QList<Instance> instances;
    QList<Host> hosts;
    QStringList wanted;
    for (const QString &name : names) {
        Instance instance = fleet::one(int(instances.size()), QDateTime::currentDateTimeUtc());
        instance.name = name.startsWith(u'+') ? name.sliced(1) : name;
        instances.append(instance);
        if (!name.startsWith(u'+'))
            continue;
        hosts.append(hostOf(instance));
        wanted.append(instance.key());
    }
    const QString query = queryFor(hosts, instances);
    QVERIFY2(found(query, instances) == wanted,
             qPrintable(query + u'\n' + found(query, instances).join(u' ') + u'\n' + wanted.join(u' ')));
}

void TestQueryFor::aHostThatIsGoneStandsThereAllTheSame()
{
    const QList<Instance> fleet = fleet::of(5);
    Host gone;
    gone.key = QStringLiteral("a/b/c");
    gone.name = QStringLiteral("old host");
    QCOMPARE(queryFor({hostOf(fleet.first()), gone}, fleet), QStringLiteral("name:\"old host\",app-01"));
}

void TestQueryFor::withoutHostsThereIsNoQuery()
{
    QVERIFY(queryFor({}, fleet::of(5)).isNull());
}

QTEST_GUILESS_MAIN(TestQueryFor)

#include "tst_queryfor.moc"
