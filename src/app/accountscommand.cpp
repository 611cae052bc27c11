#include "app/accountscommand.h"

#include "app/engine.h"
#include "app/terminal.h"
#include "core/text.h"
#include "inventory/importers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

QJsonObject jsonOf(const QString &name, const AccountCheck &check)
{
    QJsonArray rights;
    for (const AccountCheck::Right &right : check.rights)
        rights.append(QJsonObject{{QStringLiteral("what"), right.what},
                                  {QStringLiteral("where"), right.where},
                                  {QStringLiteral("answer"), right.answer},
                                  {QStringLiteral("ok"), right.ok}});
    return {{QStringLiteral("name"), name},
            {QStringLiteral("identity"), check.identity},
            {QStringLiteral("account"), check.accountName},
            {QStringLiteral("rights"), rights},
            {QStringLiteral("advice"), check.advice},
            {QStringLiteral("policy"), check.policy}};
}

} // namespace

void AccountsCommand::start()
{
    m_accounts = m_engine.accounts.accounts();
    const QString verb = m_line.words.value(0);
    if (verb == QLatin1String("add"))
        add(m_line.words.value(1), m_line.words.value(2));
    else if (verb == QLatin1String("test"))
        test(m_line.words.value(1));
    else if (verb == QLatin1String("remove"))
        remove(m_line.words.value(1));
    else if (verb == QLatin1String("import"))
        import(m_line.words.value(1));
    else
        list();
}

void AccountsCommand::failed(const Error &error)
{
    const bool keychain =
        error.kind == Error::Denied || error.kind == Error::Unsupported || error.kind == Error::TimedOut;
    fail(error.message, keychain ? exitcode::refused : exitcode::wrongCall);
}

const Account *AccountsCommand::find(const QString &name)
{
    for (const Account &account : std::as_const(m_accounts)) {
        if (account.name == name)
            return &account;
    }
    fail(tr("There is no account \"%1\"; maestro accounts lists them.").arg(name), exitcode::wrongCall);
    return nullptr;
}

void AccountsCommand::list()
{
    QByteArray out = m_line.format == CommandLine::Format::Csv ? "name,provider,enabled\r\n" : "";
    for (const Account &account : std::as_const(m_accounts)) {
        const QString enabled = account.enabled ? QStringLiteral("yes") : QStringLiteral("no");
        if (m_line.format == CommandLine::Format::Json)
            out += QJsonDocument(QJsonObject{{QStringLiteral("name"), account.name},
                                             {QStringLiteral("provider"), account.provider},
                                             {QStringLiteral("enabled"), account.enabled}})
                       .toJson(QJsonDocument::Compact) +
                   '\n';
        else if (m_line.format == CommandLine::Format::Csv)
            out += csvCell(account.name).toUtf8() + ',' + account.provider.toUtf8() + ',' + enabled.toUtf8() + "\r\n";
        else
            out += visibleText(account.name).toUtf8() + "  " + account.provider.toUtf8() +
                   (account.enabled ? "" : "  " + tr("(switched off)").toUtf8()) + '\n';
    }
    m_terminal.out(out);
    if (m_accounts.isEmpty())
        note(tr("There are no accounts yet: maestro accounts add KIND NAME"));
    Q_EMIT finished(exitcode::ok);
}

void AccountsCommand::add(const QString &kind, const QString &name)
{
    m_account.provider = kind;
    ProviderKinds &kinds = m_engine.kinds;
    const auto found = kinds.find(kind);
    if (!found && found.error().kind != Error::Invalid)
        return fail(found.error().message, exitcode::wrongCall);
    if (!found) {
        QStringList keys;
        for (const Kind &known : kinds.all())
            keys.append(known.key);
        return fail(tr("There is no kind of account \"%1\". Kinds: %2.").arg(kind, keys.join(QStringLiteral(", "))),
                    exitcode::wrongCall);
    }
    m_account.name = name;
    const Form &form = (*found)->kind.form;
    for (auto it = m_line.sets.cbegin(); it != m_line.sets.cend(); ++it) {
        const Field *field = form.field(it.key());
        if (!field)
            return fail(tr("%1 has no field \"%2\".").arg(kind, it.key()), exitcode::wrongCall);
        if (field->type == Field::Type::Secret)
            return fail(tr("\"%1\" is a secret: it is read from standard input, never from arguments.").arg(it.key()),
                        exitcode::wrongCall);
        m_values.plain.insert(it.key(), it.value());
    }
    for (const Field &field : form.fields) {
        const QString wanted = field.onlyIf.section(u'=', 0, 0);
        const Field *other = form.field(wanted);
        const QString value = m_values.plain.value(wanted, other ? other->fallback : QString());
        if (field.type == Field::Type::Secret && (wanted.isEmpty() || value == field.onlyIf.section(u'=', 1)))
            m_secrets.append(field);
    }
    askSecrets();
}

