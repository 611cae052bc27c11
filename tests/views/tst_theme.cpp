#include "views/icons.h"
#include "views/stateglyph.h"
#include "views/theme.h"

#include <QTest>

using Role = Theme::Role;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeReadOnEveryGround_data();
    void textCanBeReadOnEveryGround();
    void fieldBordersAreSeen_data();
    void fieldBordersAreSeen();
    void aPaletteTellsItsSet();
    void colouredTextOfHostsIsMadeReadable();
    void everyStateHasAShapeOfItsOwn();
    void anIconTakesTheColourItIsGiven();
};

namespace {

const QList<Theme::Set> sets = {Theme::Set::Light, Theme::Set::Dark};

void addPair(Theme::Set set, Role text, Role ground)
{
    const QString name = QStringLiteral("%1 %2 on %3")
                             .arg(set == Theme::Set::Light ? u"light" : u"dark")
                             .arg(int(text))
                             .arg(int(ground));
    QTest::newRow(qPrintable(name)) << int(set) << int(text) << int(ground);
}

} // namespace

void TestTheme::textCanBeReadOnEveryGround_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    const QList<Role> plain = {Role::Window, Role::Base, Role::Alt, Role::Heading};
    const QList<Role> coloured = {Role::Accent, Role::Ok, Role::Failed, Role::Unreachable, Role::Waiting, Role::Value};
    for (const Theme::Set set : sets) {
        for (const Role ground : plain) {
            for (const Role text : {Role::Text, Role::Muted, Role::Faint})
                addPair(set, text, ground);
            for (const Role text : coloured)
                addPair(set, text, ground);
        }
        for (const Role ground : {Role::Rail, Role::Selection, Role::SelectionInactive, Role::Current}) {
            for (const Role text : {Role::Text, Role::Muted, Role::Accent, Role::Failed})
                addPair(set, text, ground);
        }
        for (const Role ground : {Role::Button, Role::ButtonHover, Role::ButtonPressed}) {
            addPair(set, Role::Text, ground);
            if (ground != Role::ButtonPressed) // a dangerous button is Text while it is pressed
                addPair(set, Role::Failed, ground);
        }
        for (const Role text : {Role::OutputText, Role::Failed, Role::Ok, Role::Waiting, Role::Accent,
                                Role::Unreachable, Role::Cyan, Role::Faint})
            addPair(set, text, Role::OutputGround);
        for (const auto &[text, tint] : {std::pair{Role::Ok, Role::OkTint},
                                         {Role::Failed, Role::FailedTint},
                                         {Role::Unreachable, Role::UnreachableTint},
                                         {Role::Waiting, Role::WaitingTint},
                                         {Role::Active, Role::ActiveTint}}) {
            addPair(set, text, tint);
            addPair(set, Role::Text, tint);
        }
        addPair(set, Role::OnFill, Role::Fill);
        addPair(set, Role::OutputText, Role::Hit);
    }
}

void TestTheme::textCanBeReadOnEveryGround()
{
    QFETCH(int, set);
    QFETCH(int, text);
    QFETCH(int, ground);
    const Theme theme{Theme::Set(set)};
    const qreal contrast = Theme::contrast(theme.color(Role(text)), theme.color(Role(ground)));
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
}

void TestTheme::fieldBordersAreSeen_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("line");
    for (const Theme::Set set : sets) {
        for (const Role line : {Role::Border, Role::Accent, Role::Fill, Role::Failed})
            QTest::newRow(qPrintable(QStringLiteral("%1/%2").arg(int(set)).arg(int(line)))) << int(set) << int(line);
    }
}

void TestTheme::fieldBordersAreSeen()
{
    QFETCH(int, set);
    QFETCH(int, line);
    const Theme theme{Theme::Set(set)};
    const qreal contrast = Theme::contrast(theme.color(Role(line)), theme.color(Role::Base));
    QVERIFY2(contrast >= 3.0, qPrintable(QString::number(contrast)));
}

void TestTheme::aPaletteTellsItsSet()
{
    for (const Theme::Set set : sets) {
        const QPalette palette = Theme(set).palette();
        QCOMPARE(Theme::of(palette).set(), set);
        QCOMPARE(Theme::setOfSystem(palette), set);
    }
}

void TestTheme::colouredTextOfHostsIsMadeReadable()
{
    for (const Theme::Set set : sets) {
        const QColor ground = Theme(set).color(Role::OutputGround);
        for (int hue = 0; hue < 360; hue += 20) {
            for (const int value : {0, 80, 160, 255})
                QVERIFY(Theme::contrast(Theme::readable(QColor::fromHsv(hue, 200, value), ground), ground) >= 4.5);
        }
    }
}

void TestTheme::everyStateHasAShapeOfItsOwn()
{
    const auto shape = [](LaneStatus::State state) { return StateGlyph::of(state); };
    using State = LaneStatus::State;
    const QList<State> distinct = {State::Queued,      State::Connecting, State::Asking,  State::Running,
                                   State::Ok,          State::Changed,    State::Failed,  State::TimedOut,
                                   State::Unreachable, State::Cancelled,  State::Skipped, State::Lost};
    for (qsizetype i = 0; i < distinct.size(); ++i) {
        for (qsizetype j = i + 1; j < distinct.size(); ++j)
            QVERIFY2(shape(distinct[i]) != shape(distinct[j]), qPrintable(StateGlyph::title(distinct[i])));
    }
    Instance stale;
    stale.state = Instance::State::Running;
    stale.stale = true;
    QCOMPARE(StateGlyph::of(stale), StateGlyph::Shape::HollowDot);
    QVERIFY(StateGlyph::stressesWord(StateGlyph::Shape::Failed));
    QVERIFY(!StateGlyph::stressesWord(StateGlyph::Shape::Ok));
}

void TestTheme::anIconTakesTheColourItIsGiven()
{
    const QColor wanted = Theme(Theme::Set::Light).color(Role::Accent);
    const QImage image = Icons::pixmap(QStringLiteral("stop"), wanted, 16, 2.0).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    bool found = false;
    for (int x = 0; x < image.width(); ++x)
        found = found || image.pixelColor(x, image.height() / 2) == wanted;
    QVERIFY(found);
    QVERIFY(!Icons::exists(QStringLiteral("no-such-icon")));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
