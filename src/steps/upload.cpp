#include "steps/upload.h"

#include "steps/stepvalues.h"

#include <QCoreApplication>

namespace {

class UploadStepText
{
    Q_DECLARE_TR_FUNCTIONS(UploadStepText)
};

Failure wrong(const QString &message)
{
    return failure(Error::Invalid, message);
}

/// Octal, as chmod takes it: "0644", "755".
Result<int> modeOf(const QString &text)
{
    if (text.isEmpty())
        return -1;
    bool ok = false;
    const int mode = text.toInt(&ok, 8);
    if (!ok || text.size() > 5 || mode < 0 || mode > 07777)
        return wrong(UploadStepText::tr("“%1” is no mode. Write it as chmod takes it, such as 0644.").arg(text));
    return mode;
}

Done readChoices(const StepSpec &spec, act::Put &put)
{
    const QString verify = textOf(spec, "verify");
    if (!verify.isEmpty() && verify != QStringLiteral("sha256") && verify != QStringLiteral("size"))
        return wrong(UploadStepText::tr("“%1” is no way to check a file. Use sha256 or size.").arg(verify));
    put.verifyHash = verify != QStringLiteral("size");
    const QString skip = textOf(spec, "skip");
    if (skip == QStringLiteral("time"))
        put.skip = act::Put::Skip::SameTime;
    else if (skip == QStringLiteral("never"))
        put.skip = act::Put::Skip::Never;
    else if (!skip.isEmpty() && skip != QStringLiteral("hash"))
        return wrong(UploadStepText::tr("“%1” does not say what to leave alone. Use hash, time or never.").arg(skip));
    const QString backup = textOf(spec, "backup");
    if (backup.contains(u'/'))
        return wrong(UploadStepText::tr("“%1” cannot be the end of a name: it contains a slash.").arg(backup));
    put.backup = flagOf(spec, "backup") ? QStringLiteral(".maestro-backup")
                 : backup == QStringLiteral("false") || backup == QStringLiteral("no") ? QString()
                                                                                       : backup;
    return {};
}

QList<Field> fields()
{
    using Type = Field::Type;
    Field verify{QStringLiteral("verify"), UploadStepText::tr("Check"), Type::Choice};
    verify.choices = {QStringLiteral("sha256"), QStringLiteral("size")};
    verify.choiceLabels = {UploadStepText::tr("By its hash"), UploadStepText::tr("By its size")};
    verify.fallback = verify.choices.first();
    Field skip{QStringLiteral("skip"), UploadStepText::tr("Leave alone"), Type::Choice};
    skip.choices = {QStringLiteral("hash"), QStringLiteral("time"), QStringLiteral("never")};
    skip.choiceLabels = {UploadStepText::tr("What has the same content"),
                         UploadStepText::tr("What has the same size and time"), UploadStepText::tr("Nothing")};
    skip.fallback = skip.choices.first();
    return {
        {QStringLiteral("from"), UploadStepText::tr("Files here"), Type::List, true,
         UploadStepText::tr("Files or folders on this computer, one on each line; * stands for any name."),
         QStringLiteral("dist/shop.tar.gz")},
        {QStringLiteral("to"), UploadStepText::tr("Target"), Type::Text, true,
         UploadStepText::tr("The path on the host. One folder becomes it; several files go into it. A link that a file "
                            "would take the place of is replaced; what it leads to stays as it is."),
         QStringLiteral("/srv/shop")},
        {QStringLiteral("into"), UploadStepText::tr("Into the target"), Type::Flag, false,
         UploadStepText::tr("The target is a folder also for a single file or folder.")},
        {QStringLiteral("exclude"), UploadStepText::tr("Leave out"), Type::List, false,
         UploadStepText::tr("Names or patterns, one on each line."), QStringLiteral(".git")},
        {QStringLiteral("follow"), UploadStepText::tr("Follow links"), Type::Flag, false,
         UploadStepText::tr("Copies what links point to instead of the links.")},
        {QStringLiteral("mode"), UploadStepText::tr("Mode"), Type::Text, false,
         UploadStepText::tr("Of the files, as chmod takes it."), QStringLiteral("0644")},
        {QStringLiteral("owner"), UploadStepText::tr("Owner"), Type::Text, false,
         UploadStepText::tr("User and group, by names or numbers; a user alone stands for its own group too."),
         QStringLiteral("www-data:www-data")},
        {QStringLiteral("backup"), UploadStepText::tr("Keep the old file"), Type::Text, false,
         UploadStepText::tr("What its name ends with then; \"yes\" means .maestro-backup."), QStringLiteral(".old")},
        {QStringLiteral("sudo"), UploadStepText::tr("sudo"), Type::Text, false,
         UploadStepText::tr("Puts the files in place as root (true) or as the user of that name."),
         QStringLiteral("true")},
        verify,
        skip,
        {QStringLiteral("timeout"), UploadStepText::tr("Time-out in seconds"), Type::Text, false,
         UploadStepText::tr("The copy is ended after that time."), QStringLiteral("300")},
    };
}

} // namespace

StepKind UploadStep::kind()
{
    StepKind kind;
    kind.key = QStringLiteral("upload");
    kind.title = UploadStepText::tr("Upload");
    kind.icon = QStringLiteral("upload");
    kind.form.fields = fields();
    kind.make = &UploadStep::make;
    return kind;
}

Result<std::unique_ptr<Step>> UploadStep::make(const StepSpec &spec)
{
    act::Put put;
    put.paths = linesOf(spec, "from");
    put.to = textOf(spec, "to");
    if (put.paths.isEmpty())
        return wrong(UploadStepText::tr("There are no files to upload. Name some."));
    if (put.to.isEmpty() || put.to.contains(QChar(0)))
        return wrong(UploadStepText::tr("The upload has no target. Name a path on the host."));
    put.into = flagOf(spec, "into") || put.to.endsWith(u'/');
    put.exclude = linesOf(spec, "exclude");
    put.followLinks = flagOf(spec, "follow");
    const auto mode = modeOf(textOf(spec, "mode"));
    if (!mode)
        return Failure(mode.error());
    put.mode = *mode;
    if (const QString owner = textOf(spec, "owner"); !owner.isEmpty()) {
        put.owner = FileOwner::of(owner);
        if (!put.owner)
            return wrong(UploadStepText::tr("“%1” is no owner. Write a user, or user:group, by names or numbers, such "
                                            "as www-data:www-data.")
                             .arg(owner));
    }
    if (const Done read = readChoices(spec, put); !read)
        return Failure(read.error());
    const auto sudo = sudoOf(spec);
    if (!sudo)
        return Failure(sudo.error());
    put.sudo = sudo->has_value();
    put.sudoUser = sudo->value_or(QString());
    const auto timeout = timeoutOf(spec);
    if (!timeout)
        return Failure(timeout.error());
    put.timeoutMs = *timeout;
    return std::unique_ptr<Step>(new UploadStep(std::move(put)));
}

UploadStep::UploadStep(act::Put put) : m_put(std::move(put)) {}

Action UploadStep::begin(const StepContext &)
{
    return m_put;
}

Action UploadStep::next(const Outcome &outcome)
{
    return endOfCopy(outcome);
}

act::End endOfCopy(const Outcome &outcome)
{
    if (const auto *error = outcome.as<Error>())
        return {act::Failed, *error};
    if (const auto *moved = outcome.as<Moved>())
        return {moved->changed ? act::Changed : act::Ok};
    return {act::Failed, Error{Error::Failed, UploadStepText::tr("The copy did not say how it ended."), {}}};
}
