#include "views/formwidget.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFormWidget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersAreThoseOfTheFieldsAskedFor();
    void aFieldAppearsWhenAnotherAsksForIt();
    void aStoredSecretIsNeverShown();
    void aStoredSecretCanBeReplacedForgottenAndKept();
    void changesAreNamed();
    void aMistakeStandsUnderItsField();
    void everyControlHasAName();

private:
    template <class T>
    T *child(const QString &name) const
    {
        return m_form->findChild<T *>(name);
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = child<QLineEdit>(u"field_"_s + field);
        line->clear();
        QTest::keyClicks(line, text);
    }
    void choose(int row)
    {
        auto *combo = child<QComboBox>(u"field_auth"_s);
        combo->setFocus();
        QTest::keyClick(combo, row == 0 ? Qt::Key_Home : Qt::Key_End);
    }

    std::unique_ptr<FormWidget> m_form;
};

namespace {

Form sampleForm()
{
    const auto field = [](const QString &name, const QString &label, Field::Type type, const QString &onlyIf = {}) {
        Field made;
        made.name = name;
        made.label = label;
        made.type = type;
        made.onlyIf = onlyIf;
        return made;
    };
    Form form;
    form.fields = {field(u"auth"_s, u"Sign in with"_s, Field::Type::Choice),
                   field(u"key"_s, u"Key"_s, Field::Type::Text, u"auth=keys"_s),
                   field(u"secret"_s, u"Secret"_s, Field::Type::Secret, u"auth=keys"_s),
                   field(u"profile"_s, u"Profile"_s, Field::Type::Text, u"auth=profile"_s),
                   field(u"tls"_s, u"Check TLS"_s, Field::Type::Flag)};
    form.fields[0].choices = {u"keys"_s, u"profile"_s};
    form.fields[0].fallback = u"keys"_s;
    form.fields[0].group = u"Signing in"_s;
    form.fields[4].fallback = u"true"_s;
    return form;
}

} // namespace

void TestFormWidget::init()
{
    m_form = std::make_unique<FormWidget>();
    m_form->setForm(sampleForm(), {{u"key"_s, u"AKIA"_s}}, {{u"secret"_s, u"in the keychain"_s}});
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void TestFormWidget::answersAreThoseOfTheFieldsAskedFor()
{
    const Values values = m_form->values();
    QCOMPARE(values.plain,
             (QMap<QString, QString>{{u"auth"_s, u"keys"_s}, {u"key"_s, u"AKIA"_s}, {u"tls"_s, u"true"_s}}));
    QVERIFY(values.secrets.isEmpty());
    QVERIFY(!m_form->isChanged());
}

void TestFormWidget::aFieldAppearsWhenAnotherAsksForIt()
{
    QVERIFY(!child<QLineEdit>(u"field_profile"_s)->isVisible());
    choose(1);
    QVERIFY(child<QLineEdit>(u"field_profile"_s)->isVisible());
    QVERIFY(!child<QLineEdit>(u"field_key"_s)->isVisible());
    QVERIFY(!m_form->values().plain.contains(u"key"_s));
    choose(0);
    QCOMPARE(m_form->values().text(u"key"_s), u"AKIA"_s);
}

void TestFormWidget::aStoredSecretIsNeverShown()
{
    auto *stored = child<QLineEdit>(u"stored_secret"_s);
    QVERIFY(stored->isVisible());
    QVERIFY(stored->isReadOnly());
    QCOMPARE(stored->text(), u"in the keychain"_s);
    QVERIFY(!child<QLineEdit>(u"field_secret"_s)->isVisible());
}

void TestFormWidget::aStoredSecretCanBeReplacedForgottenAndKept()
{
    QTest::mouseClick(child<QPushButton>(u"replace_secret"_s), Qt::LeftButton);
    auto *entry = child<QLineEdit>(u"field_secret"_s);
    QVERIFY(entry->isVisible());
    QCOMPARE(entry->echoMode(), QLineEdit::Password);
    QTest::keyClicks(entry, u"hunter2"_s);
    QVERIFY(m_form->values().secret(u"secret"_s).equals(Secret::fromText(u"hunter2"_s)));
    QTest::mouseClick(child<QPushButton>(u"keep_secret"_s), Qt::LeftButton);
    QVERIFY(!m_form->isChanged());
    QVERIFY(entry->text().isEmpty());
    QTest::mouseClick(child<QPushButton>(u"forget_secret"_s), Qt::LeftButton);
    QVERIFY(m_form->isChanged());
    QVERIFY(m_form->values().secrets.contains(u"secret"_s));
    QVERIFY(m_form->values().secret(u"secret"_s).isEmpty());
}

void TestFormWidget::changesAreNamed()
{
    QSignalSpy edited(m_form.get(), &FormWidget::edited);
    type(u"key"_s, u"AKIB"_s);
    QVERIFY(edited.count() > 0);
    QCOMPARE(m_form->changes(), QStringList{u"Key"_s});
    type(u"key"_s, u"AKIA"_s);
    QVERIFY(!m_form->isChanged());
}

void TestFormWidget::aMistakeStandsUnderItsField()
{
    QVERIFY(!m_form->showMistake(u"nosuch"_s, u"x"_s));
    QVERIFY(m_form->showMistake(u"key"_s, u"“Key” is needed."_s));
    auto *mistake = child<QLabel>(u"mistake_key"_s);
    QVERIFY(mistake->isVisible());
    QCOMPARE(mistake->text(), u"“Key” is needed."_s);
    QVERIFY(child<QLineEdit>(u"field_key"_s)->hasFocus());
    type(u"key"_s, u"A"_s);
    QVERIFY(!mistake->isVisible());
}

void TestFormWidget::everyControlHasAName()
{
    int controls = 0;
    for (const QWidget *widget : m_form->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
            continue;
        ++controls;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(controls >= 5);
}

QTEST_MAIN(TestFormWidget)
#include "tst_formwidget.moc"
