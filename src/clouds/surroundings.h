#pragma once

#include "core/allowedfiles.h"

#include <QDateTime>
#include <QList>
#include <QNetworkProxy>
#include <QString>

#include <functional>
#include <memory>

class QObject;

/// What requests need of the machine around them; tests bring their own, so that no test waits. GUI thread.
struct Surroundings
{
    std::function<QDateTime()> now;  ///< the wall clock, UTC
    std::function<qint64()> elapsed; ///< milliseconds of a clock that never jumps
    std::function<double()> random;  ///< from 0 up to, not including, 1
    /// Calls the function once after so many milliseconds, in the owner's thread; not when the owner is gone.
    std::function<void(qint64 milliseconds, QObject *owner, std::function<void()> then)> after;
    std::function<QString(const QString &name)> environment; ///< a variable of the process; null when it is not set
    std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)> systemProxy;
    /// Whose programs may be run here.
    std::shared_ptr<AllowedFiles> allowedFiles = std::make_shared<AllowedFiles>();

    static Surroundings real();
};
