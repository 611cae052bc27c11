#include "fakes/desktop.h"

#include "fakes/keychainsession.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

namespace {

const char *const mark = "MAESTRO_TEST_DESKTOP";

/// The person's own that must not be seen inside.
const char *const ownThings[] = {"SSH_AUTH_SOCK", "http_proxy",        "https_proxy",           "HTTP_PROXY",
                                 "HTTPS_PROXY",   "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"};

} // namespace

bool Desktop::isInside()
{
    return qEnvironmentVariableIsSet(mark);
}

QString Desktop::home()
{
    return qEnvironmentVariable("HOME");
}

int Desktop::runInside(const QStringList &arguments)
{
    KeychainSession session(KeychainSession::Keyring::Unlocked);
    if (!session.problem().isEmpty()) {
        std::fprintf(stderr, "no desktop: %s\n", qPrintable(session.problem()));
        return 1;
    }
    // An sshd that was unpacked for tests lies in the real home.
    const QString unpacked = QStringLiteral("/.cache/maestro/openssh");
    QDir(session.folder()).mkpath(QStringLiteral(".cache/maestro"));
    QFile::link(QDir::homePath() + unpacked, session.folder() + unpacked);
    QProcessEnvironment environment = session.environment();
    for (const char *own : ownThings)
        environment.remove(QString::fromLatin1(own));
    environment.insert(QString::fromLatin1(mark), QStringLiteral("1"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.remove(QStringLiteral("LC_ALL"));
    QProcess inside;
    inside.setProcessEnvironment(environment);
    inside.setProcessChannelMode(QProcess::ForwardedChannels);
    inside.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    inside.start(QCoreApplication::applicationFilePath(), arguments);
    inside.waitForFinished(-1);
    return inside.exitStatus() == QProcess::NormalExit ? inside.exitCode() : 1;
}
