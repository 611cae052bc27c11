#include "inventory/accounts.h"

#include "core/promised.h"
#include "inventory/accountdraft.h"
#include "inventory/accountfile.h"
#include "inventory/formcheck.h"
#include "inventory/secretbatch.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(lcAccounts, "maestro.inventory")

bool isName(const QString &name)
{
    return !name.trimmed().isEmpty() && name.size() <= 100 && name == name.trimmed() &&
           std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isPrint(); });
}

/// The same for the same file in every process: the keys of its hosts are pinned under it.
QString temporaryId(const Account &account)
{
    QByteArray identity = account.provider.toUtf8();
    for (auto it = account.values.cbegin(); it != account.values.cend(); ++it)
        identity += '\0' + it.key().toUtf8() + '\0' + it->toUtf8();
    const QByteArray hash = QCryptographicHash::hash(identity, QCryptographicHash::Sha256);
    return QStringLiteral("temporary-") + QString::fromLatin1(hash.toHex().first(32));
}

const Account *byId(const QList<Account> &accounts, const QString &id)
{
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(), [&id](const Account &a) { return a.id == id; });
    return found == accounts.cend() ? nullptr : &*found;
}

} // namespace

Done checkTaken(const QList<Account> &accounts, const Account &account)
{
    for (const Account &other : accounts) {
        if (other.id == account.id || other.name.compare(account.name, Qt::CaseInsensitive) != 0)
            continue;
        return failure(Error::Invalid,
                       Accounts::tr("There is an account “%1” already. Choose another name.").arg(other.name),
                       QStringLiteral("name"));
    }
    return {};
}

Accounts::Accounts(Documents &documents, LayeredSecrets &secrets, ProviderKinds &kinds, QObject *parent)
    : QObject(parent),
      m_documents(documents),
      m_secrets(secrets),
      m_kinds(kinds)
{
    const auto document = documents.read(accountfile::name(), accountfile::version);
    if (document)
        m_accounts = accountfile::accounts(*document);
    else if (document.error().kind != Error::NotFound)
        m_problem = document.error();
    documents.watch(accountfile::name());
    connect(&documents, &Documents::changedOnDisk, this, [this](const QString &name) {
        if (name == accountfile::name())
            reload();
    });
    connect(&secrets, &SecretStore::stateChanged, this, &Accounts::keychainChanged);
}

QString Accounts::secretKey(const QString &accountId, const QString &field)
{
    return accountId + u'/' + field;
}

Account Accounts::account(const QString &accountId) const
{
    const QList<Account> all = accounts();
    const Account *found = byId(all, accountId);
    return found ? *found : Account();
}

Done Accounts::checkName(const Account &account) const
{
    if (!isName(account.name)) {
        return failure(Error::Invalid, tr("The account needs a name of at most 100 printable characters."),
                       QStringLiteral("name"));
    }
    return checkTaken(accounts(), account);
}

QStringList Accounts::keptSecrets(const Account &account) const
{
    QStringList kept;
    const auto kind = providerKind(account);
    if (!kind)
        return kept;
    for (const Field &field : (*kind)->kind.form.fields) {
        const bool isSession = m_secrets.isForSession(secretKey(account.id, field.name));
        if (field.type == Field::Type::Secret && (isSession || account.storedSecrets.contains(field.name)))
            kept.append(field.name);
    }
    return kept;
}

Result<AccountDraft> Accounts::draft(const Account &account, const Values &values) const
{
    const auto kind = providerKind(account);
    if (!kind) // whatever the reason: without a form there are no right answers
        return failure(Error::Invalid, kind.error().message);
    AccountDraft draft{account, {}, *kind, {}};
    if (const Account known = this->account(account.id); !known.id.isEmpty())
        draft.account.storedSecrets = known.storedSecrets;
    const QStringList stored = keptSecrets(draft.account);
    const Form &form = draft.kind->kind.form;
    auto checked = checkAnswers(form, values, stored);
    if (!checked)
        return Failure(checked.error());
    draft.values = *checked;
    draft.account.values = checked->plain;
    for (const QString &name : stored) {
        if (!checked->secrets.contains(name) && isAsked(form, *form.field(name), checked->plain))
            draft.kept.append(name);
    }
    return draft;
}

