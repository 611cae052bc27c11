#include "providers/inventoryformat.h"

#include "core/ipaddress.h"
#include "formats/csv.h"
#include "formats/textfile.h"
#include "providers/ansibleinventory.h"
#include "providers/csvinventory.h"
#include "providers/hashedfiles.h"
#include "providers/hostlistinventory.h"
#include "providers/inventoryaddress.h"
#include "providers/sshconfiginventory.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr int linesLookedAt = 200;

class InventoryFormatText
{
    Q_DECLARE_TR_FUNCTIONS(InventoryFormatText)
};

/// The first lines that are neither empty nor comments.
QStringList meaningfulLines(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty() && trimmed.front() != u'#' && trimmed.front() != u';')
            lines += trimmed.first(qMin<qsizetype>(trimmed.size(), 4096)).toString();
        if (lines.size() == linesLookedAt)
            break;
    }
    return lines;
}

bool anyOf(const QStringList &lines, const char *pattern)
{
    const QRegularExpression wanted(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption);
    return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return wanted.match(line).hasMatch(); });
}

bool isTable(const QString &firstLine)
{
    const auto table = readCsv(firstLine.toUtf8());
    return table && table->header.size() > 1 && std::any_of(table->header.begin(), table->header.end(), isHostColumn);
}

bool isHostLine(const QString &line)
{
    const QStringList words = line.section(QStringLiteral(" #"), 0, 0).simplified().split(u' ');
    return words.size() == 1 ? hostSpec(words.first()).has_value() : IpAddress::of(words.first()).has_value();
}

Failure unknown(const QString &path)
{
    return failure(
        Error::Invalid,
        InventoryFormatText::tr("%1 is no list of hosts that Maestro knows: it reads ssh_config, Ansible inventories "
                                "(INI and YAML), CSV with a header, and plain lists of [user@]host[:port].")
            .arg(path));
}

Result<InventoryFormat> byContent(const QString &path, const QString &text)
{
    const QStringList lines = meaningfulLines(text);
    if (lines.isEmpty())
        return InventoryFormat::HostList;
    const QString &first = lines.first();
    if (anyOf({first}, "^(host|match)\\s+\\S|^include\\s+\\S") || anyOf(lines, "^(host|match)[\\s=]+\\S"))
        return InventoryFormat::SshConfig;
    if (first.startsWith(u'{') || first.startsWith(u"---") || anyOf({first}, "^[\\w.-]+:(\\s|$)"))
        return InventoryFormat::Ansible;
    if (isTable(first))
        return InventoryFormat::Csv;
    if (anyOf(lines, "^\\[[^\\]]+\\]\\s*([#;].*)?$") || anyOf(lines, "^\\S+\\s+\\w+=") ||
        anyOf(lines, "^\\S*\\[\\w*:\\w+(:\\d+)?\\]"))
        return InventoryFormat::Ansible;
    if (std::any_of(lines.begin(), lines.end(), isHostLine))
        return InventoryFormat::HostList;
    return unknown(path);
}

Result<StaticInventory> readAs(const QString &path, InventoryFormat format, const InventoryFiles &files,
                               const InventoryReader &reader)
{
    if (format == InventoryFormat::SshConfig)
        return sshConfigInventory(path, files, reader);
    if (format == InventoryFormat::Ansible)
        return ansibleInventory(path, files);
    const auto bytes = files.read(path);
    if (!bytes)
        return Failure(bytes.error());
    auto read = format == InventoryFormat::Csv ? csvInventory(path, *bytes) : hostListInventory(path, *bytes);
    return read ? std::move(read) : failure(read.error().kind, path + QStringLiteral(": ") + read.error().message);
}

} // namespace

Result<InventoryFormat> inventoryFormat(const QString &path, const InventoryFiles &files)
{
    if (files.what(path) == InventoryFiles::Is::Folder)
        return InventoryFormat::Ansible;
    const auto bytes = files.read(path);
    if (!bytes)
        return Failure(bytes.error());
    if (isInventoryProgram(files, path, *bytes))
        return InventoryFormat::Ansible;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"tfstate" || (bytes->contains("\"terraform_version\"") && bytes->trimmed().startsWith('{'))) {
        return failure(Error::Unsupported,
                       InventoryFormatText::tr("%1 is a Terraform state, which Maestro does not read yet: add the "
                                               "cloud itself as an account.")
                           .arg(path));
    }
    const auto decoded = decodeText(*bytes, maxBytes);
    if (!decoded)
        return failure(decoded.error().kind, path + QStringLiteral(": ") + decoded.error().message);
    if (suffix == u"csv" || suffix == u"tsv")
        return InventoryFormat::Csv;
    if (suffix == u"yml" || suffix == u"yaml" || suffix == u"json" || suffix == u"ini")
        return InventoryFormat::Ansible;
    return byContent(path, decoded->text);
}

Result<StaticInventory> readInventory(const QString &path, InventoryFormat format, const InventoryFiles &files,
                                      const InventoryReader &reader)
{
    const HashedFiles hashed(files);
    auto inventory = readAs(path, format, hashed, reader);
    if (!inventory)
        return inventory;
    const QString hash = hashed.hash();
    for (Instance &instance : inventory->instances) {
        if (!instance.sshProxy.command.isEmpty()) {
            instance.sshProxy.file = files.real(path);
            instance.sshProxy.hash = hash;
        }
        if (instance.sshKeyFile.startsWith(u'~'))
            instance.sshKeyFile = expandHome(instance.sshKeyFile, reader);
    }
    return inventory;
}

QString providerKey(InventoryFormat format)
{
    switch (format) {
    case InventoryFormat::SshConfig:
        return QStringLiteral("sshconfig");
    case InventoryFormat::Ansible:
        return QStringLiteral("ansible");
    case InventoryFormat::Csv:
        return QStringLiteral("csv");
    case InventoryFormat::HostList:
        break;
    }
    return QStringLiteral("hosts");
}

bool isInventoryKey(const QString &key)
{
    for (const InventoryFormat format :
         {InventoryFormat::SshConfig, InventoryFormat::Ansible, InventoryFormat::Csv, InventoryFormat::HostList}) {
        if (key == providerKey(format))
            return true;
    }
    return false;
}
