#include "formats/xml.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <optional>

namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr int maxDepth = 64;
constexpr int maxElements = 1'000'000;

class XmlText
{
    Q_DECLARE_TR_FUNCTIONS(XmlText)
};

/// Builds the tree while it walks the stream; the open elements are a stack of values, closed into their parents.
class XmlTree
{
public:
    explicit XmlTree(const QByteArray &bytes) : m_reader(bytes) {}

    Result<XmlElement> read()
    {
        while (!m_reader.atEnd() && m_wrong.isEmpty())
            take(m_reader.readNext());
        if (m_wrong.isEmpty() && m_reader.hasError())
            m_wrong = XmlText::tr("The answer is not valid XML");
        if (m_wrong.isEmpty() && !m_root)
            m_wrong = XmlText::tr("The answer holds no XML element");
        if (!m_wrong.isEmpty())
            return failure(Error::Failed, sentence(), m_reader.errorString());
        return std::move(*m_root);
    }

private:
    void take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement:
            open();
            break;
        case QXmlStreamReader::Characters:
            if (!m_open.isEmpty() && m_open.last().children.isEmpty())
                m_open.last().text += m_reader.text();
            break;
        case QXmlStreamReader::EndElement:
            close();
            break;
        case QXmlStreamReader::DTD:
            if (!m_reader.entityDeclarations().isEmpty() || m_reader.text().contains(u"<!ENTITY"))
                m_wrong = XmlText::tr("The answer declares XML entities, which are refused");
            break;
        case QXmlStreamReader::EntityReference:
            m_wrong = XmlText::tr("The answer uses an XML entity, which is refused");
            break;
        default:
            break;
        }
    }

    void open()
    {
        if (m_open.size() == maxDepth)
            m_wrong = XmlText::tr("The answer is nested too deeply");
        else if (++m_count > maxElements)
            m_wrong = XmlText::tr("The answer has too many elements");
        if (!m_open.isEmpty())
            m_open.last().text = QString();
        m_open.append(XmlElement{m_reader.name().toString(), {}, {}});
    }

    void close()
    {
        XmlElement done = m_open.takeLast();
        if (done.text.isEmpty() || !done.children.isEmpty())
            done.text = QString();
        if (m_open.isEmpty())
            m_root = std::move(done);
        else
            m_open.last().children.append(std::move(done));
    }

    QString sentence() const
    {
        return XmlText::tr("%1 (line %2, column %3).")
            .arg(m_wrong)
            .arg(m_reader.lineNumber())
            .arg(m_reader.columnNumber() + 1);
    }

    QXmlStreamReader m_reader;
    QList<XmlElement> m_open;
    std::optional<XmlElement> m_root;
    QString m_wrong;
    int m_count = 0;
};

} // namespace

const XmlElement *XmlElement::child(QStringView path) const
{
    const qsizetype slash = path.indexOf(u'/');
    const QStringView first = slash < 0 ? path : path.first(slash);
    for (const XmlElement &element : children) {
        if (element.name == first)
            return slash < 0 ? &element : element.child(path.sliced(slash + 1));
    }
    return nullptr;
}

QString XmlElement::childText(QStringView path) const
{
    const XmlElement *found = child(path);
    return found ? found->text : QString();
}

QList<const XmlElement *> XmlElement::all(QStringView childName) const
{
    QList<const XmlElement *> found;
    for (const XmlElement &element : children) {
        if (element.name == childName)
            found.append(&element);
    }
    return found;
}

Result<XmlElement> readXml(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return failure(Error::Failed, XmlText::tr("The answer is larger than 64 MiB."));
    return XmlTree(bytes).read();
}
