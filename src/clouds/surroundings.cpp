#include "clouds/surroundings.h"

#include <QElapsedTimer>
#include <QNetworkProxyFactory>
#include <QRandomGenerator>
#include <QTimer>

Surroundings Surroundings::real()
{
    QElapsedTimer timer;
    timer.start();
    return {
        [] { return QDateTime::currentDateTimeUtc(); },
        [timer] { return timer.elapsed(); },
        [] { return QRandomGenerator::global()->generateDouble(); },
        [](qint64 milliseconds, QObject *owner, std::function<void()> then) {
            QTimer::singleShot(std::chrono::milliseconds(milliseconds), owner, std::move(then));
        },
        [](const QString &name) { return qEnvironmentVariable(name.toUtf8().constData()); },
        [](const QNetworkProxyQuery &query) { return QNetworkProxyFactory::systemProxyForQuery(query); },
    };
}