void AccountsCommand::askSecrets()
{
    if (m_secrets.isEmpty())
        return save();
    const Field field = m_secrets.takeFirst();
    whenDone(m_terminal.ask(field.label + QStringLiteral(": "), true), this,
             [this, field](const Result<Secret> &secret) {
                 if (secret && !secret->isEmpty())
                     m_values.secrets.insert(field.name, *secret);
                 askSecrets();
             });
}

void AccountsCommand::save()
{
    whenDone(m_engine.accounts.save(m_account, m_values), this, [this](const Result<Account> &saved) {
        if (!saved)
            return failed(saved.error());
        note(tr("The account %1 was added.").arg(saved->name));
        Q_EMIT finished(exitcode::ok);
    });
}

void AccountsCommand::test(const QString &name)
{
    const Account *account = find(name);
    if (!account)
        return;
    const auto told = [this, id = account->id, name](const Result<AccountCheck> &check) {
        if (!check)
            return fail(check.error().message,
                        m_engine.accounts.keychainRefused(id) ? exitcode::refused : exitcode::accountFailed);
        print(name, *check);
        const bool all =
            std::all_of(check->rights.begin(), check->rights.end(), [](const auto &right) { return right.ok; });
        Q_EMIT finished(all ? exitcode::ok : exitcode::accountFailed);
    };
    whenDone(m_engine.accounts.test(*account, {account->values, {}}), this, told);
}

void AccountsCommand::print(const QString &name, const AccountCheck &check)
{
    if (m_line.format == CommandLine::Format::Json) {
        m_terminal.out(QJsonDocument(jsonOf(name, check)).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    if (m_line.format == CommandLine::Format::Csv) {
        QStringList rows = {QStringLiteral("what,where,answer,ok")};
        for (const AccountCheck::Right &right : check.rights)
            rows.append(QStringList{csvCell(right.what), csvCell(right.where), csvCell(right.answer),
                                    right.ok ? QStringLiteral("yes") : QStringLiteral("no")}
                            .join(u','));
        m_terminal.out((rows.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8());
        return;
    }
    QStringList lines = {check.identity, check.accountName};
    for (const AccountCheck::Right &right : check.rights)
        lines.append(QStringLiteral("  ") + right.what + QStringLiteral("  ") + right.where + QStringLiteral("  ") +
                     right.answer);
    lines += {check.advice, check.policy};
    lines.removeAll(QString());
    for (QString &line : lines)
        line = visibleText(line);
    m_terminal.out(lines.join(u'\n').toUtf8() + '\n');
}

void AccountsCommand::remove(const QString &name)
{
    const Account *account = find(name);
    if (!account)
        return;
    whenDone(m_engine.accounts.remove(account->id), this, [this, name](const Done &done) {
        if (!done)
            return failed(done.error());
        note(tr("The account %1 and its secrets were removed.").arg(name));
        Q_EMIT finished(exitcode::ok);
    });
}

/// Everything that is found, or what comes from one source: "AWS profiles", a path, or a part of either.
void AccountsCommand::import(const QString &source)
{
    const auto look = [] { return Result<QList<ImportFinding>>(findImports(ImportPlaces::real())); };
    whenDone(onPool(m_engine.pool, look), this, [this, source](const Result<QList<ImportFinding>> &found) {
        QList<ImportFinding> findings = found.value_or({});
        nameApart(findings, m_accounts);
        for (const ImportFinding &finding : std::as_const(findings)) {
            const bool wanted = source.isEmpty() || finding.source.contains(source, Qt::CaseInsensitive) ||
                                finding.path.contains(source);
            if (!wanted)
                continue;
            const QString what =
                visibleText(finding.source + QStringLiteral("  ") + finding.path + QStringLiteral("  "));
            note(what + (finding.isImportable() ? finding.found : finding.whyNot));
            if (finding.isImportable())
                m_imports.append({finding.account, finding.values});
        }
        importNext();
    });
}

void AccountsCommand::importNext()
{
    if (m_imports.isEmpty()) {
        note(tr("%n account(s) imported.", nullptr, m_imported));
        return Q_EMIT finished(exitcode::ok);
    }
    const auto [account, values] = m_imports.takeFirst();
    whenDone(m_engine.accounts.save(account, values), this, [this](const Result<Account> &saved) {
        if (!saved && saved.error().kind != Error::Invalid)
            return failed(saved.error());
        if (saved)
            ++m_imported;
        else // already there under that name
            note(saved.error().message);
        importNext();
    });
}
