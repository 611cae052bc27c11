#include "core/jsontext.h"

void JsonText::begin(const char *name)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += name;
    m_text += "\":";
}

/// What is no valid UTF-16 becomes the replacement character, as in QJsonDocument.
void JsonText::write(QStringView text)
{
    m_text += '"';
    bool isPlain = true;
    for (const QChar c : text)
        isPlain = isPlain && c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\';
    if (isPlain) {
        const qsizetype at = m_text.size();
        m_text.resize(at + text.size());
        char *to = m_text.data() + at;
        for (const QChar c : text)
            *to++ = char(c.unicode());
    } else {
        const QByteArray utf8 = text.toUtf8();
        constexpr char digits[] = "0123456789abcdef";
        for (const char c : utf8) {
            const auto byte = uchar(c);
            if (c == '"' || c == '\\') {
                m_text += '\\';
                m_text += c;
            } else if (byte < 0x20) {
                m_text += "\\u00";
                m_text += digits[byte >> 4];
                m_text += digits[byte & 15];
            } else {
                m_text += c;
            }
        }
    }
    m_text += '"';
}

JsonText &JsonText::add(const char *name, QStringView text)
{
    begin(name);
    write(text);
    return *this;
}

JsonText &JsonText::add(const char *name, qint64 number)
{
    begin(name);
    m_text += QByteArray::number(number);
    return *this;
}

JsonText &JsonText::add(const char *name, bool yes)
{
    begin(name);
    m_text += yes ? "true" : "false";
    return *this;
}

JsonText &JsonText::add(const char *name, const QStringList &texts)
{
    begin(name);
    m_text += '[';
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            m_text += ',';
        write(texts[i]);
    }
    m_text += ']';
    return *this;
}

JsonText &JsonText::add(const char *name, const JsonText &object)
{
    begin(name);
    m_text += object.m_text;
    m_text += '}';
    return *this;
}

JsonText &JsonText::add(const char *name, const QList<JsonText> &objects)
{
    begin(name);
    m_text += '[';
    for (qsizetype i = 0; i < objects.size(); ++i) {
        if (i > 0)
            m_text += ',';
        m_text += objects[i].m_text;
        m_text += '}';
    }
    m_text += ']';
    return *this;
}
