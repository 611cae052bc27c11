#include "inventory/importers.h"

#include "core/text.h"
#include "formats/ini.h"
#include "formats/textfile.h"
#include "inventory/awsimport.h"
#include "providers/inventoryformat.h"
#include "providers/inventoryprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

namespace {

constexpr qsizetype maxBytes = 1024 * 1024;

class ImportersText
{
    Q_DECLARE_TR_FUNCTIONS(ImportersText)
};

QString unquoted(const QString &text)
{
    const bool quoted =
        text.size() > 1 && text.front() == text.back() && (text.front() == u'"' || text.front() == u'\'');
    return quoted ? text.sliced(1, text.size() - 2) : text;
}

ImportFinding rackspace(const QString &path)
{
    ImportFinding finding;
    finding.source = QStringLiteral("Rackspace");
    finding.path = path;
    finding.found = ImportersText::tr("A Rackspace user and key.");
    finding.whyNot = ImportersText::tr("This version of Maestro has no Rackspace accounts.");
    return finding;
}

/// What the variables of the first Maestro say, wherever they stand.
QList<ImportFinding> firstMaestro(const QMap<QString, QString> &variables, const QString &source, const QString &path)
{
    QList<ImportFinding> findings;
    const QString id = variables.value(QStringLiteral("EC2_ACCESS_ID"));
    const QString key = variables.value(QStringLiteral("EC2_SECRET_KEY"));
    if (!id.isEmpty() || !key.isEmpty())
        findings += awsKeyFinding(source, path, id, key, {});
    if (variables.contains(QStringLiteral("RACKSPACE_ID")) || variables.contains(QStringLiteral("RACKSPACE_KEY")))
        findings += rackspace(path);
    return findings;
}

/// "ansible" for the machine's own, else as the file is called.
QString inventoryName(const QString &path, const ImportPlaces &places)
{
    const QString name = QFileInfo(path).completeBaseName();
    return name.isEmpty() || path.startsWith(places.ansible + u'/') ? QStringLiteral("ansible") : name;
}

/// The names it may have, the best first, and in the end numbered ones.
QString freeName(const ImportFinding &finding, const QStringList &taken)
{
    const QString name = finding.account.name;
    if (!taken.contains(name, Qt::CaseInsensitive))
        return name;
    const QString folder = finding.path.startsWith(u'/') ? QFileInfo(finding.path).dir().dirName() : finding.path;
    const QString longer = folder.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, folder);
    if (!taken.contains(longer, Qt::CaseInsensitive))
        return longer;
    int number = 2;
    while (taken.contains(QStringLiteral("%1 %2").arg(name).arg(number), Qt::CaseInsensitive))
        ++number;
    return QStringLiteral("%1 %2").arg(name).arg(number);
}

/// Whether both are the same account, whatever it is called. Values that were left at their usual may be kept or not.
bool isSame(const Account &a, const Account &b)
{
    if (a.provider != b.provider)
        return false;
    for (const char *name : {"file", "signin", "profile", "access_key_id", "endpoint"}) {
        if (a.values.value(QLatin1String(name)) != b.values.value(QLatin1String(name)))
            return false;
    }
    return true;
}

ImportFinding inventoryFinding(const QString &source, const QString &path, InventoryFormat format,
                               const ImportPlaces &places)
{
    ImportFinding finding;
    finding.source = source;
    finding.path = path;
    finding.account.provider = providerKey(format);
    finding.account.name = format == InventoryFormat::SshConfig ? QStringLiteral("ssh") : inventoryName(path, places);
    finding.account.values.insert(QStringLiteral("file"), path);
    finding.values.plain = finding.account.values;
    const InventoryReader reader{places.home, places.environment.value(QStringLiteral("USER")), {}, places.environment};
    const DiskFiles disk;
    const InventoryPrograms files(disk);
    const auto inventory = readInventory(path, format, files, reader);
    if (!files.programs().isEmpty()) {
        finding.found = ImportersText::tr("A program prints the hosts. You are asked before it is run.");
        return finding;
    }
    if (!inventory) {
        finding.found = ImportersText::tr("It could not be read.");
        finding.whyNot = inventory.error().message;
        return finding;
    }
    const int hosts = int(inventory->instances.size());
    finding.found = ImportersText::tr("%Ln hosts", nullptr, hosts);
    if (hosts == 0)
        finding.whyNot = ImportersText::tr("It names no hosts.");
    return finding;
}

QString fromHome(QString path, const ImportPlaces &places, const QString &base)
{
    path = path.trimmed();
    if (path == u"~" || path.startsWith(u"~/"))
        path = places.home + path.sliced(1);
    return path.isEmpty() ? path : QDir::cleanPath(path.startsWith(u'/') ? path : base + u'/' + path);
}

