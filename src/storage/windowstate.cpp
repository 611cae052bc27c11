#include "storage/windowstate.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcWindow, "maestro.storage")

constexpr int version = 1;
const QString documentName = QStringLiteral("window");
const QString statesKey = QStringLiteral("states");

} // namespace

WindowState::WindowState(Documents &documents, QObject *parent) : QObject(parent), m_documents(documents)
{
    const auto document = documents.read(documentName, version);
    if (!document && document.error().kind != Error::NotFound)
        qCWarning(lcWindow).noquote() << document.error().message;
    const QJsonObject states = document.value_or(QJsonObject()).value(statesKey).toObject();
    for (auto it = states.begin(); it != states.end(); ++it)
        m_values.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    m_writeSoon.setSingleShot(true);
    m_writeSoon.setInterval(500ms);
    connect(&m_writeSoon, &QTimer::timeout, this, &WindowState::write);
}

WindowState::~WindowState()
{
    write();
}

void WindowState::keep(const QString &name, const QByteArray &value)
{
    if (m_values.value(name) == value)
        return;
    m_values.insert(name, value);
    m_unwritten.insert(name, value);
    m_writeSoon.start();
}

void WindowState::write()
{
    if (m_unwritten.isEmpty())
        return;
    const auto change = [news = std::exchange(m_unwritten, {})](QJsonObject document) -> Result<QJsonObject> {
        QJsonObject states = document.value(statesKey).toObject();
        for (auto it = news.cbegin(); it != news.cend(); ++it)
            states.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
        document.insert(statesKey, states);
        return document;
    };
    whenDone(m_documents.update(documentName, version, change), this, [](const Result<QJsonObject> &written) {
        if (!written)
            qCWarning(lcWindow).noquote() << written.error().message;
    });
}
