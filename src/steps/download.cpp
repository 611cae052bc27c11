#include "steps/download.h"

#include "core/text.h"
#include "steps/stepvalues.h"
#include "steps/upload.h"

#include <QCoreApplication>

namespace {

class DownloadStepText
{
    Q_DECLARE_TR_FUNCTIONS(DownloadStepText)
};

QList<Field> fields()
{
    using Type = Field::Type;
    Field folder{QStringLiteral("folder"), DownloadStepText::tr("Folder of a host"), Type::Choice};
    folder.choices = {QStringLiteral("name"), QStringLiteral("key")};
    folder.choiceLabels = {DownloadStepText::tr("Called as the host"),
                           DownloadStepText::tr("Called as its account and number")};
    folder.fallback = folder.choices.first();
    Field verify{QStringLiteral("verify"), DownloadStepText::tr("Check"), Type::Choice};
    verify.choices = {QStringLiteral("size"), QStringLiteral("sha256")};
    verify.choiceLabels = {DownloadStepText::tr("By its size"), DownloadStepText::tr("By its hash")};
    verify.fallback = verify.choices.first();
    return {
        {QStringLiteral("from"), DownloadStepText::tr("File or folder there"), Type::Text, true,
         DownloadStepText::tr("The path on the host; * and ? stand for names there."),
         QStringLiteral("/var/log/syslog")},
        {QStringLiteral("into"), DownloadStepText::tr("Into the folder"), Type::Text, true,
         DownloadStepText::tr("A folder on this computer; each host gets one of its own in it."),
         QStringLiteral("logs")},
        {QStringLiteral("exclude"), DownloadStepText::tr("Leave out"), Type::List, false,
         DownloadStepText::tr("Names or patterns, one on each line."), QStringLiteral("*.gz")},
        folder,
        verify,
        {QStringLiteral("most"), DownloadStepText::tr("At most"), Type::Text, false,
         DownloadStepText::tr("Bytes from each host; more than that fails."), QStringLiteral("100000000")},
        {QStringLiteral("again"), DownloadStepText::tr("Everything anew"), Type::Flag, false,
         DownloadStepText::tr("Also what is here already and the same.")},
        {QStringLiteral("timeout"), DownloadStepText::tr("Time-out in seconds"), Type::Text, false,
         DownloadStepText::tr("The copy is ended after that time."), QStringLiteral("300")},
    };
}

} // namespace

StepKind DownloadStep::kind()
{
    StepKind kind;
    kind.key = QStringLiteral("download");
    kind.title = DownloadStepText::tr("Download");
    kind.icon = QStringLiteral("import");
    kind.form.fields = fields();
    kind.make = &DownloadStep::make;
    return kind;
}

Result<std::unique_ptr<Step>> DownloadStep::make(const StepSpec &spec)
{
    act::Get get;
    get.from = textOf(spec, "from");
    get.into = textOf(spec, "into");
    if (get.from.isEmpty() || get.from.contains(QChar(0)))
        return failure(Error::Invalid, DownloadStepText::tr("There is nothing to download. Name a path on the host."));
    if (get.into.isEmpty())
        return failure(Error::Invalid,
                       DownloadStepText::tr("The download has no folder to go into. Name one on this computer."));
    if (const QString most = textOf(spec, "most"); !most.isEmpty()) {
        bool ok = false;
        get.mostBytes = most.toLongLong(&ok);
        if (!ok || get.mostBytes <= 0)
            return failure(Error::Invalid, DownloadStepText::tr("“%1” is no number of bytes.").arg(most));
    }
    get.again = flagOf(spec, "again");
    get.exclude = linesOf(spec, "exclude");
    const QString verify = textOf(spec, "verify");
    if (!verify.isEmpty() && verify != QStringLiteral("sha256") && verify != QStringLiteral("size"))
        return failure(Error::Invalid,
                       DownloadStepText::tr("“%1” is no way to check a file. Use sha256 or size.").arg(verify));
    get.verifyHash = verify == QStringLiteral("sha256");
    const QString folder = textOf(spec, "folder");
    if (!folder.isEmpty() && folder != QStringLiteral("name") && folder != QStringLiteral("key"))
        return failure(Error::Invalid,
                       DownloadStepText::tr("“%1” does not name a host's folder. Use name or key.").arg(folder));
    const auto timeout = timeoutOf(spec);
    if (!timeout)
        return Failure(timeout.error());
    get.timeoutMs = *timeout;
    return std::unique_ptr<Step>(new DownloadStep(std::move(get), folder == QStringLiteral("key")));
}

DownloadStep::DownloadStep(act::Get get, bool byKey) : m_get(std::move(get)), m_byKey(byKey) {}

Action DownloadStep::begin(const StepContext &at)
{
    act::Get get = m_get;
    get.into += u'/' + safeFileName(m_byKey ? at.host.key : at.host.name);
    return get;
}

Action DownloadStep::next(const Outcome &outcome)
{
    return endOfCopy(outcome);
}
