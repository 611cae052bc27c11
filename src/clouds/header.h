#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

/// Name and value of a header line of HTTP.
using Header = std::pair<QByteArray, QByteArray>;

/// The value of the first header of that name, in any case; null when there is none.
inline QByteArray headerValue(const QList<Header> &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}
