// The smallest program with a window: what bench_start compares with. Prints CLOCK_MONOTONIC in ns once it has painted.
#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace {

class BareWidget final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            timespec at = {};
            clock_gettime(CLOCK_MONOTONIC, &at);
            std::printf("%lld\n", qlonglong(at.tv_sec) * 1'000'000'000 + at.tv_nsec);
            QCoreApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    BareWidget widget;
    widget.resize(1440, 900);
    widget.show();
    return QApplication::exec();
}
