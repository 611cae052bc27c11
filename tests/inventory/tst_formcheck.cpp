#include "inventory/formcheck.h"

#include <QTest>

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

/// How to sign in decides what is asked: a profile's name, or a key with its secret.
Form form()
{
    Form form;
    form.fields = {
        {.name = text("by"),
         .label = text("Sign in by"),
         .type = Field::Type::Choice,
         .fallback = text("key"),
         .choices = {text("key"), text("profile")}},
        {.name = text("profile"), .label = text("Profile"), .required = true, .onlyIf = text("by=profile")},
        {.name = text("role"), .label = text("Role"), .required = true, .onlyIf = text("profile=assumed")},
        {.name = text("secret"),
         .label = text("Secret"),
         .type = Field::Type::Secret,
         .required = true,
         .onlyIf = text("by=key")},
        {.name = text("plain"), .label = text("Plain"), .type = Field::Type::Flag},
    };
    return form;
}

} // namespace

class TestFormCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAreChecked_data()
    {
        using Answers = QMap<QString, QString>;
        QTest::addColumn<Answers>("plain");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QStringList>("kept");
        QTest::addColumn<QString>("blamed");
        const auto by = text("by");
        const auto profile = text("profile");
        QTest::newRow("fallback asks for the secret") << Answers{} << QString() << QStringList() << text("secret");
        QTest::newRow("secret given") << Answers{} << text("s") << QStringList() << QString();
        QTest::newRow("secret kept") << Answers{} << QString() << QStringList{text("secret")} << QString();
        QTest::newRow("unasked secret") << Answers{{by, profile}, {profile, text("p")}} << QString() << QStringList()
                                        << QString();
        QTest::newRow("missing") << Answers{{by, profile}} << QString() << QStringList() << profile;
        QTest::newRow("blank") << Answers{{by, profile}, {profile, text("  ")}} << QString() << QStringList()
                               << profile;
        QTest::newRow("condition of a condition")
            << Answers{{by, profile}, {profile, text("assumed")}} << QString() << QStringList() << text("role");
        QTest::newRow("unasked condition")
            << Answers{{profile, text("assumed")}} << text("s") << QStringList() << QString();
        QTest::newRow("no such choice") << Answers{{by, text("magic")}} << text("s") << QStringList() << by;
        QTest::newRow("no flag") << Answers{{text("plain"), text("maybe")}} << text("s") << QStringList()
                                 << text("plain");
        QTest::newRow("no such field") << Answers{{text("colour"), text("red")}} << text("s") << QStringList()
                                       << text("colour");
    }

    void answersAreChecked()
    {
        using Answers = QMap<QString, QString>;
        QFETCH(Answers, plain);
        QFETCH(QString, secret);
        QFETCH(QStringList, kept);
        QFETCH(QString, blamed);
        Values given{plain, {}};
        if (!secret.isEmpty())
            given.secrets.insert(text("secret"), Secret::fromText(secret));
        const auto checked = checkAnswers(form(), given, kept);
        QCOMPARE(checked ? QString() : checked.error().detail, blamed);
    }

    void whatIsNotAskedIsLeftOut()
    {
        const Values given{{{text("profile"), text("p")}}, {{text("secret"), Secret::fromText(text("s"))}}};
        const auto checked = checkAnswers(form(), given, {});
        QCOMPARE(checked->plain, (QMap<QString, QString>{{text("by"), text("key")}}));
        QCOMPARE(checked->secrets.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFormCheck)
#include "tst_formcheck.moc"
