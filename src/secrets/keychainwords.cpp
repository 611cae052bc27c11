#include "secrets/keychainwords.h"

#include <QCoreApplication>

namespace {

class KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(KeychainText)
};

} // namespace

Error keychainwords::unavailable(KeychainState state, const QString &detail)
{
    switch (state) {
    case KeychainState::NoBus:
        return {Error::Unsupported,
                KeychainText::tr(
                    "The keychain cannot be reached, as there is no desktop session bus here. Start Maestro in a "
                    "desktop session or under dbus-run-session, or let the window keep secrets for this session only."),
                detail};
    case KeychainState::NoService:
        return {Error::Unsupported,
                KeychainText::tr("No keychain is running. Install and start GNOME Keyring, KWallet or KeePassXC, or "
                                 "let the window keep secrets for this session only."),
                detail};
    case KeychainState::Locked:
        return {Error::Denied,
                KeychainText::tr("The keychain is locked. Unlock it, then try again, or let the window keep secrets "
                                 "for this session only."),
                detail};
    case KeychainState::TimedOut:
        return {Error::TimedOut,
                KeychainText::tr("The keychain did not answer in time. If its password prompt is open, answer it, then "
                                 "try again; or let the window keep secrets for this session only."),
                detail};
    case KeychainState::Unknown:
    case KeychainState::Ready:
        break;
    }
    return unexpected(detail);
}

Error keychainwords::dismissed()
{
    return {Error::Denied,
            KeychainText::tr("The keychain stayed locked, as its password prompt was closed. Try again and unlock it, "
                             "or let the window keep secrets for this session only."),
            QStringLiteral("prompt dismissed")};
}

Error keychainwords::missing()
{
    return {Error::NotFound, KeychainText::tr("This secret is not in the keychain. Enter it again."), {}};
}

Error keychainwords::notKept()
{
    return {Error::Failed,
            KeychainText::tr("The keychain took the secret but does not give it back. Check the keychain's default "
                             "collection, or let the window keep secrets for this session only."),
            QStringLiteral("read back differs")};
}

Error keychainwords::stillThere()
{
    return {
        Error::Failed,
        KeychainText::tr(
            "The keychain did not remove the secret. Remove it with the keychain's own program, service “maestro”."),
        QStringLiteral("read back after removal")};
}

Error keychainwords::unexpected(const QString &detail)
{
    return {Error::Failed,
            KeychainText::tr("The keychain answered with an error. Check that it works and that libsecret is "
                             "installed, or let the window keep secrets for this session only."),
            detail};
}
