#pragma once

#include "core/allowedfiles.h"
#include "providers/inventoryformat.h"
#include "providers/inventoryprograms.h"
#include "providers/provider.h"

#include <QSet>

class QThreadPool;

/// What reading a file needs of the program.
struct FileReading
{
    QThreadPool &pool;                     ///< borrowed; a file on a dead server may hold up its threads
    std::shared_ptr<AllowedFiles> allowed; ///< whose programs may be run
};

/// An account that is a file (or folder) of hosts. Reads on the pool, each refresh anew; regions are those the file
/// names, usually none. Made by kinds(); GUI thread.
class FileInventory final : public Provider
{
    Q_OBJECT
public:
    /// sshconfig, ansible, csv and hosts. Their form has one field, "file".
    static QList<ProviderKind> kinds(const FileReading &reading);

    FileInventory(const Account &account, QString path, InventoryFormat format, FileReading reading);

    Capabilities capabilities() const override;
    Async<QStringList> regions(std::stop_token stop) override;
    Async<InstancePage> page(const QString &region, const QString &token, std::stop_token stop) override;
    Async<Instance> instance(const Instance &known, std::stop_token stop) override;
    Async<AccountCheck> validate(std::stop_token stop) override;
    QStringList files() const override;

private:
    using Read = std::shared_ptr<const StaticInventory>;
    struct Found;
    Async<Read> read(std::stop_token stop);
    void note(const StaticInventory &inventory);
    Async<Found> readWith(const InventoryPrograms::Outputs &outputs, std::stop_token stop);
    Async<Read> ask(const Found &found, std::stop_token stop);
    Async<InventoryPrograms::Outputs> run(QMap<QString, ForeignProgram> programs, InventoryPrograms::Outputs outputs,
                                          std::stop_token stop);

    const Account m_account;
    const QString m_path;
    const InventoryFormat m_format;
    const FileReading m_reading;
    Read m_last;            ///< of the regions being listed
    QSet<QString> m_unread; ///< of these, whose page was not asked for yet
    QStringList m_files;    ///< that the last read went through
    QStringList m_noticed;  ///< warnings that were told
};
