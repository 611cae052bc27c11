#pragma once

#include <QObject>

/// Whether this computer's network has changed, as far as the system tells (QNetworkInformation). Says nothing where
/// there is no backend for it. GUI thread.
class NetworkWatch final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Loads the backend, which takes a moment: not while the window is made.
    void begin();

Q_SIGNALS:
    void changed();
};
