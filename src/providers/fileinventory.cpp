#include "providers/fileinventory.h"

#include "providers/chain.h"
#include "providers/foreignprogram.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace {

constexpr int mostRemarks = 5; ///< said of a file one by one

const QString fileField = QStringLiteral("file");

/// What is particular to a kind of file.
struct FileKind
{
    InventoryFormat format;
    QString title;
    QString icon;
    QString help;
    QString placeholder;
};

QList<FileKind> fileKinds()
{
    return {
        {InventoryFormat::SshConfig, FileInventory::tr("SSH configuration"), QStringLiteral("file"),
         FileInventory::tr("Every name on a Host line becomes a host. Nothing in the file is run."),
         QStringLiteral("~/.ssh/config")},
        {InventoryFormat::Ansible, FileInventory::tr("Ansible inventory"), QStringLiteral("file"),
         FileInventory::tr("An INI, YAML or JSON file, a program that prints one, or a folder of them. You are asked "
                           "before a program is run; plugins are not."),
         QStringLiteral("/etc/ansible/hosts")},
        {InventoryFormat::Csv, FileInventory::tr("CSV table"), QStringLiteral("file"),
         FileInventory::tr("The first row names the columns: name, address, port, user, tags and others."),
         QStringLiteral("~/hosts.csv")},
        {InventoryFormat::HostList, FileInventory::tr("List of hosts"), QStringLiteral("file"),
         FileInventory::tr("One [user@]host[:port] a line."), QStringLiteral("~/hosts.txt")},
    };
}

/// An absolute path; null when there is none.
QString absolutePath(const QString &text)
{
    QString path = text.trimmed();
    if (path == u"~" || path.startsWith(u"~/"))
        path = QDir::homePath() + path.sliced(1);
    return path.startsWith(u'/') ? QDir::cleanPath(path) : QString();
}

Result<std::unique_ptr<Provider>> make(InventoryFormat format, const Account &account, const Values &values,
                                       const FileReading &reading)
{
    const QString path = absolutePath(values.text(fileField));
    if (path.isEmpty())
        return failure(Error::Invalid, FileInventory::tr("Give the whole path of the file, beginning with / or ~/."),
                       fileField);
    return std::unique_ptr<Provider>(std::make_unique<FileInventory>(account, path, format, reading));
}

ProviderKind kindOf(const FileKind &file, const FileReading &reading)
{
    const Field field{.name = fileField,
                      .label = FileInventory::tr("File"),
                      .type = Field::Type::File,
                      .required = true,
                      .help = file.help,
                      .placeholder = file.placeholder};
    const InventoryFormat format = file.format;
    return {Kind{providerKey(format), file.title, file.icon, Form{{field}}},
            [format, reading](const Account &account, const Values &values) {
                return make(format, account, values, reading);
            },
            true};
}

QStringList regionsOf(const StaticInventory &inventory)
{
    QStringList regions;
    for (const Instance &instance : inventory.instances)
        regions += instance.region.isEmpty() ? QStringLiteral("") : instance.region;
    if (regions.isEmpty())
        regions += QStringLiteral("");
    std::sort(regions.begin(), regions.end());
    regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
    return regions;
}

InstancePage pageOf(const StaticInventory &inventory, const QString &region, const Account &account)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    InstancePage page;
    page.items.reserve(inventory.instances.size());
    for (const Instance &instance : inventory.instances) {
        if (instance.region != region)
            continue;
        page.items += instance;
        Instance &item = page.items.last();
        item.provider = account.provider;
        item.accountId = account.id;
        item.account = account.name;
        item.seenAt = now;
    }
    return page;
}

} // namespace

QList<ProviderKind> FileInventory::kinds(const FileReading &reading)
{
    QList<ProviderKind> kinds;
    for (const FileKind &file : fileKinds())
        kinds += kindOf(file, reading);
    return kinds;
}

FileInventory::FileInventory(const Account &account, QString path, InventoryFormat format, FileReading reading)
    : m_account(account),
      m_path(std::move(path)),
      m_format(format),
      m_reading(std::move(reading))
{
}

Capabilities FileInventory::capabilities() const
{
    return {.local = true, .pollSeconds = 10};
}

/// What was read, and the programs that would have to be run for the rest.
struct FileInventory::Found
{
    Result<Read> inventory;
    QMap<QString, ForeignProgram> programs; ///< by path
};

Async<FileInventory::Read> FileInventory::read(std::stop_token stop)
{
    return chain(readWith({}, stop), this, [this, stop](const Found &found) { return ask(found, stop); });
}

