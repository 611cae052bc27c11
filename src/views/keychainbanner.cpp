#include "views/keychainbanner.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeychainBanner::KeychainBanner(QWidget *parent) : QWidget(parent), m_banner(new Banner(this))
{
    m_banner->setObjectName(u"keychainBanner"_s);
    m_unlock = m_banner->addButton(u"unlockKeychain"_s, tr("Unlock…"), u"unlock"_s);
    m_retry = m_banner->addButton(u"retryKeychain"_s, tr("Try again"), u"refresh"_s);
    m_session = m_banner->addButton(u"sessionOnly"_s, tr("Keep for this session only"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_unlock, &QPushButton::clicked, this, &KeychainBanner::unlockWanted);
    connect(m_retry, &QPushButton::clicked, this, &KeychainBanner::retryWanted);
    connect(m_session, &QPushButton::clicked, this, &KeychainBanner::sessionOnlyWanted);
    calm();
}

QString KeychainBanner::subjectOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Ready:
        return tr("The keychain is open.");
    case KeychainState::Locked:
        return tr("The keychain is locked.");
    case KeychainState::NoService:
        return tr("No keychain answers.");
    case KeychainState::NoBus:
        return tr("There is no session bus.");
    case KeychainState::TimedOut:
        return tr("The keychain did not answer.");
    case KeychainState::Unknown:
        break;
    }
    return tr("Secrets go to the keychain");
}

QString KeychainBanner::sentenceOf(KeychainState state, int secrets)
{
    switch (state) {
    case KeychainState::Ready:
        if (secrets == 0)
            return tr("This account has no secret in it.");
        return tr("%Ln secrets of this account are there and nowhere else.", nullptr, secrets);
    case KeychainState::Locked:
        return tr("Unlock it to read or store secrets.");
    case KeychainState::NoService:
        return tr("Start GNOME Keyring, KWallet or KeePassXC. Until then secrets can be kept for this session, in "
                  "memory only.");
    case KeychainState::NoBus:
        return tr("Without it no keychain can be reached. Secrets can be kept for this session, in memory only.");
    case KeychainState::TimedOut:
        return tr("Its question may still be open behind another window.");
    case KeychainState::Unknown:
        break;
    }
    return tr("and nowhere else; it is asked when one is needed.");
}

QString KeychainBanner::promiseOf(KeychainState state)
{
    if (state == KeychainState::Ready)
        return tr("Secrets will be kept in the keychain and nowhere else.");
    if (state == KeychainState::Unknown)
        return tr("Secrets go to the keychain and nowhere else; it is asked when one is needed.");
    if (state == KeychainState::Locked)
        return tr("Secrets will be kept in the keychain. It is locked now, and asks you to open it.");
    return subjectOf(state) + u' ' + sentenceOf(state, 0);
}

void KeychainBanner::setState(KeychainState state, int secrets)
{
    m_state = state;
    m_secrets = secrets;
    calm();
}

void KeychainBanner::show(KeychainState state)
{
    const bool open = state == KeychainState::Ready || state == KeychainState::Unknown;
    const Banner::Tone tone = open ? Banner::Tone::Plain : Banner::Tone::Waiting;
    m_banner->say(tone, u"lock"_s, subjectOf(state), sentenceOf(state, m_secrets));
}

void KeychainBanner::calm()
{
    show(m_state);
    m_unlock->setVisible(m_state == KeychainState::Locked);
    m_retry->hide();
    m_session->hide();
}

void KeychainBanner::refuse(const Error &error)
{
    m_banner->say(Banner::Tone::Waiting, u"lock"_s, tr("Nothing is saved yet."), error.message);
    m_unlock->setVisible(m_state == KeychainState::Locked);
    m_retry->setVisible(m_state != KeychainState::Locked);
    m_session->show();
    m_session->setFocus();
}

void KeychainBanner::setFailure(const QString &sentence)
{
    m_banner->say(Banner::Tone::Failed, u"warning"_s, {}, sentence);
    m_unlock->hide();
    m_retry->hide();
    m_session->hide();
}
