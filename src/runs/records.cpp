#include "runs/records.h"

#include "core/jsontext.h"
#include "plans/environment.h"
#include "plans/planjson.h"
#include "runs/finding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QByteArray hostJson(const Host &host)
{
    JsonText json;
    json.add("key", host.key)
        .add("name", host.name)
        .add("instance", host.instance)
        .add("account", host.account)
        .add("region", host.region)
        .add("address", host.address)
        .add("port", qint64(host.port))
        .add("user", host.user)
        .add("jump", host.jump)
        .add("alias", host.alias)
        .add("host_key_alias", host.hostKeyAlias)
        .add("identity_files", host.identityFiles)
        .add("identities_only", host.identitiesOnly)
        .add("production", host.production);
    if (host.noJump)
        json.add("no_jump", true);
    if (host.isLent)
        json.add("lent", true);
    if (!host.keyName.isEmpty())
        json.add("key_name", host.keyName);
    if (const ForeignProgram &way = host.foreignProxy; !way.command.isEmpty())
        json.add("foreign_proxy", QStringList{way.command, way.file, way.hash});
    QStringList tags; // name, value, name, value
    for (auto it = host.tags.cbegin(); it != host.tags.cend(); ++it)
        tags << it.key() << it.value();
    if (!tags.isEmpty())
        json.add("tags", tags);
    return json.text();
}

Host hostFrom(const QJsonObject &json)
{
    const auto word = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    Host host;
    host.key = word("key");
    host.name = word("name");
    host.instance = word("instance");
    host.account = word("account");
    host.region = word("region");
    host.address = word("address");
    host.port = static_cast<quint16>(json.value(QStringLiteral("port")).toInt(22));
    host.user = word("user");
    for (const QJsonValue &file : json.value(QStringLiteral("identity_files")).toArray())
        host.identityFiles.append(file.toString());
    host.identitiesOnly = json.value(QStringLiteral("identities_only")).toBool();
    host.jump = word("jump");
    host.alias = word("alias");
    host.hostKeyAlias = word("host_key_alias");
    host.production = json.value(QStringLiteral("production")).toBool();
    host.isLent = json.value(QStringLiteral("lent")).toBool();
    host.keyName = word("key_name");
    host.noJump = json.value(QStringLiteral("no_jump")).toBool();
    const QJsonArray way = json.value(QStringLiteral("foreign_proxy")).toArray();
    host.foreignProxy = {way.at(0).toString(), way.at(1).toString(), way.at(2).toString()};
    const QJsonArray tags = json.value(QStringLiteral("tags")).toArray();
    for (qsizetype i = 0; i + 1 < tags.size(); i += 2)
        host.tags.insert(tags.at(i).toString(), tags.at(i + 1).toString());
    return host;
}

JsonText phaseJson(const Phase &phase)
{
    JsonText json;
    json.add("name", phase.name).add("from", phase.startedAt).add("to", phase.endedAt);
    json.add("detail", phase.detail).add("ok", phase.ok);
    if (!phase.keys.isEmpty())
        json.add("keys", phase.keys);
    return json;
}

Phase phaseFrom(const QJsonObject &json)
{
    return {
        json.value(QStringLiteral("name")).toString(), json.value(QStringLiteral("from")).toInteger(),
        json.value(QStringLiteral("to")).toInteger(),  json.value(QStringLiteral("detail")).toString(),
        json.value(QStringLiteral("ok")).toBool(),     json.value(QStringLiteral("keys")).toVariant().toStringList()};
}

QByteArray detailJson(const LaneStatus &status)
{
    JsonText json;
    json.add("out", status.outBytes).add("err", status.errBytes).add("lines", status.lines);
    if (status.mayStillRun)
        json.add("may_still_run", true);
    const auto addSome = [&json](const char *name, int number) {
        if (number > 0)
            json.add(name, qint64(number));
    };
    addSome("same_files", status.sameFiles);
    addSome("left_out", status.leftOut);
    addSome("unverified", status.unverified);
    if (!status.outputHash.isEmpty())
        json.add("hash", QString::fromLatin1(status.outputHash.toHex()));
    if (status.error != Error{}) {
        JsonText error;
        error.add("kind", qint64(status.error.kind)).add("message", status.error.message);
        json.add("error", error.add("detail", status.error.detail));
    }
    QList<JsonText> phases;
    for (const Phase &phase : status.phases)
        phases.append(phaseJson(phase));
    if (!phases.isEmpty())
        json.add("phases", phases);
    return json.text();
}

