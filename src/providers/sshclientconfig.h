#pragma once

#include "core/clientconfig.h"
#include "providers/sshconfiginventory.h"

#include <memory>

/// The person's ssh_config and then the system's, as ssh reads them, but that nothing is run: `Match exec` never holds,
/// and names are not canonicalised. Algorithm lists that add to ssh's own (+ - ^) stay as they are written. Options
/// that are not known are passed over.
class SshClientConfig final : public ClientConfig
{
public:
    /// Reads `paths` in their order, and what they include; they need not exist. Blocks.
    SshClientConfig(const QStringList &paths, std::shared_ptr<const InventoryFiles> files,
                    const InventoryReader &reader);
    /// ~/.ssh/config and /etc/ssh/ssh_config of this machine. Blocks.
    static std::shared_ptr<const ClientConfig> read();

    bool isCurrent() const override { return stampOf(m_read) == m_stamp; }
    Result<QByteArray> answer(const QString &name) const override;
    QByteArray kindOf(const QString &name) const override;

private:
    void index(const SshConfigFile &config);
    QByteArray stampOf(const QStringList &paths) const;

    const std::shared_ptr<const InventoryFiles> m_files;
    QStringList m_read; ///< files and folders
    QByteArray m_stamp;
    QStringList m_mistakes;
    std::unique_ptr<const SshConfigResolver> m_resolver;
    QHash<QString, QByteArray> m_named; ///< name -> numbers of the patterns without * and ? that are it
    QList<std::pair<int, SshPatterns>> m_wild;
    bool m_onlySshKnows = false; ///< what it says of a name depends on more than the patterns the name fits
};
