#include "providers/ansibleini.h"

#include "core/text.h"
#include "formats/shellwords.h"
#include "formats/textfile.h"
#include "providers/ansibleliteral.h"
#include "providers/ansiblerange.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype maxBytes = 32 * 1024 * 1024;

class AnsibleIniText
{
    Q_DECLARE_TR_FUNCTIONS(AnsibleIniText)
};

/// A name and what stands after its colon: a port. Colons within brackets belong to ranges and IPv6.
struct NameAndPort
{
    QString name;
    QString port;
    bool colon = false;
};

NameAndPort splitPort(const QString &text)
{
    qsizetype colon = -1;
    int depth = 0;
    int colons = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text.at(i) == u'[' ? 1 : text.at(i) == u']' ? -1 : 0;
        if (text.at(i) == u':' && depth == 0) {
            colon = i;
            ++colons;
        }
    }
    // More than one colon outside of brackets: an IPv6 address without a port.
    NameAndPort split =
        colons == 1 ? NameAndPort{text.first(colon), text.sliced(colon + 1), true} : NameAndPort{text, {}, false};
    if (split.name.startsWith(u'[') && split.name.endsWith(u']') && split.name.count(u':') > 1 &&
        split.name.count(u'[') == 1 && split.name.contains(u"::"))
        split.name = split.name.sliced(1, split.name.size() - 2);
    else if (split.colon && split.name.startsWith(u'[') && split.name.endsWith(u']') && split.name.count(u':') == 7)
        split.name = split.name.sliced(1, split.name.size() - 2);
    return split;
}

class AnsibleIni
{
public:
    explicit AnsibleIni(AnsibleModel &model) : m_model(model) {}

    Done take(QStringView line)
    {
        ++m_line;
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.front() == u'#' || trimmed.front() == u';')
            return {};
        if (trimmed.startsWith(u"---"))
            return mistakeAt(m_line, 1, AnsibleIniText::tr("This is YAML: its name must end in .yml or .yaml"));
        if (isSection(trimmed))
            return section(trimmed);
        switch (m_state) {
        case State::Hosts:
            return host(line);
        case State::Variables:
            return variable(trimmed);
        case State::Children:
            break;
        }
        return child(trimmed);
    }

    /// Groups may be declared further down: children and variables are joined at the end.
    Done join()
    {
        for (const auto &[child, parent] : std::as_const(m_childOf)) {
            if (!m_model.hasGroup(child))
                return mistakeAt(parent.second, 1,
                                 AnsibleIniText::tr("The group %1 is not declared").arg(visibleText(child)));
            if (const Done done = m_model.addChild(parent.first, child); !done)
                return mistakeAt(parent.second, 1, done.error().message);
        }
        if (const Done done = finish(); !done)
            return done;
        for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
            m_model.setGroupVariables(it.key(), *it);
        return {};
    }

