#pragma once

#include "clouds/surroundings.h"

#include <QMap>
#include <QObject>
#include <QTimer>

/// Surroundings in which no test waits: a wait is written down, the clocks jump over it, and it ends in the next turn
/// of the event loop. Must outlive what uses its surroundings().
struct HandClock
{
    qint64 elapsed = 0; ///< of the clock that never jumps
    qint64 wrongBy = 0; ///< milliseconds by which the wall clock is ahead of the true time
    double random = 0.5;
    QMap<QString, QString> environment;
    QList<QNetworkProxy> systemProxy = {QNetworkProxy(QNetworkProxy::NoProxy)};
    QList<qint64> waits;

    Surroundings surroundings()
    {
        return {
            [this] { return QDateTime::currentDateTimeUtc().addMSecs(wrongBy); },
            [this] { return elapsed; },
            [this] { return random; },
            [this](qint64 milliseconds, QObject *owner, std::function<void()> then) {
                waits.append(milliseconds);
                elapsed += milliseconds;
                QTimer::singleShot(0, owner, std::move(then));
            },
            [this](const QString &name) { return environment.value(name); },
            [this](const QNetworkProxyQuery &) { return systemProxy; },
        };
    }
};
