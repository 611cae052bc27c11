#include "core/locallogin.h"

#include <QByteArray>
#include <QDir>

#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace {

struct Login
{
    QString name;
    QString home;
};

/// Of the user database; empty when there is none of that name (an empty name: whoever runs this).
Login loginOf(const QByteArray &name)
{
    passwd entry = {};
    passwd *found = nullptr;
    std::vector<char> space(16 * 1024);
    if (name.isEmpty())
        ::getpwuid_r(::getuid(), &entry, space.data(), space.size(), &found);
    else
        ::getpwnam_r(name.constData(), &entry, space.data(), space.size(), &found);
    return found ? Login{QString::fromLocal8Bit(found->pw_name), QString::fromLocal8Bit(found->pw_dir)} : Login{};
}

/// Of whoever runs this.
const Login &ownLogin()
{
    static const Login own = loginOf({});
    return own;
}

} // namespace

QString localLogin()
{
    return ownLogin().name.isEmpty() ? qEnvironmentVariable("USER") : ownLogin().name;
}

QString localHome()
{
    return ownLogin().home.isEmpty() ? QDir::homePath() : ownLogin().home;
}

QString homeOf(const QString &login)
{
    return login.isEmpty() ? localHome() : loginOf(login.toLocal8Bit()).home;
}
