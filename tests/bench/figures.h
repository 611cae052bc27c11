#pragma once

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

/// What several benchmarks measure and print.
namespace figures {

struct Numbers
{
    std::vector<double> values;

    double at(double part)
    {
        std::sort(values.begin(), values.end());
        return values.empty() ? 0 : values[size_t(part * double(values.size() - 1))];
    }

    void print(const char *what)
    {
        std::printf("%-44s n %6zu   p50 %7.1f   p95 %7.1f   p99 %7.1f   max %7.1f ms\n", what, values.size(), at(0.5),
                    at(0.95), at(0.99), at(1));
    }
};

/// "VmHWM: 1234 kB" of this process; empty where there is no /proc.
inline QByteArray statusLine(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(name);
    return at < 0 ? QByteArray() : text.mid(at, text.indexOf('\n', at) - at).simplified();
}

} // namespace figures
