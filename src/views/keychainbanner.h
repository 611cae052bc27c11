#pragma once

#include "inventory/accounts.h"
#include "views/banner.h"

#include <QWidget>

class QPushButton;

/// How the keychain stands, in words, and the way on when it refuses. GUI thread.
class KeychainBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit KeychainBanner(QWidget *parent = nullptr);

    /// `secrets`: how many of the account shown are in it.
    void setState(KeychainState state, int secrets);
    /// A save was refused: says why, and offers to go on without the keychain.
    void refuse(const Error &error);
    void setFailure(const QString &sentence); ///< another refusal, without a way on
    void calm();                              ///< back to the state

    /// The case in words: what is missing and how to get it.
    static QString subjectOf(KeychainState state);
    static QString sentenceOf(KeychainState state, int secrets);
    /// Where secrets will be kept, for who has none yet.
    static QString promiseOf(KeychainState state);

Q_SIGNALS:
    void unlockWanted();
    void retryWanted();
    void sessionOnlyWanted();

private:
    void show(KeychainState state);

    KeychainState m_state = KeychainState::Unknown;
    int m_secrets = 0;
    Banner *m_banner;
    QPushButton *m_unlock;
    QPushButton *m_retry;
    QPushButton *m_session;
};
