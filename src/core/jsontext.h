#pragma once

#include <QByteArray>
#include <QStringList>

/// Compact JSON as it is written down, member by member: a tenth of the work of a QJsonObject, for what is written for
/// each host. Names are ASCII without quotes. A value; any thread.
class JsonText
{
public:
    JsonText() : m_text("{") {}

    JsonText &add(const char *name, QStringView text);
    JsonText &add(const char *name, const QString &text) { return add(name, QStringView(text)); }
    JsonText &add(const char *name, qint64 number);
    JsonText &add(const char *name, bool yes);
    JsonText &add(const char *name, const QStringList &texts);
    JsonText &add(const char *name, const JsonText &object);
    JsonText &add(const char *name, const QList<JsonText> &objects);

    /// The whole object; more may be added afterwards.
    QByteArray text() const { return m_text + '}'; }

private:
    void begin(const char *name);
    void write(QStringView text);

    QByteArray m_text;
};
