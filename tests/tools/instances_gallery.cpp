// Saves pictures of the Instances page to look at: instances_gallery FOLDER. Not a test.
#include "fakes/fleet.h"
#include "tools/still.h"
#include "views/instancespage.h"
#include "views/instancetable.h"
#include "views/queryfield.h"
#include "views/style.h"
#include "views/theme.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTest>

namespace {

Settings settings()
{
    Settings some;
    some.queries = {{QStringLiteral("web tier"), QStringLiteral("role=web")},
                    {QStringLiteral("app, running"), QStringLiteral("ec2,^app state:running")},
                    {QStringLiteral("production databases"), QStringLiteral("role=db is:production")}};
    some.parallel = 20;
    return some;
}

QList<SourceStatus> sources(const QList<Instance> &instances)
{
    QMap<QPair<QString, QString>, int> counts;
    for (const Instance &i : instances) {
        ++counts[{i.accountId, QString()}];
        ++counts[{i.accountId, i.region}];
    }
    QList<SourceStatus> list;
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-125);
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        SourceStatus status{it.key().first, it.key().second, it.value(), false, {}, then};
        status.refreshing =
            status.region == QStringLiteral("ap-southeast-2") && status.accountId == QStringLiteral("a1");
        list.append(status);
    }
    list.append({QStringLiteral("a3"),
                 {},
                 214,
                 false,
                 {Error::Denied, QStringLiteral("Password refused (401). Showing 214 hosts from yesterday."), {}},
                 then});
    return list;
}

class Gallery
{
public:
    explicit Gallery(const QString &folder)
        : m_folder(folder),
          m_page(m_pool, {[](const Instance &i, PowerVerb verb) {
                              if (verb == PowerVerb::Start && i.state == Instance::State::Running)
                                  return QStringLiteral("It is running.");
                              return QString();
                          },
                          {}})
    {
        m_page.setWindowTitle(QStringLiteral("gallery"));
        m_page.resize(1360, 860);
        m_page.setSettings(settings());
        m_instances = fleet::of(12804);
        m_page.setAccounts(
            {{QStringLiteral("a1"), QStringLiteral("ec2"), QStringLiteral("prod-aws"), {}, {}, true},
             {QStringLiteral("a2"), QStringLiteral("ec2"), QStringLiteral("stage-aws"), {}, {}, true},
             {QStringLiteral("a3"), QStringLiteral("rackspace"), QStringLiteral("rack-uk"), {}, {}, true}},
            {});
        m_page.setSources(sources(m_instances), true);
        m_page.setInstances(m_instances);
        TableLayout layout = TableLayout();
        layout.tags = {QStringLiteral("role"), QStringLiteral("env"), QStringLiteral("team")};
        m_page.restore(QStringLiteral("instances.columns"), QJsonDocument(layout.toJson()).toJson());
        m_page.show();
        m_page.setCommand(QStringLiteral("dpkg-query -W openssl openssh-server\nlsb_release -ds"));
    }

    void wait() { waitUntilStill(m_page); }

    void save(const QString &name)
    {
        wait();
        m_page.grab().save(m_folder + u'/' + name + QStringLiteral(".png"));
    }

    QueryField *field() { return m_page.findChild<QueryField *>(); }
    InstancesPage &page() { return m_page; }
    const QList<Instance> &instances() const { return m_instances; }

    void type(const QString &text)
    {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), text);
    }

private:
    QString m_folder;
    QThreadPool m_pool;
    QList<Instance> m_instances;
    InstancesPage m_page;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : ".");
    QDir().mkpath(folder);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    QApplication::setStyle(new Style);
    for (const Theme::Set set : {Theme::Set::Light, Theme::Set::Dark}) {
        const QString suffix = set == Theme::Set::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        QApplication::setPalette(Theme(set).palette());
        Gallery gallery(folder);
        gallery.wait();
        gallery.field()->setText(QStringLiteral("ec2,^app-0 state:running"));
        gallery.save(QStringLiteral("page") + suffix);
        gallery.type(QStringLiteral("ec2,^app env="));
        gallery.save(QStringLiteral("completion") + suffix);
        gallery.type(QStringLiteral("ec2,us-esat-1,^app env=production "));
        gallery.save(QStringLiteral("mistake") + suffix);
        gallery.type(QStringLiteral("role=web region:us-east-1 name:nothing "));
        gallery.save(QStringLiteral("empty") + suffix);
        gallery.type(QStringLiteral("role=db "));
        auto *table = gallery.page().findChild<InstanceTable *>();
        gallery.wait();
        table->setFocus();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(table, Qt::Key_Down);
            QTest::keyClick(table, Qt::Key_Space);
        }
        gallery.page().resize(900, 600);
        gallery.save(QStringLiteral("small-selected") + suffix);
    }
    QApplication::setPalette(Theme(Theme::Set::Light).palette());
    QApplication::setFont(QFont(QStringLiteral("Inter"), 15));
    {
        Gallery gallery(folder);
        gallery.wait();
        gallery.field()->setText(QStringLiteral("ec2,^app state:running"));
        gallery.save(QStringLiteral("large-font"));
        gallery.page().setAccounts({}, {});
        gallery.save(QStringLiteral("no-accounts"));
    }
    return 0;
}