private:
    enum class State { Hosts, Variables, Children };

    struct Place
    {
        int line;
        bool vars;
    };

    /// `[web]`, but not the range `[a:c].example.com`.
    static bool isSection(QStringView line)
    {
        if (line.front() != u'[')
            return false;
        const qsizetype end = line.indexOf(u']');
        if (end < 0)
            return true;
        const QStringView after = line.sliced(end + 1).trimmed();
        return after.isEmpty() || after.front() == u'#' || after.front() == u';';
    }

    Done section(QStringView line)
    {
        const qsizetype end = line.indexOf(u']');
        if (end < 0)
            return mistakeAt(m_line, int(line.size()) + 1, AnsibleIniText::tr("The ] of a section is missing"));
        const QStringView inside = line.sliced(1, end - 1).trimmed();
        const qsizetype colon = inside.indexOf(u':');
        m_group = inside.first(colon < 0 ? inside.size() : colon).toString();
        const QString kind = colon < 0 ? QStringLiteral("hosts") : inside.sliced(colon + 1).toString();
        if (m_group.isEmpty())
            return mistakeAt(m_line, 2, AnsibleIniText::tr("The section has no name"));
        if (kind == u"vars") {
            m_state = State::Variables;
            m_pending += {m_group, Place{m_line, true}};
            return {};
        }
        if (kind != u"hosts" && kind != u"children") {
            return mistakeAt(m_line, int(colon) + 3,
                             AnsibleIniText::tr("[%1] is no kind of section: after the colon stands vars or children")
                                 .arg(visibleText(inside.toString())));
        }
        m_state = kind == u"hosts" ? State::Hosts : State::Children;
        m_model.addGroup(m_group);
        return m_group == u"all" ? Done() : m_model.addChild(QStringLiteral("all"), m_group);
    }

    Done host(QStringView line)
    {
        auto words = shellWords(line, ShellComments::Yes, m_line);
        if (!words)
            return Failure(words.error());
        if (words->isEmpty())
            return {};
        NameAndPort name = splitPort(words->takeFirst());
        bool number = false;
        const int port = name.port.toInt(&number);
        if (name.colon && (!number || port < 1 || port > 65535))
            return mistakeAt(m_line, 1, AnsibleIniText::tr("After the : of a host its port must stand"));
        AnsibleVariables variables;
        if (name.colon)
            variables.insert(QStringLiteral("ansible_port"), {QString::number(port), AnsibleVariable::Kind::Scalar});
        for (const QString &word : std::as_const(*words)) {
            const qsizetype equals = word.indexOf(u'=');
            if (equals < 1) {
                return mistakeAt(m_line, int(line.indexOf(word)) + 1,
                                 AnsibleIniText::tr("After a host stand variables: name=value"));
            }
            variables.insert(word.first(equals), ansibleLiteral(word.sliced(equals + 1)));
        }
        return hosts(name.name, variables);
    }

    Done hosts(const QString &pattern, const AnsibleVariables &variables)
    {
        const auto names =
            pattern.contains(u"::") ? Result<QStringList>(QStringList{pattern}) : expandAnsibleRange(pattern);
        if (!names)
            return mistakeAt(m_line, 1, names.error().message);
        m_total += names->size();
        if (m_total > 100'000)
            return mistakeAt(m_line, 1, AnsibleIniText::tr("The inventory has more than 100,000 hosts"));
        for (const QString &name : *names) {
            m_model.addHost(m_group, name);
            m_model.setHostVariables(name, variables);
        }
        return {};
    }

    Done variable(QStringView line)
    {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            return mistakeAt(m_line, int(line.size()) + 1, AnsibleIniText::tr("A variable is written name=value"));
        const QString name = line.first(equals).trimmed().toString();
        m_variables[m_group].insert(name, ansibleLiteral(line.sliced(equals + 1).trimmed().toString()));
        return {};
    }

    Done child(QStringView line)
    {
        const auto words = shellWords(line, ShellComments::Yes, m_line);
        if (!words)
            return Failure(words.error());
        if (words->size() != 1)
            return mistakeAt(m_line, 1, AnsibleIniText::tr("Below children each line is the name of one group"));
        m_childOf += {words->first(), {m_group, m_line}};
        return {};
    }

    /// Groups that were named and never declared.
    Done finish() const
    {
        for (const auto &[group, place] : m_pending) {
            if (!m_model.hasGroup(group)) {
                const auto text = place.vars ? AnsibleIniText::tr("[%1:vars] is about a group that is not declared")
                                             : AnsibleIniText::tr("The group %1 is not declared");
                return mistakeAt(place.line, 0, text.arg(visibleText(group)));
            }
        }
        return {};
    }

    AnsibleModel &m_model;
    State m_state = State::Hosts;
    QString m_group = QStringLiteral("ungrouped");
    int m_line = 0;
    qsizetype m_total = 0;
    QMap<QString, AnsibleVariables> m_variables; ///< by group, which may be declared further down
    QList<QPair<QString, Place>> m_pending;
    QList<QPair<QString, QPair<QString, int>>> m_childOf;
};

} // namespace

Done readAnsibleIni(const QByteArray &bytes, AnsibleModel &model)
{
    const auto decoded = decodeText(bytes, maxBytes);
    if (!decoded)
        return Failure(decoded.error());
    AnsibleIni ini(model);
    for (const QStringView line : QStringView(decoded->text).tokenize(u'\n')) {
        if (const Done taken = ini.take(line); !taken)
            return taken;
    }
    return ini.join();
}