Async<Values> Accounts::withStored(const AccountDraft &draft)
{
    QStringList keys;
    for (const QString &field : draft.kept)
        keys.append(secretKey(draft.account.id, field));
    const auto promise = promised<Values>();
    whenDone(secretbatch::read(m_secrets, keys, this), this,
             [this, promise, draft](const Result<QMap<QString, Secret>> &found) {
                 if (found || found.error().kind == Error::NotFound)
                     m_refused.remove(draft.account.id);
                 else
                     m_refused.insert(draft.account.id);
                 if (!found && found.error().kind == Error::NotFound) {
                     return answer(promise, failure(Error::NotFound,
                                                    tr("A secret of “%1” is not in the keychain any more. Open the "
                                                       "account and enter it again.")
                                                        .arg(draft.account.name),
                                                    found.error().detail));
                 }
                 if (!found)
                     return answer(promise, Failure(found.error()));
                 Values values = draft.values;
                 for (const QString &field : draft.kept)
                     values.secrets.insert(field, found->value(secretKey(draft.account.id, field)));
                 answer(promise, values);
             });
    return promise->future();
}

Async<Values> Accounts::values(const QString &accountId)
{
    const Account account = this->account(accountId);
    if (account.id.isEmpty())
        return ready<Values>(failure(Error::NotFound, tr("There is no such account any more.")));
    const auto checked = draft(account, Values{account.values, {}});
    if (checked)
        return withStored(*checked);
    const auto kind = providerKind(account);
    const Field *field = kind ? (*kind)->kind.form.field(checked.error().detail) : nullptr;
    if (!field || field->type != Field::Type::Secret)
        return ready<Values>(Failure(checked.error()));
    return ready<Values>(failure(Error::NotFound,
                                 tr("“%1” of the account “%2” was kept for one session only. Open the account and "
                                    "enter it again.")
                                     .arg(field->label, account.name),
                                 field->name));
}

Async<AccountCheck> Accounts::test(const Account &account, const Values &values)
{
    const auto checked = draft(account, values);
    if (!checked)
        return ready<AccountCheck>(Failure(checked.error()));
    const auto promise = promised<AccountCheck>();
    whenDone(withStored(*checked), this, [this, promise, draft = *checked](const Result<Values> &answers) {
        if (!answers)
            return answer(promise, Failure(answers.error()));
        auto made = draft.kind->make(draft.account, *answers);
        if (!made)
            return answer(promise, Failure(made.error()));
        Provider *provider = made->release();
        provider->setParent(this);
        QElapsedTimer since;
        since.start();
        whenDone(provider->validate({}), this, [promise, provider, since](Result<AccountCheck> check) {
            provider->deleteLater();
            if (check && check->milliseconds == 0)
                check->milliseconds = since.elapsed();
            answer(promise, check);
        });
    });
    return promise->future();
}

Done Accounts::setEnabled(const QString &accountId, bool enabled)
{
    for (Account &account : m_accounts) {
        if (account.id != accountId || account.enabled == enabled)
            continue;
        account.enabled = enabled;
        whenDone(write(account), this, [this](const Result<QJsonObject> &written) {
            if (written)
                return;
            qCWarning(lcAccounts).noquote() << "the account was not saved:" << written.error().message;
            reload();
        });
        Q_EMIT changed();
        return {};
    }
    if (account(accountId).id.isEmpty())
        return failure(Error::NotFound, tr("There is no such account any more."));
    return {};
}

Result<QString> Accounts::addTemporary(const Account &account)
{
    if (const Done named = checkName(account); !named)
        return Failure(named.error());
    auto checked = draft(account, Values{account.values, {}});
    if (!checked)
        return Failure(checked.error());
    checked->account.id = temporaryId(checked->account);
    m_temporary.append(checked->account);
    Q_EMIT changed();
    return checked->account.id;
}

bool Accounts::isTemporary(const QString &accountId) const
{
    return byId(m_temporary, accountId) != nullptr;
}

void Accounts::keep(const QJsonObject &document)
{
    const QList<Account> now = accountfile::accounts(document);
    if (now == m_accounts)
        return;
    m_accounts = now;
    Q_EMIT changed();
}

void Accounts::reload()
{
    whenDone(m_documents.fetch(accountfile::name(), accountfile::version), this,
             [this](const Result<QJsonObject> &document) {
                 if (document || document.error().kind == Error::NotFound)
                     return keep(document.value_or(QJsonObject()));
                 // Unreadable while it runs: what is known stays, and so does the file.
                 m_problem = document.error();
                 qCWarning(lcAccounts).noquote() << m_problem.message;
                 Q_EMIT changed();
             });
}
