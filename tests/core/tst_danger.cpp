#include "core/danger.h"

#include <QTest>

class TestDanger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsThatCannotBeUndoneAreSeen_data();
    void commandsThatCannotBeUndoneAreSeen();
};

void TestDanger::commandsThatCannotBeUndoneAreSeen_data()
{
    QTest::addColumn<bool>("dangerous");
    const auto row = [](const char *command, bool dangerous) { QTest::newRow(command) << dangerous; };
    for (const char *command : {"rm -rf /",
                                "rm -rf /*",
                                "rm -fr --no-preserve-root /",
                                "sudo rm -rf /var",
                                "cd /; rm -r -f /etc/",
                                "rm -rf ~",
                                "rm -rf $HOME",
                                "rm --recursive --force /",
                                "/bin/rm -rf \"/\"",
                                "mkfs.ext4 /dev/sdb",
                                "mkfs /dev/vdb",
                                "wipefs -a /dev/sda",
                                "dd if=/dev/zero of=/dev/sda",
                                "sudo dd bs=1M if=x of=/dev/nvme0n1",
                                "shutdown -h now",
                                "reboot",
                                "sudo reboot",
                                "uptime && reboot",
                                "systemctl reboot",
                                "systemctl --force poweroff",
                                "init 0",
                                ":(){ :|:& };:",
                                "f() { f | f & }; f",
                                "echo x > /dev/sda",
                                "chmod -R 777 /",
                                "chown -R me /",
                                "kill -9 -1",
                                "if true; then reboot; fi",
                                "nohup shutdown -r +1 &",
                                "bash -c 'true; poweroff'"})
        row(command, true);
    for (const char *command :
         {"uptime", "rm -rf /tmp/x", "rm file", "rm -rf ./build", "rm -rf /var/cache/app", "last reboot",
          "grep shutdown /var/log/syslog", "systemctl status reboot.target", "dd if=/dev/sda of=/tmp/x",
          "dd if=x of=/dev/null", "echo hi > /dev/null", "chmod -R 755 /srv/app", "man mkfs", "echo 'rm is a command'",
          "kill -1 1234", "needs-reboot --check", "cat /etc/init.d/x"})
        row(command, false);
}

void TestDanger::commandsThatCannotBeUndoneAreSeen()
{
    QFETCH(bool, dangerous);
    const QString command = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(!dangerOf(command).isNull(), dangerous);
}

QTEST_GUILESS_MAIN(TestDanger)
#include "tst_danger.moc"
