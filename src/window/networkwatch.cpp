#include "window/networkwatch.h"

#include <QNetworkInformation>

void NetworkWatch::begin()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::changed);
}
