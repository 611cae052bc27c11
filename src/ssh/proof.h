#pragma once

#include "ssh/login.h"

/// What a server asks of one login and of others alike, such as a password: got from what was said before, from the
/// keychain, from the person. In the worker's thread.
class Proof
{
    Q_DECLARE_TR_FUNCTIONS(Proof)
public:
    /// The login's password.
    explicit Proof(Login &login);
    /// Answers to these prompts, after these words of the server.
    Proof(Login &login, const QString &words, const QList<Prompt> &prompts);
    ~Proof();
    Proof(const Proof &) = delete;
    Proof &operator=(const Proof &) = delete;

    enum class State { Ready, Held, None };
    State obtain();
    const QList<Secret> &answers() const { return m_answers; } ///< when Ready
    /// Another host has had the same one accepted.
    bool isProven() const { return m_store.isProven(m_subject); }

    void accepted();
    void refused();
    /// It is not known how it fared.
    void release();

private:
    bool isPassword() const { return m_question.kind == Question::Kind::Password; }
    void useOwn();
    State lookUp(const QString &subject);
    bool ask(int refusals);
    Questions::Concern concern() const;
    QString text(int refusals) const;
    void answered(const Answer &answer);
    static QString keychainKey(const QString &subject);

    Login &m_login;
    SharedAnswers &m_store;
    Question m_question; ///< as far as it is always the same
    QString m_matter;    ///< behind whose it is: what is asked
    QString m_subject;
    QList<Secret> m_answers;
    bool m_isOwn = false;   ///< others have another one
    QStringList m_lookedUp; ///< in the keychain
    bool m_isOver = false;  ///< the person would not say
    int m_refusals = 0;
};
