#pragma once

#include "ssh/proof.h"

#include <map>

/// The method "keyboard-interactive" (RFC 4256): the server asks what it likes, in as many rounds as it likes.
class InteractiveLogin final : public LoginMethod
{
    Q_DECLARE_TR_FUNCTIONS(InteractiveLogin)
public:
    using LoginMethod::LoginMethod;

    Step step() override;
    void renew() override { m_refusals = 0; }

    /// The one question that PAM asks for a password, in the words it has for it.
    static bool asksForPassword(const QList<Prompt> &prompts);

private:
    Proof::State gather();
    void readRound();
    Step spent(const QString &why);
    void judged(bool isAccepted);

    std::map<QString, std::unique_ptr<Proof>> m_proofs; ///< by what is asked
    std::vector<Proof *> m_used;                        ///< of this try
    Proof *m_asked = nullptr;                           ///< of this round
    QString m_words;                                    ///< of this try, not shown yet
    bool m_isAsked = false;
    int m_rounds = 0;
    int m_refusals = 0;
};
