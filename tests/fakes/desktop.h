#pragma once

#include <QCoreApplication>
#include <QTest>

/// A desktop of its own for a whole test program: a home, a session bus, an unlocked keyring and nothing of the person
/// who runs it; the program runs itself again inside. What it leaves there goes with it.
class Desktop
{
public:
    static bool isInside();
    /// The home inside, which everything that a program keeps lies below.
    static QString home();
    /// Runs this program inside; its exit status, or 1 when there is no desktop.
    static int runInside(const QStringList &arguments);

    /// The main() of such a test; `App` is QApplication where there are windows.
    template <class Test, class App>
    static int runTest(int argc, char **argv)
    {
        if (!isInside()) {
            const QCoreApplication outer(argc, argv);
            return runInside(QCoreApplication::arguments().sliced(1));
        }
        const App inner(argc, argv);
        Test test;
        return QTest::qExec(&test, argc, argv);
    }
};
