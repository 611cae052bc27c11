#pragma once

#include "clouds/ec2account.h"
#include "clouds/ec2images.h"
#include "clouds/ec2parse.h"
#include "providers/provider.h"

/// Amazon EC2, and private clouds that speak as it does. Rules: the EC2 API reference, version 2016-11-15.
class Ec2 final : public Provider
{
    Q_OBJECT
public:
    /// The Http is borrowed, here as below.
    static ProviderKind kind(Http &http);
    Ec2(Ec2Account account, Http &http);

    Capabilities capabilities() const override;
    /// Those the account names; else as AWS said within the last day, or when it cannot be asked, as it said last.
    Async<QStringList> regions(std::stop_token stop) override;
    /// The same, asked now.
    Async<QStringList> regionsNow(std::stop_token stop);
    Async<InstancePage> page(const QString &region, const QString &token, std::stop_token stop) override;
    Async<Instance> instance(const Instance &known, std::stop_token stop) override;
    Async<AccountCheck> validate(std::stop_token stop) override;
    Async<void> power(const Instance &instance, PowerVerb verb, std::stop_token stop) override;
    Async<QByteArray> console(const Instance &instance, std::stop_token stop) override;
    static QString whyNot(const Instance &instance, PowerVerb verb);
    static QStringList warnings(const Instance &instance, PowerVerb verb);

    /// Who the keys belong to, as STS says.
    Async<Ec2Identity> identity(std::stop_token stop);
    /// Whether the keys may do an action to an instance, or in its region when it has no id, asked without doing it:
    /// the fault that AWS answers with.
    Async<AwsAnswer> rehearse(const Instance &instance, const QString &action, std::stop_token stop);
    /// Whether the requests go to Amazon itself, which is known to honour a rehearsal.
    bool isAmazon() const { return m_account.signIn.endpoint.isEmpty(); }
    const Ec2Account &account() const { return m_account; }
    Http &http() { return m_http; }

private:
    struct Question
    {
        QByteArray service = "ec2";
        QString region = {}; ///< empty: the home region
        QList<AwsField> fields = {};
        bool idempotent = true;
        bool urgent = false;
        bool optional = false;
    };

    Async<AwsAnswer> ask(const Question &question, std::stop_token stop);
    Async<AwsAnswer> askOnce(const Question &question, std::stop_token stop);
    Async<InstancePage> read(const QString &region, const QByteArray &body, bool restarted, std::stop_token stop);
    Async<InstancePage> withImages(const QString &region, const InstancePage &page, std::stop_token stop);
    Async<InstancePage> pageFault(const AwsAnswer &answer);
    Async<void> act(const Instance &instance, PowerVerb verb, std::stop_token stop);
    Async<QByteArray> consoleOutput(const Instance &instance, bool latest, std::stop_token stop);
    void sayClock(qint64 milliseconds);

    const Ec2Account m_account;
    Http &m_http;
    AwsClient m_client;
    AwsCredentials m_credentials;
    const QString m_signInName; ///< tells what is remembered of this sign-in from that of another
    Ec2Images m_images;
};
