#include "providers/sshoption.h"

#include "providers/inventoryaddress.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

class SshOptionText
{
    Q_DECLARE_TR_FUNCTIONS(SshOption)
};

enum class Form { Text, Port, Flag, Keys, Family, Time, Number, Strictness, Pairs, Names, Many, Rest };

/// The options that Maestro goes by.
const QHash<QString, Form> &forms()
{
    static const QHash<QString, Form> all = {
        {QStringLiteral("hostname"), Form::Text},
        {QStringLiteral("user"), Form::Text},
        {QStringLiteral("port"), Form::Port},
        {QStringLiteral("identityfile"), Form::Text},
        {QStringLiteral("certificatefile"), Form::Text},
        {QStringLiteral("identityagent"), Form::Text},
        {QStringLiteral("identitiesonly"), Form::Flag},
        {QStringLiteral("proxyjump"), Form::Rest},
        {QStringLiteral("proxycommand"), Form::Rest},
        {QStringLiteral("hostkeyalias"), Form::Text},
        {QStringLiteral("userknownhostsfile"), Form::Many},
        {QStringLiteral("globalknownhostsfile"), Form::Many},
        {QStringLiteral("connecttimeout"), Form::Time},
        {QStringLiteral("serveraliveinterval"), Form::Time},
        {QStringLiteral("serveralivecountmax"), Form::Number},
        {QStringLiteral("setenv"), Form::Pairs},
        {QStringLiteral("addressfamily"), Form::Family},
        {QStringLiteral("forwardagent"), Form::Text},
        {QStringLiteral("preferredauthentications"), Form::Text},
        {QStringLiteral("pubkeyauthentication"), Form::Keys},
        {QStringLiteral("kbdinteractiveauthentication"), Form::Flag},
        {QStringLiteral("passwordauthentication"), Form::Flag},
        {QStringLiteral("kexalgorithms"), Form::Text},
        {QStringLiteral("ciphers"), Form::Text},
        {QStringLiteral("macs"), Form::Text},
        {QStringLiteral("hostkeyalgorithms"), Form::Text},
        {QStringLiteral("pubkeyacceptedalgorithms"), Form::Text},
        {QStringLiteral("stricthostkeychecking"), Form::Strictness},
        {QStringLiteral("revokedhostkeys"), Form::Text},
        {QStringLiteral("hashknownhosts"), Form::Flag},
        {QStringLiteral("bindaddress"), Form::Text},
        {QStringLiteral("bindinterface"), Form::Text},
        {QStringLiteral("sendenv"), Form::Names},
    };
    return all;
}

/// "yes" and "no" for what ssh takes as such; null for anything else.
QString flagOf(const QString &text)
{
    const QString word = text.toLower();
    if (word == u"yes" || word == u"true")
        return QStringLiteral("yes");
    return word == u"no" || word == u"false" ? QStringLiteral("no") : QString();
}

QString wrong(const SshOption &option)
{
    return SshOptionText::tr("\"%1\" is no value of %2").arg(option.value, option.keyword);
}

bool fits(Form form, const SshOption &option)
{
    const QString value = option.value.toLower();
    switch (form) {
    case Form::Port:
        return portOf(value) > 0 || value == u"ssh";
    case Form::Flag:
        return !flagOf(value).isNull();
    case Form::Keys:
        return !flagOf(value).isNull() || value == u"unbound" || value == u"host-bound";
    case Form::Family:
        return QStringList{QStringLiteral("any"), QStringLiteral("inet"), QStringLiteral("inet6")}.contains(value);
    case Form::Time:
        return value == u"none" || secondsOf(value) >= 0;
    case Form::Number: {
        bool ok = false;
        value.toInt(&ok);
        return ok;
    }
    case Form::Strictness:
        return !flagOf(value).isNull() || value == u"off" || value == u"ask" || value == u"accept-new";
    case Form::Names:
        return std::none_of(option.words.begin(), option.words.end(),
                            [](const QString &word) { return word.contains(u'='); });
    case Form::Pairs:
        return std::all_of(option.words.begin(), option.words.end(),
                           [](const QString &word) { return word.contains(u'='); });
    case Form::Text:
    case Form::Many:
    case Form::Rest:
        break;
    }
    return true;
}

} // namespace

