// Figures of the selection language on a large inventory: bench_query [rows]. Milliseconds of CPU of this thread, the
// median of several turns.
#include "query/completion.h"
#include "query/explain.h"
#include "query/parser.h"
#include "query/searchindex.h"

#include <QTextStream>

#include <algorithm>
#include <ctime>

namespace {

double cpuMs()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000.0 + double(now.tv_nsec) / 1e6;
}

template <class Work>
double medianMs(int turns, Work work)
{
    std::vector<double> times;
    for (int turn = 0; turn < turns; ++turn) {
        const double start = cpuMs();
        work();
        times.push_back(cpuMs() - start);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

QList<Instance> inventory(int rows)
{
    const QStringList roles = {QStringLiteral("web"), QStringLiteral("app"), QStringLiteral("db"),
                               QStringLiteral("cache"), QStringLiteral("worker")};
    const QStringList regions = {QStringLiteral("us-east-1"), QStringLiteral("us-west-2"), QStringLiteral("eu-west-1"),
                                 QStringLiteral("eu-central-1")};
    QList<Instance> instances;
    instances.reserve(rows);
    for (int i = 0; i < rows; ++i) {
        Instance instance;
        const QString role = roles[i % 5];
        instance.name = QStringLiteral("%1server%2.example.com").arg(role).arg(i, 5, 10, QLatin1Char('0'));
        instance.id = QStringLiteral("i-%1").arg(quint64(i) * 2654435761u, 17, 16, QLatin1Char('0'));
        instance.provider = i % 10 == 0 ? QStringLiteral("hetzner") : QStringLiteral("ec2");
        instance.accountId = instance.account = QStringLiteral("account-%1").arg(i % 7);
        instance.region = regions[(i / 50) % 4];
        instance.zone = instance.region + QChar(u'a' + char16_t(i % 3));
        instance.type = QStringLiteral("t3.%1").arg(i % 2 ? QStringLiteral("micro") : QStringLiteral("large"));
        instance.state = i % 20 == 0 ? Instance::State::Stopped : Instance::State::Running;
        instance.privateV4 = {QStringLiteral("10.%1.%2.%3").arg(i >> 16).arg((i >> 8) & 255).arg(i & 255)};
        instance.publicV4 = {QStringLiteral("54.%1.%2.%3").arg(i >> 16).arg((i >> 8) & 255).arg(i & 255)};
        instance.tags = {{QStringLiteral("Name"), instance.name},
                         {QStringLiteral("role"), role},
                         {QStringLiteral("env"), i % 3 ? QStringLiteral("prod") : QStringLiteral("staging")}};
        instance.launched = QDateTime::fromSecsSinceEpoch(1'700'000'000 + i * 60, Qt::UTC);
        instances.append(instance);
    }
    return instances;
}

} // namespace

int main(int argc, char **argv)
{
    const int rows = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100'000;
    QTextStream out(stdout);
    const QList<Instance> instances = inventory(rows);
    QList<Instance> refreshed = inventory(rows);
    for (int i = 0; i < rows; i += 1000)
        refreshed[i].state = Instance::State::Pending;
    std::shared_ptr<const SearchIndex> index;
    out << rows << " instances\n";
    out << "index                     " << medianMs(3, [&] { index = SearchIndex::of(instances); }) << " ms\n";
    out << "index, upon the one before " << medianMs(3, [&] { SearchIndex::of(instances, index); }) << " ms\n";
    out << "index, 1 in 1000 changed  " << medianMs(3, [&] { SearchIndex::of(refreshed, index); }) << " ms\n";
    QueryContext none;
    const Query empty = *parseQuery(QStringLiteral("role=web webserver01234.exampel.com"), none).query;
    out << "explain an empty query    " << medianMs(3, [&] { explainEmpty(empty, *index); }) << " ms\n";
    QueryFacts facts;
    out << "facts for completion      " << medianMs(3, [&] { facts = QueryFacts::of(instances); }) << " ms\n";
    QueryContext context;
    context.now = QDateTime::fromSecsSinceEpoch(1'760'000'000, Qt::UTC);
    out << "complete \"we\"             "
        << medianMs(9, [&] { completeQuery(QStringLiteral("we"), 2, facts, context); }) << " ms\n";
    for (const char *text : {"a",
                             "web",
                             "server0123",
                             "nothing-like-it",
                             "web server 99",
                             "10.1.2.3",
                             "name:webserver0*",
                             "web[00000-09999]*",
                             "ec2,^app",
                             "ec2,us-east-1,^app",
                             "name:/server[34]/",
                             "name:/^(web|db).*7$/",
                             "name:/\\d+\\.ex.*m$/",
                             "role=web",
                             "role=web env!=prod",
                             "state:stopped",
                             "is:production age:>30d role=db",
                             "-has:public_ip",
                             "ip:10.1.0.0/16",
                             "(role=web or role=db) eu-west-1 or db*",
                             "role=web pick:10% per:region"}) {
        const QString query = QString::fromUtf8(text);
        int hits = 0;
        const double parse = medianMs(9, [&] { parseQuery(query, context); });
        const Query parsed = *parseQuery(query, context).query;
        const double select = medianMs(9, [&] { hits = parsed.select(*index)->count(); });
        out << query.leftJustified(44) << "parse " << QString::number(parse, 'f', 3) << "   select "
            << QString::number(select, 'f', 2).rightJustified(7) << " ms   " << hits << " hits\n";
        out.flush();
    }
    return 0;
}