void readDetail(LaneStatus &status, const QByteArray &detail)
{
    const QJsonObject json = QJsonDocument::fromJson(detail).object();
    status.outBytes = json.value(QStringLiteral("out")).toInteger();
    status.errBytes = json.value(QStringLiteral("err")).toInteger();
    status.lines = json.value(QStringLiteral("lines")).toInteger();
    status.sameFiles = json.value(QStringLiteral("same_files")).toInt();
    status.leftOut = json.value(QStringLiteral("left_out")).toInt();
    status.unverified = json.value(QStringLiteral("unverified")).toInt();
    status.mayStillRun = json.value(QStringLiteral("may_still_run")).toBool();
    status.outputHash = QByteArray::fromHex(json.value(QStringLiteral("hash")).toString().toLatin1());
    if (const QJsonObject error = json.value(QStringLiteral("error")).toObject(); !error.isEmpty()) {
        const int kind = error.value(QStringLiteral("kind")).toInt(Error::Failed);
        status.error.kind =
            kind >= Error::Invalid && kind <= Error::Failed ? static_cast<Error::Kind>(kind) : Error::Failed;
        status.error.message = error.value(QStringLiteral("message")).toString();
        status.error.detail = error.value(QStringLiteral("detail")).toString();
    }
    for (const QJsonValue &phase : json.value(QStringLiteral("phases")).toArray())
        status.phases.append(phaseFrom(phase.toObject()));
}

QString wordsOf(const Plan &plan)
{
    QStringList words{plan.name};
    for (const Stage &stage : plan.stages) {
        words.append(stage.name);
        for (const StepSpec &step : stage.steps)
            words += {step.name, step.values.value(QStringLiteral("command"))};
    }
    words.removeAll(QString());
    return words.join(u'\n');
}

/// How it stood with a host when the process of its run was gone.
void lose(LaneStatus &status, bool keeps)
{
    const bool wasRunning = status.state == LaneStatus::State::Running;
    const bool wasBegun = wasRunning || status.startedAt > 0;
    status.error.kind = Error::Lost;
    status.mayStillRun = true;
    if (wasRunning && keeps) {
        status.error.message = QCoreApplication::translate(
            "Run", "Maestro ended while the command ran here. It keeps going there and can be found again.");
    } else if (wasRunning) {
        status.error.message = QCoreApplication::translate(
            "Run",
            "Maestro ended while the command ran here. Look on the host whether it finished before you run it again.");
    } else if (wasBegun) {
        status.error.message = QCoreApplication::translate(
            "Run", "Maestro ended while it was connecting to this host. The command may have been started.");
    } else {
        status.error.message =
            QCoreApplication::translate("Run", "Maestro ended before this host was begun, as far as is known.");
    }
    status.state = LaneStatus::State::Lost;
}

} // namespace

LaneRecord laneRecord(int lane, const LaneStatus &status)
{
    LaneRecord record;
    record.lane = lane;
    record.name = status.host.name;
    record.hostKey = status.host.key;
    record.state = word(status.state);
    record.exit = status.exit;
    record.signal = status.signal;
    record.startedAt = status.startedAt;
    record.endedAt = status.endedAt;
    record.detail = detailJson(status);
    return record;
}

RunRecord runRecord(const RunSheet &sheet)
{
    RunRecord record;
    record.id = sheet.id;
    record.title = sheet.plan.title();
    record.words = wordsOf(sheet.plan);
    record.query = sheet.query;
    record.plan = toJson(withoutSecrets(sheet.plan));
    record.startedAt = sheet.startedAt;
    record.endedAt = sheet.endedAt;
    record.lanes.reserve(sheet.lanes.size());
    for (int lane = 0; lane < sheet.lanes.size(); ++lane) {
        record.lanes.append(laneRecord(lane, sheet.lanes.at(lane)));
        record.lanes.last().host = hostJson(sheet.lanes.at(lane).host);
    }
    return record;
}

Result<RunSheet> sheetOf(const RunRecord &record)
{
    const auto plan = planFromJson(record.plan);
    if (!plan)
        return Failure(plan.error());
    RunSheet sheet;
    sheet.id = record.id;
    sheet.plan = *plan;
    sheet.query = record.query;
    sheet.startedAt = record.startedAt;
    sheet.endedAt = record.endedAt;
    sheet.state = record.endedAt > 0 ? RunState::Ended : record.alive ? RunState::Running : RunState::Interrupted;
    sheet.lanes.reserve(record.lanes.size());
    for (const LaneRecord &lane : record.lanes) {
        LaneStatus status;
        status.host = hostFrom(QJsonDocument::fromJson(lane.host).object());
        status.state = laneStateOf(lane.state);
        status.exit = lane.exit;
        status.signal = lane.signal;
        status.startedAt = lane.startedAt;
        status.endedAt = lane.endedAt;
        readDetail(status, lane.detail);
        if (!status.hasEnded() && sheet.state != RunState::Running)
            lose(status, keepsGoing(sheet.plan));
        sheet.lanes.append(status);
    }
    return sheet;
}
