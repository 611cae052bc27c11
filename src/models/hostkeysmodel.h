#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

/// A host key that is trusted, as a page shows it. A value.
struct TrustedKey
{
    QString instance; ///< key of the instance it is pinned to
    QString name;
    QString account; ///< null: the instance is in no account any more
    QString address;
    QString place;       ///< the name under which known_hosts has it; null: it has not
    QString type;        ///< "ssh-ed25519"
    QByteArray blob;     ///< the key itself, base64
    QString fingerprint; ///< "SHA256:..."
    QString source;      ///< translated: where the trust came from
    QDateTime firstSeen; ///< UTC
    QDateTime lastSeen;  ///< UTC

    bool operator==(const TrustedKey &) const = default;
};

Q_DECLARE_METATYPE(TrustedKey)

/// The trusted host keys as a table, of which a text shows some. GUI thread.
class HostKeysModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        AddressColumn,
        TypeColumn,
        PrintColumn,
        SourceColumn,
        FirstColumn,
        LastColumn,
        ColumnCount
    };
    enum Role { KeyRole = Qt::UserRole };

    explicit HostKeysModel(QObject *parent = nullptr);

    void setKeys(const QList<TrustedKey> &keys);
    /// Only keys with the text somewhere in what is shown of them (case-insensitive).
    void setText(const QString &text);
    const TrustedKey &at(int row) const { return m_shown.at(row); }
    int total() const { return int(m_keys.size()); }
    /// The row of an instance's first key; -1: none is shown.
    int rowOf(const QString &instance) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void show();
    bool accepts(const TrustedKey &key) const;

    QList<TrustedKey> m_keys;
    QList<TrustedKey> m_shown;
    QString m_text;
    int m_sortedBy = NameColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};