int secondsOf(const QString &time)
{
    static const QMap<QChar, int> units{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86400}, {u'w', 604800}};
    qint64 total = 0;
    qint64 number = -1;
    for (const QChar c : time.toLower()) {
        if (c >= u'0' && c <= u'9') {
            number = qMax<qint64>(number, 0) * 10 + c.digitValue();
        } else if (number >= 0 && units.contains(c)) {
            total += number * units.value(c);
            number = -1;
        } else {
            return -1;
        }
        if (qMax(number, total) > INT_MAX)
            return -1;
    }
    return time.isEmpty() ? -1 : int(total + qMax<qint64>(number, 0));
}

QString usualKeyword(const QString &keyword)
{
    if (keyword == u"pubkeyacceptedkeytypes")
        return QStringLiteral("pubkeyacceptedalgorithms");
    if (keyword == u"challengeresponseauthentication" || keyword == u"skeyauthentication" ||
        keyword == u"tisauthentication")
        return QStringLiteral("kbdinteractiveauthentication");
    return keyword == u"cipher" ? QStringLiteral("ciphers") : keyword;
}

bool accumulates(const QString &keyword)
{
    static const QSet<QString> lists{QStringLiteral("identityfile"),   QStringLiteral("certificatefile"),
                                     QStringLiteral("localforward"),   QStringLiteral("remoteforward"),
                                     QStringLiteral("dynamicforward"), QStringLiteral("sendenv")};
    return lists.contains(keyword);
}

QString mistakeIn(const SshOption &option)
{
    const auto form = forms().constFind(option.keyword);
    if (form == forms().cend())
        return {};
    if (option.words.contains(QString()))
        return SshOptionText::tr("a value of %1 is empty").arg(option.keyword);
    const bool several = *form == Form::Many || *form == Form::Pairs || *form == Form::Names || *form == Form::Rest;
    if (!several && option.words.size() > 1)
        return SshOptionText::tr("%1 has more than one value").arg(option.keyword);
    return fits(*form, option) ? QString() : wrong(option);
}

QString mistakeIn(const QList<SshCriterion> &criteria)
{
    static const QSet<QString> known{
        QStringLiteral("all"),  QStringLiteral("canonical"),    QStringLiteral("final"),
        QStringLiteral("host"), QStringLiteral("user"),         QStringLiteral("localuser"),
        QStringLiteral("exec"), QStringLiteral("originalhost"), QStringLiteral("tagged")};
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        const QString &word = criteria.at(i).word;
        if (!known.contains(word))
            return SshOptionText::tr("\"%1\" of Match is not known without an ssh that can be asked").arg(word);
        if (word == u"all" && (i > 1 || i + 1 < criteria.size()))
            return SshOptionText::tr("\"all\" of Match does not stand with others");
    }
    return {};
}

QStringList printed(const SshOption &option)
{
    const auto form = forms().constFind(option.keyword);
    if (form == forms().cend())
        return {};
    const auto line = [&option](const QString &value) { return option.keyword + u' ' + value; };
    const QString lower = option.value.toLower();
    switch (*form) {
    case Form::Port:
        return {line(lower == u"ssh" ? QStringLiteral("22") : lower)};
    case Form::Flag:
        return {line(flagOf(lower))};
    case Form::Family:
    case Form::Strictness:
        return {line(lower)};
    case Form::Time:
        return {line(lower == u"none" ? lower : QString::number(secondsOf(lower)))};
    case Form::Names:
    case Form::Pairs: {
        QStringList lines;
        for (const QString &word : option.words)
            lines += line(word);
        return lines;
    }
    case Form::Keys:
    case Form::Text:
        if (option.keyword == u"forwardagent" && !flagOf(lower).isNull())
            return {line(flagOf(lower))};
        return {line(option.keyword == u"hostkeyalias" ? lower : option.value)};
    case Form::Number:
    case Form::Many:
    case Form::Rest:
        break;
    }
    return {line(option.value)};
}
