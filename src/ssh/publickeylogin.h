#pragma once

#include "ssh/agentlogin.h"
#include "ssh/login.h"

#include <optional>

/// The method "publickey": certificates and key files, the agent, key files that need a passphrase, in this order, each
/// only when the server takes it.
class PublicKeyLogin final : public LoginMethod
{
    Q_DECLARE_TR_FUNCTIONS(PublicKeyLogin)
public:
    explicit PublicKeyLogin(Login &login);

    Step step() override;
    bool hasMore() const override { return m_stage == Stage::Over && !newPaths().isEmpty(); }

private:
    enum class Stage { Load, Files, List, Agent, Locked, Over };

    struct KeyFile
    {
        QString path;
        KeyState state;
        int wrongPassphrases = 0;
        bool isProbed = false;
        bool isLookedUp = false; ///< in the keychain
    };

    using Next = std::optional<Step>; ///< nothing: go on with the stage

    QStringList keyPaths() const;
    QStringList newPaths() const; ///< those of keyPaths() that were not read yet: who came later brought them
    Next load();
    void loaded(std::vector<KeyFile> files, const QList<Certificate> &certificates);
    Next tryFiles();
    void offer(const KeyFile &file);
    Next listAgent();
    void chooseOfAgent(const AgentState &state);
    Next tryAgent();
    Next haveSigned();
    Next tryLocked();
    Next probe(KeyFile &file, bool &isTaken);
    Next askPassphrase(KeyFile &file);
    void unlock(const Secret &passphrase, bool isOfPerson, bool remember);
    void unlocked(const KeyState &state, const Secret &toRemember, bool isOfPerson);
    bool agentHolds(const QByteArray &blob) const;
    QString nameOf(const AgentKey &key) const;
    static Next after(Login::Try outcome);

    Stage m_stage = Stage::Load;
    std::vector<KeyFile> m_files;
    QList<Certificate> m_certificates;
    std::vector<std::pair<std::shared_ptr<const PrivateKey>, QString>> m_offers; ///< what is ready, and its name
    size_t m_index = 0;
    Agent &m_agent;
    std::unique_ptr<AgentLogin> m_agentLogin;
    QList<AgentKey> m_agentKeys; ///< those of files first, each time it is listed
    qsizetype m_agentNamed = 0;  ///< where those end
    qsizetype m_agentIndex = 0;
    bool m_agentBegun = false;
    std::optional<size_t> m_listedFor; ///< how many of m_files there were when the agent was listed
    size_t m_locked = 0;               ///< of m_files
};
