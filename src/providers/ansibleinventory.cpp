#include "providers/ansibleinventory.h"

#include "core/text.h"
#include "providers/ansibleini.h"
#include "providers/ansibleyaml.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace {

constexpr int maxDepth = 8;
constexpr int maxFiles = 10'000;

class AnsibleInventoryText
{
    Q_DECLARE_TR_FUNCTIONS(AnsibleInventoryText)
};

/// What Ansible leaves out of a folder.
bool isIgnored(const QString &name)
{
    static const QStringList ends{QStringLiteral(".pyc"),  QStringLiteral(".pyo"), QStringLiteral(".swp"),
                                  QStringLiteral(".bak"),  QStringLiteral("~"),    QStringLiteral(".rpm"),
                                  QStringLiteral(".md"),   QStringLiteral(".txt"), QStringLiteral(".rst"),
                                  QStringLiteral(".orig"), QStringLiteral(".cfg"), QStringLiteral(".retry")};
    if (name.startsWith(u'.') || name == u"group_vars" || name == u"host_vars" || name == u"vars_plugins")
        return true;
    return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return name.endsWith(end); });
}

/// By its name; without one that says it, by its first line that is no comment: `---`, `{` or `group:`.
bool isYaml(const QString &path, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"yml" || suffix == u"yaml" || suffix == u"json" || suffix == u"ini")
        return suffix != u"ini";
    for (qsizetype begin = 0, end = 0; begin < bytes.size(); begin = end + 1) {
        end = bytes.indexOf('\n', begin);
        end = end < 0 ? bytes.size() : end;
        const QByteArray line = bytes.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty() && !line.startsWith('#') && !line.startsWith(';'))
            return line.startsWith("---") || line.startsWith('{') || line.endsWith(':');
    }
    return false;
}

/// Reads files into one model.
class Loader
{
public:
    explicit Loader(const InventoryFiles &files) : m_files(files) {}

    Done load(const QString &path, int depth = 0)
    {
        if (m_files.what(path) == InventoryFiles::Is::Folder)
            return loadFolder(path, depth);
        const auto bytes = m_files.read(path);
        if (!bytes)
            return Failure(bytes.error());
        inventory.files += path;
        if (isInventoryProgram(m_files, path, *bytes))
            return failure(Error::Unsupported, AnsibleInventoryText::tr("%1 is a program. It was not run.").arg(path));
        const Done done =
            isYaml(path, *bytes) ? readAnsibleYaml(*bytes, model, inventory.warnings) : readAnsibleIni(*bytes, model);
        return done ? done : failure(done.error().kind, path + QStringLiteral(": ") + done.error().message);
    }

    /// group_vars and host_vars of a folder.
    Done variables(const QString &folder)
    {
        const QString groupFolder = folder + QStringLiteral("/group_vars");
        const QString hostFolder = folder + QStringLiteral("/host_vars");
        if (const Done done = eachOf(groupFolder, true); !done)
            return done;
        return eachOf(hostFolder, false);
    }

    AnsibleModel model;
    StaticInventory inventory;

private:
    Done loadFolder(const QString &folder, int depth)
    {
        if (depth > maxDepth)
            return failure(Error::Invalid, AnsibleInventoryText::tr("The folder %1 is nested too deeply.").arg(folder));
        inventory.files += folder;
        for (const QString &name : m_files.names(folder)) {
            if (isIgnored(name))
                continue;
            if (++m_count > maxFiles)
                return failure(Error::Invalid,
                               AnsibleInventoryText::tr("The folder %1 holds too many files.").arg(folder));
            if (const Done done = load(folder + u'/' + name, depth + 1); !done) {
                if (done.error().kind != Error::Unsupported)
                    return done;
                warn(inventory.warnings, done.error().message);
            }
        }
        return {};
    }

    /// Files and folders named after groups or hosts; others are of no interest.
    Done eachOf(const QString &folder, bool groups)
    {
        if (m_files.what(folder) != InventoryFiles::Is::Folder)
            return {};
        inventory.files += folder;
        const QStringList known = groups ? model.groups() : model.hosts();
        const QSet<QString> wanted(known.begin(), known.end());
        for (const QString &name : m_files.names(folder)) {
            const QString bare = withoutSuffix(name);
            if (name.startsWith(u'.') || !(wanted.contains(name) || wanted.contains(bare)))
                continue;
            const QString subject = wanted.contains(name) ? name : bare;
            if (const Done done = variablesAt(folder + u'/' + name, subject, groups, 0); !done)
                return done;
        }
        return {};
    }

    static QString withoutSuffix(const QString &name)
    {
        const QString suffix = QFileInfo(name).suffix();
        const bool ours = suffix == u"yml" || suffix == u"yaml" || suffix == u"json";
        return ours ? name.chopped(suffix.size() + 1) : name;
    }

    Done variablesAt(const QString &path, const QString &subject, bool group, int depth)
    {
        if (m_files.what(path) == InventoryFiles::Is::Folder) {
            for (const QString &name : depth < maxDepth ? m_files.names(path) : QStringList()) {
                if (isIgnored(name))
                    continue;
                if (const Done done = variablesAt(path + u'/' + name, subject, group, depth + 1); !done)
                    return done;
            }
            return {};
        }
        const auto bytes = m_files.read(path);
        if (!bytes)
            return Failure(bytes.error());
        inventory.files += path;
        if (bytes->startsWith("$ANSIBLE_VAULT;")) {
            warn(inventory.warnings,
                 AnsibleInventoryText::tr("%1 is encrypted by Ansible Vault and was left out.").arg(path));
            return {};
        }
        const auto read = readAnsibleVariables(*bytes);
        if (!read)
            return failure(read.error().kind, path + QStringLiteral(": ") + read.error().message);
        if (group)
            model.setGroupFile(subject, *read);
        else
            model.setHostFile(subject, *read);
        return {};
    }

    const InventoryFiles &m_files;
    int m_count = 0;
};

/// Hosts with one address in common: probably a mistake, and a run would reach the same machine twice.
void warnOfSharedAddresses(StaticInventory &inventory)
{
    QMap<QString, QStringList> names;
    for (const Instance &instance : std::as_const(inventory.instances)) {
        if (const QString address = instance.address(); !address.isNull())
            names[address + u' ' + QString::number(instance.sshPort)] += visibleText(instance.name);
    }
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        if (it->size() > 1) {
            warn(inventory.warnings, AnsibleInventoryText::tr("%1 have the same address, %2.")
                                         .arg(it->mid(0, 5).join(QStringLiteral(", ")), it.key().section(u' ', 0, 0)));
        }
    }
}

} // namespace

Result<StaticInventory> ansibleInventory(const QString &path, const InventoryFiles &files)
{
    Loader loader(files);
    if (const Done done = loader.load(path); !done)
        return Failure(done.error());
    const bool folder = files.what(path) == InventoryFiles::Is::Folder;
    if (const Done done = loader.variables(folder ? path : QFileInfo(path).path()); !done)
        return Failure(done.error());
    StaticInventory &inventory = loader.inventory;
    for (const QString &name : loader.model.hosts()) {
        if (const QString why = whyNoName(name); !why.isEmpty()) {
            warn(inventory.warnings,
                 AnsibleInventoryText::tr("The host %1 was left out: %2.").arg(visibleText(name), why));
            continue;
        }
        inventory.instances += ansibleInstance(path, name, loader.model, inventory.warnings);
    }
    warnOfSharedAddresses(inventory);
    return std::move(inventory);
}
