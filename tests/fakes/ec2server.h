#pragma once

#include "fakes/httpserver.h"
#include "providers/awskeys.h"

#include <QMap>

/// A machine of the fake.
struct FakeInstance
{
    QString id = {};
    QString name = {}; ///< empty: no Name tag
    QString state = QStringLiteral("running");
    QString type = QStringLiteral("t3.small");
    QString zone = {};
    QString publicIp = {};
    QString privateIp = {};
    QString ipv6 = {};
    QMap<QString, QString> tags = {};
    QString rootDevice = QStringLiteral("ebs");
    QString image = QStringLiteral("ami-0fa0c0ffee");
    QString platform = QStringLiteral("Linux/UNIX");
    bool stopProtected = false;
    bool terminationProtected = false;
    QByteArray console = {};       ///< what was posted around its last boot
    QByteArray latestConsole = {}; ///< what stands there now; null: its type does not tell
};

/// An EC2 and STS endpoint on loopback, for all regions at once as a private cloud has it: the region is the one a
/// request was signed for. Checks every signature; power calls change the states, which settle at the next look.
class Ec2Server : public QObject
{
    Q_OBJECT
public:
    explicit Ec2Server(quint16 port = 0);

    /// The keys it accepts; sessions of a role come with their token.
    AwsKeys keys{QStringLiteral("AKIAFAKEFAKEFAKE"), Secret("fake/secret+canary")};
    QString externalId; ///< asked for with a role when not empty
    int pageSize = 1000;
    int sessionSeconds = 3600;
    qint64 clockAhead = 0;       ///< milliseconds by which its clock is ahead of the true time
    bool emptyFirstPage = false; ///< an empty page with a token comes first
    QStringList notOptedIn;      ///< regions that stand in the list and are not enabled
    QStringList dead;            ///< regions whose requests are hung up on without a word
    QMap<QString, QString> images = {
        {QStringLiteral("ami-0fa0c0ffee"), QStringLiteral("debian-12-amd64-20260101-1998")}}; ///< names, by id

    void addRegion(const QString &region) { m_instances[region]; }
    /// Machines with names, tags, zones and addresses as a shop would have them.
    void addInstances(const QString &region, int count);
    FakeInstance &add(const QString &region, const FakeInstance &instance);
    FakeInstance *find(const QString &region, const QString &id);

    /// From now on an action is answered with this fault; code empty: no longer.
    void refuse(const QString &action, int status, const QString &code, const QString &message = {});
    /// The next requests are answered with these, whatever they ask.
    void enqueue(const FakeReply &reply) { m_server.enqueue(reply); }
    /// From the second page on, what is asked of the region waits for release().
    void holdLaterPages(const QString &region);
    void release() { m_server.release(); }
    /// All tokens given so far are worth nothing any more.
    void expireTokens() { ++m_tokenAge; }
    /// All sessions given so far have ended.
    void endSessions() { m_sessions.clear(); }

    bool isListening() const { return m_server.isListening(); }
    QUrl url() const { return m_server.url(); }
    const QList<FakeRequest> &requests() const { return m_server.requests(); }
    /// How often an action was asked for.
    int count(const QString &action) const;

    static FakeReply fault(int status, const QString &code, const QString &message = {});

private:
    struct Session
    {
        Secret secret;
        QByteArray token;
    };

    FakeReply answer(const FakeRequest &request);
    FakeReply dated(FakeReply reply) const;
    QString refusedSignature(const FakeRequest &request, QString *region) const;
    FakeReply act(const QString &action, const FakeRequest &request, const QString &region);
    FakeReply describeRegions() const;
    FakeReply describeInstances(const FakeRequest &request, const QString &region);
    FakeReply describeImages(const FakeRequest &request) const;
    FakeReply describeAttribute(const FakeRequest &request, const QString &region);
    FakeReply consoleOutput(const FakeRequest &request, const QString &region);
    FakeReply changeState(const QString &action, const FakeRequest &request, const QString &region);
    FakeReply assumeRole(const FakeRequest &request);
    FakeReply identity(const FakeRequest &request) const;

    QMap<QString, QList<FakeInstance>> m_instances; ///< by region
    QMap<QString, FakeReply> m_refused;             ///< by action
    QMap<QByteArray, Session> m_sessions;           ///< by access key
    int m_tokenAge = 0;
    int m_numbered = 0;
    HttpServer m_server;
};
