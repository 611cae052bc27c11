#include "providers/staticinventory.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QProcessEnvironment>
#include <QSysInfo>

#include <algorithm>

namespace {

constexpr int maxWarnings = 100;
constexpr int longestName = 255;

class StaticInventoryText
{
    Q_DECLARE_TR_FUNCTIONS(StaticInventoryText)
};

} // namespace

InventoryReader InventoryReader::real()
{
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    QMap<QString, QString> environment;
    for (const QString &name : process.keys())
        environment.insert(name, process.value(name));
    return {QDir::homePath(), environment.value(QStringLiteral("USER"), environment.value(QStringLiteral("LOGNAME"))),
            QSysInfo::machineHostName(), environment};
}

void warn(QStringList &warnings, const QString &sentence)
{
    if (warnings.size() < maxWarnings - 1)
        warnings += sentence;
    else if (warnings.size() == maxWarnings - 1)
        warnings += StaticInventoryText::tr("There are more remarks, which are not shown.");
}

Instance staticInstance(const QString &file, const QString &name)
{
    const QByteArray identity = file.toUtf8() + '\0' + name.toUtf8();
    Instance instance;
    instance.id = QString::fromLatin1(QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().first(20));
    instance.name = name;
    instance.stateIsKnowable = false;
    return instance;
}

QString whyNoName(const QString &name)
{
    if (name.isEmpty())
        return StaticInventoryText::tr("it has no name");
    if (name.startsWith(u'-'))
        return StaticInventoryText::tr("its name begins with a -");
    if (name.size() > longestName)
        return StaticInventoryText::tr("its name is too long");
    const bool odd = std::any_of(name.begin(), name.end(),
                                 [](QChar c) { return c.category() == QChar::Other_Control || c.isNull(); });
    return odd ? StaticInventoryText::tr("its name has control characters") : QString();
}

bool isSecretVariable(const QString &name)
{
    static const QStringList ends{
        QStringLiteral("pass"),       QStringLiteral("password"),   QStringLiteral("passwd"),
        QStringLiteral("passphrase"), QStringLiteral("secret"),     QStringLiteral("token"),
        QStringLiteral("apikey"),     QStringLiteral("secretkey"),  QStringLiteral("accesskey"),
        QStringLiteral("privatekey"), QStringLiteral("credential"), QStringLiteral("credentials")};
    const QString word = name.toLower().remove(u'_').remove(u'-');
    return word.contains(u"vault") || (word.startsWith(u"ansible") && word.contains(u"pass")) ||
           std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return word.endsWith(end); });
}
