#pragma once

#include "core/question.h"
#include "ssh/exec.h"
#include "ssh/questions.h"
#include "ssh/sudopasswords.h"
#include "ssh/sudowords.h"

#include <QCoreApplication>

/// What is said to the sudo of one host: its password, from what was said for the group or for this host; and what its
/// refusals mean. Whoever runs it asks the person. Owned by a task, in its worker's thread.
class SudoTalk
{
    Q_DECLARE_TR_FUNCTIONS(SudoTalk)
public:
    /// `user`: who logged in. The others are borrowed.
    SudoTalk(SudoPasswords &passwords, const Sudo &sudo, const Host &host, QString user);
    ~SudoTalk() { dropped(); }
    SudoTalk(const SudoTalk &) = delete;
    SudoTalk &operator=(const SudoTalk &) = delete;

    enum class Step {
        Give,  ///< password()
        Wait,  ///< for what becomes of one elsewhere: offer() again after verdictMs
        Ask,   ///< question() of the person with concern(), then answered()
        Refuse ///< refusal() says why
    };
    static constexpr qint64 verdictMs = 150;

    /// sudo asks. If it was given a password before, that was wrong.
    Step asked(bool mayAsk);
    Step offer(bool mayAsk);
    Step answered(const Answer &answer, bool mayAsk);
    /// It let us pass.
    void passed();
    /// It ended, and these were its words.
    SudoRefusal ended(const QByteArray &words);
    /// It is not known what became of the password.
    void dropped();

    const Secret &password() const { return m_password; } ///< given last; empty: none was needed
    const Question &question() const { return m_question; }
    /// What is answered counts for all hosts of the group from that moment on.
    Questions::Concern concern() const;
    const QString &refusal() const { return m_refusal; }
    QString sentenceOf(SudoRefusal refusal, bool hasNoSudo) const;

private:
    Step refuse(const QString &why);
    void phrase(const SudoPasswords::Offer &offer);
    QString group() const;
    QString here() const;

    SudoPasswords &m_passwords;
    const Sudo &m_sudo;
    const Host &m_host;
    const QString m_user;
    Secret m_password;
    Question m_question;
    SudoPasswords::Offer m_offer; ///< that led to it
    QString m_refusal;
    int m_refusals = 0;
    bool m_isTrying = false;
};
