#include "app/inventoryaccount.h"
#include "core/locallogin.h"
#include "fakes/windowstage.h"

#include <QClipboard>

/// The ssh command that is copied is what Maestro itself would use.
class TestCopiedCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAccessRulesAreInIt();
};

void TestCopiedCommand::theAccessRulesAreInIt()
{
    WindowStage stage;
    stage.start();
    const QString path = stage.folder.filePath(QStringLiteral("hosts.csv"));
    WindowStage::save(path, "name,id,address,user,state,tags\r\n"
                            "web-1,i-1,10.0.0.1,admin,running,role=web\r\n"
                            "web-2,i-2,10.0.0.2,,running,role=web\r\n");
    const Result<Account> account = accountOfInventory(path);
    QVERIFY(account);
    Engine &engine = stage.application->engine();
    QVERIFY(engine.accounts.addTemporary(*account));
    QTRY_COMPARE(Hands::rows(QStringLiteral("instanceTable")).size(), 2);
    Hands::click(QStringLiteral("copySsh"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ssh -- admin@10.0.0.1"));
    AccessRule rule;
    rule.query = QStringLiteral("role=web");
    rule.access.user = QStringLiteral("ops");
    rule.access.port = 2222;
    rule.access.keyFile = QStringLiteral("~/.ssh/shop key");
    rule.access.jump = QStringLiteral("bastion");
    engine.access.save({rule});
    Hands::click(QStringLiteral("copySsh"));
    const QString expected =
        QStringLiteral("ssh -p 2222 -i '%1/.ssh/shop key' -J bastion -- ops@10.0.0.1").arg(localHome());
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), expected);
}

int main(int argc, char **argv)
{
    return Desktop::runTest<TestCopiedCommand, QApplication>(argc, argv);
}

#include "tst_copiedcommand.moc"