Async<FileInventory::Found> FileInventory::readWith(const InventoryPrograms::Outputs &outputs, std::stop_token stop)
{
    return onPool(m_reading.pool, [path = m_path, format = m_format, outputs, stop]() -> Result<Found> {
        if (stop.stop_requested())
            return failure(Error::Stopped, {});
        const DiskFiles disk;
        const InventoryPrograms files(disk, outputs);
        auto inventory = readInventory(path, format, files, InventoryReader::real());
        if (!inventory)
            return Found{Failure(inventory.error()), files.programs()};
        return Found{Read(std::make_shared<const StaticInventory>(std::move(*inventory))), files.programs()};
    });
}

/// Programs are run once somebody has allowed them; without the others the rest of a folder is read.
Async<FileInventory::Read> FileInventory::ask(const Found &found, std::stop_token stop)
{
    AllowedFiles &allowed = *m_reading.allowed;
    const Done may = mayRun(allowed, m_account.id, found.programs.values());
    QMap<QString, ForeignProgram> mine = found.programs;
    mine.removeIf([&allowed](const auto &entry) { return !allowed.allows(entry.value(), 0); });
    if (!mine.isEmpty())
        return chain(run(mine, {}, stop), this, [this, stop](const InventoryPrograms::Outputs &outputs) {
            return chain(readWith(outputs, stop), this, [](const Found &all) { return ready<Read>(all.inventory); });
        });
    return ready<Read>(may || found.inventory ? found.inventory : Failure(may.error()));
}

Async<InventoryPrograms::Outputs> FileInventory::run(QMap<QString, ForeignProgram> programs,
                                                     InventoryPrograms::Outputs outputs, std::stop_token stop)
{
    if (programs.isEmpty())
        return ready<InventoryPrograms::Outputs>(outputs);
    const QString path = programs.firstKey();
    programs.remove(path);
    const ProgramCall call{{path, QStringLiteral("--list")}, QFileInfo(path).absolutePath()};
    return chain(programOutput(call, this, stop), this,
                 [this, path, programs, outputs, stop](const QByteArray &output) mutable {
                     outputs.insert(path, output);
                     return run(programs, outputs, stop);
                 });
}

void FileInventory::note(const StaticInventory &inventory)
{
    m_files = inventory.files;
    if (inventory.warnings == m_noticed)
        return;
    m_noticed = inventory.warnings;
    QStringList lines = m_noticed.mid(0, mostRemarks);
    if (const int more = int(m_noticed.size() - lines.size()); more > 0)
        lines.append(tr("There are %n more remarks about this file.", nullptr, more));
    Q_EMIT noticed(lines.join(u'\n'));
}

Async<QStringList> FileInventory::regions(std::stop_token stop)
{
    return chain(read(stop), this, [this](const Read &inventory) {
        note(*inventory);
        const QStringList regions = regionsOf(*inventory);
        m_last = inventory;
        m_unread = QSet<QString>(regions.cbegin(), regions.cend());
        return ready<QStringList>(regions);
    });
}

Async<InstancePage> FileInventory::page(const QString &region, const QString &, std::stop_token stop)
{
    if (stop.stop_requested())
        return ready<InstancePage>(failure(Error::Stopped, {}));
    if (m_last && m_unread.remove(region)) {
        // What the file said once is not kept twice.
        const Read last = m_unread.isEmpty() ? std::exchange(m_last, nullptr) : m_last;
        return ready<InstancePage>(pageOf(*last, region, m_account));
    }
    return chain(read(stop), this, [this, region](const Read &inventory) {
        note(*inventory);
        return ready<InstancePage>(pageOf(*inventory, region, m_account));
    });
}

Async<Instance> FileInventory::instance(const Instance &known, std::stop_token stop)
{
    return chain(read(stop), this, [this, known](const Read &inventory) -> Async<Instance> {
        for (const Instance &item : pageOf(*inventory, known.region, m_account).items) {
            if (item.id == known.id)
                return ready<Instance>(item);
        }
        return ready<Instance>(failure(Error::NotFound, tr("%1 is no longer in %2.").arg(known.name, m_path)));
    });
}

Async<AccountCheck> FileInventory::validate(std::stop_token stop)
{
    return chain(read(stop), this, [this](const Read &inventory) {
        AccountCheck check;
        check.identity = m_path;
        const QString answer = tr("yes, %n hosts", nullptr, int(inventory->instances.size()));
        check.rights += {tr("read the file"), m_path, answer, true};
        check.advice = inventory->warnings.mid(0, 5).join(u'\n');
        return ready<AccountCheck>(check);
    });
}

QStringList FileInventory::files() const
{
    QStringList files = QStringList{m_path} + m_files;
    files.removeDuplicates();
    return files;
}
