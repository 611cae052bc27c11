#include "clouds/redaction.h"

#include <QRegularExpression>

QString redacted(QString text, const QList<Secret> &secrets)
{
    static const QString removed = QStringLiteral("[removed]");
    for (const Secret &secret : secrets) {
        const QByteArray bytes = secret.bytes().toByteArray();
        if (bytes.isEmpty())
            continue;
        text.replace(QString::fromUtf8(bytes), removed);
        text.replace(QString::fromLatin1(bytes.toPercentEncoding()), removed);
    }
    static const QRegularExpression headers(
        QStringLiteral(R"(\b(Authorization|X-Auth-Token|X-Subject-Token|X-Amz-Security-Token|Cookie|)"
                       R"(CSRFPreventionToken)\b"?\s*[:=]\s*[^\n]+)"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(headers, QStringLiteral("\\1: [removed]"));
    static const QRegularExpression fields(
        QStringLiteral(R"(("?)\b(password|secret|assertion|refresh_token|apiKey|adminPass|root_password|root_pass|)"
                       R"(default_password|user_data|SecretAccessKey|SessionToken)\b\1\s*[:=]\s*("[^"]*"|[^\s&,}]+))"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(fields, QStringLiteral("\\2=[removed]"));
    static const QRegularExpression elements(QStringLiteral(R"(<(SecretAccessKey|SessionToken)>[^<]*<)"),
                                             QRegularExpression::CaseInsensitiveOption);
    text.replace(elements, QStringLiteral("<\\1>[removed]<"));
    return text;
}