/// `inventory =` of an ansible.cfg; several are parted by commas.
QStringList configuredInventories(const QString &path, const ImportPlaces &places)
{
    const auto bytes = DiskFiles().read(path);
    const auto file = bytes ? readIni(*bytes) : Result<IniFile>(Failure(bytes.error()));
    const IniSection *defaults = file ? file->section(u"defaults") : nullptr;
    QStringList found;
    for (const QString &part : (defaults ? defaults->text(u"inventory") : QString()).split(u',', Qt::SkipEmptyParts))
        found += fromHome(part, places, QFileInfo(path).path());
    return found;
}

/// Every place where Ansible, and people, keep inventories; each path once.
QStringList ansiblePaths(const ImportPlaces &places)
{
    QStringList paths;
    const QString named = places.environment.value(QStringLiteral("ANSIBLE_INVENTORY"));
    for (const QString &part : named.split(u',', Qt::SkipEmptyParts))
        paths += fromHome(part, places, places.folder.isEmpty() ? places.home : places.folder);
    QStringList settings{places.environment.value(QStringLiteral("ANSIBLE_CONFIG"))};
    if (!places.folder.isEmpty())
        settings += places.folder + QStringLiteral("/ansible.cfg");
    settings += {places.home + QStringLiteral("/.ansible.cfg"), places.ansible + QStringLiteral("/ansible.cfg")};
    for (const QString &path : std::as_const(settings)) {
        if (path.startsWith(u'/'))
            paths += configuredInventories(path, places);
    }
    for (const QString &folder : {places.folder, places.home}) {
        for (const char *name :
             {"inventory", "inventory.ini", "inventory.yml", "inventory.yaml", "hosts.ini", "hosts.yml"}) {
            if (!folder.isEmpty())
                paths += folder + u'/' + QString::fromLatin1(name);
        }
    }
    paths += places.ansible + QStringLiteral("/hosts");
    paths.removeDuplicates();
    return paths;
}

QList<ImportFinding> ansibleFindings(const ImportPlaces &places)
{
    QList<ImportFinding> findings;
    QStringList seen;
    const DiskFiles files;
    for (const QString &path : ansiblePaths(places)) {
        const QString real = files.real(path);
        if (files.what(path) == InventoryFiles::Is::Missing || seen.contains(real))
            continue;
        seen += real;
        findings += inventoryFinding(ImportersText::tr("Ansible inventory"), path, InventoryFormat::Ansible, places);
    }
    return findings;
}

} // namespace

ImportPlaces ImportPlaces::real()
{
    ImportPlaces places;
    places.home = QDir::homePath();
    places.folder = QDir::currentPath();
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    for (const QString &name : process.keys())
        places.environment.insert(name, process.value(name));
    return places;
}

QList<ImportFinding> findImports(const ImportPlaces &places)
{
    QList<ImportFinding> findings;
    const DiskFiles files;
    const QString rc = places.home + QStringLiteral("/.maestrorc");
    if (const auto bytes = files.read(rc))
        findings += firstMaestro(readMaestroRc(*bytes), QStringLiteral("~/.maestrorc"), rc);
    findings += firstMaestro(places.environment, ImportersText::tr("Environment"), QStringLiteral("environment"));
    findings += awsFindings(places);
    const QString ssh = places.home + QStringLiteral("/.ssh/config");
    if (files.what(ssh) == InventoryFiles::Is::File)
        findings += inventoryFinding(ImportersText::tr("SSH configuration"), ssh, InventoryFormat::SshConfig, places);
    return findings + ansibleFindings(places);
}

void nameApart(QList<ImportFinding> &findings, const QList<Account> &accounts)
{
    QStringList taken;
    for (const Account &account : accounts)
        taken.append(account.name);
    for (qsizetype i = 0; i < findings.size(); ++i) {
        ImportFinding &finding = findings[i];
        if (!finding.isImportable())
            continue;
        for (const Account &account : accounts) {
            if (isSame(account, finding.account))
                finding.whyNot = ImportersText::tr("It is the account “%1” already.").arg(account.name);
        }
        for (qsizetype before = 0; before < i && finding.isImportable(); ++before) {
            if (findings[before].isImportable() && isSame(findings[before].account, finding.account))
                finding.whyNot = ImportersText::tr("The same stands in %1.").arg(findings[before].path);
        }
        if (!finding.isImportable())
            continue;
        finding.account.name = freeName(finding, taken);
        taken.append(finding.account.name);
    }
}

QMap<QString, QString> readMaestroRc(const QByteArray &bytes)
{
    QMap<QString, QString> variables;
    const auto decoded = decodeText(bytes, maxBytes);
    if (!decoded)
        return variables;
    for (const QStringView line : QStringView(decoded->text).tokenize(u'\n')) {
        QString text = line.trimmed().toString();
        if (text.startsWith(u"export "))
            text = text.sliced(7).trimmed();
        const qsizetype equals = text.indexOf(u'=');
        if (equals > 0 && !text.startsWith(u'#'))
            variables.insert(text.first(equals).trimmed(), unquoted(text.sliced(equals + 1).trimmed()));
    }
    return variables;
}
