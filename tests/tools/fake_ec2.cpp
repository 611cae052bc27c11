#include "fakes/ec2server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

// A fake EC2 endpoint to drive the program against: an account of kind ec2 with this endpoint, key and secret lists its
// machines and can start and stop them.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    const auto option = [&](const char *name, const char *what, const char *value) {
        arguments.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("value"),
                             QString::fromLatin1(value)});
    };
    option("port", "Port on 127.0.0.1; 0 takes a free one.", "0");
    option("instances", "Machines in all.", "60");
    option("regions", "Names of the regions, by commas.", "us-east-1,eu-west-1,ap-southeast-2");
    option("page-size", "Machines on a page at most.", "1000");
    option("key-id", "Access key ID.", "AKIAFAKEFAKEFAKE");
    option("secret", "Secret access key.", "fake-secret");
    arguments.process(application);
    const auto text = [&](const char *name) { return arguments.value(QString::fromLatin1(name)); };

    Ec2Server server(quint16(text("port").toUInt()));
    server.keys = {text("key-id"), Secret::fromText(text("secret"))};
    server.pageSize = qMax(1, text("page-size").toInt());
    const QStringList regions = text("regions").split(u',', Qt::SkipEmptyParts);
    const int instances = text("instances").toInt();
    for (qsizetype i = 0; i < regions.size(); ++i)
        server.addInstances(regions[i], instances / int(regions.size()) + (i < instances % regions.size() ? 1 : 0));
    QTextStream out(stdout);
    if (!server.isListening()) {
        QTextStream(stderr) << "The port " << text("port") << " cannot be had.\n";
        return 1;
    }
    out << "endpoint " << server.url().toString() << "\naccess key ID " << server.keys.id << "\nsecret access key "
        << text("secret") << "\nmachines " << instances << " in " << regions.join(QStringLiteral(", ")) << Qt::endl;
    return application.exec();
}
