#include "runs/run.h"
#include "views/metrics.h"
#include "views/rolelabel.h"
#include "views/runhead.h"

#include <QPushButton>
#include <QTest>

/// The line above a run.
class TestRunHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsToBeSaidOfACopyMakesNoWindowWider();
    void longFactsDoNotSqueezeTheButtons();
    void aShortCommandLeavesItsRoomToTheFacts();
};

void TestRunHead::whatIsToBeSaidOfACopyMakesNoWindowWider()
{
    RunSheet sheet;
    sheet.id = 1;
    sheet.plan.name = QStringLiteral("Copy");
    sheet.state = RunState::Ended;
    LaneStatus lane;
    lane.state = LaneStatus::State::Changed;
    sheet.lanes = {lane};
    RunHead head;
    Run plain(sheet);
    head.setRun(&plain);
    const int before = head.minimumSizeHint().width();
    sheet.lanes[0].moved = sheet.lanes[0].toMove = 123'456'789;
    sheet.lanes[0].sameFiles = 1'000'000;
    sheet.lanes[0].leftOut = 1'000'000;
    sheet.lanes[0].unverified = 1'000'000;
    Run copy(sheet);
    head.setRun(&copy);
    const QString all = QStringLiteral("not checked by hash");
    const auto labels = head.findChildren<RoleLabel *>();
    QVERIFY(
        std::any_of(labels.begin(), labels.end(), [&](const RoleLabel *label) { return label->text().contains(all); }));
    QVERIFY2(head.minimumSizeHint().width() <= before + Metrics::of(&head).chars(40),
             qPrintable(QString::number(head.minimumSizeHint().width())));
}

void TestRunHead::longFactsDoNotSqueezeTheButtons()
{
    RunSheet sheet;
    sheet.id = 1;
    sheet.plan.name = QStringLiteral("big.img to /somewhere/far/down/in/the/tree");
    sheet.state = RunState::Ended;
    LaneStatus lane;
    lane.state = LaneStatus::State::Failed;
    lane.moved = lane.toMove = 123'456'789;
    lane.sameFiles = lane.leftOut = lane.unverified = 1'000'000;
    sheet.lanes = {lane};
    RunHead head;
    Run run(sheet);
    head.setRun(&run);
    head.show();
    for (int width = head.minimumSizeHint().width(); width < 1900; width += 50) {
        head.resize(width, head.height());
        QCoreApplication::sendPostedEvents();
        for (const QPushButton *button : head.findChildren<QPushButton *>()) {
            const bool isWhole = button->width() >= button->sizeHint().width();
            QVERIFY2(button->isHidden() || isWhole || button->property("folded").toBool(),
                     qPrintable(QStringLiteral("%1 at %2").arg(button->objectName()).arg(width)));
        }
    }
}

void TestRunHead::aShortCommandLeavesItsRoomToTheFacts()
{
    RunSheet sheet;
    sheet.id = 1;
    sheet.plan = Plan::command(QStringLiteral("uptime"), QStringLiteral("all"), {});
    sheet.state = RunState::Running; // of another process
    sheet.lanes = {LaneStatus()};
    sheet.lanes[0].moved = sheet.lanes[0].toMove = 123'456'789;
    RunHead head;
    Run run(sheet);
    head.setRun(&run);
    head.show();
    head.resize(1200, head.height());
    QCoreApplication::sendPostedEvents();
    for (const RoleLabel *label : head.findChildren<RoleLabel *>())
        QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
}

QTEST_MAIN(TestRunHead)
#include "tst_runhead.moc"
