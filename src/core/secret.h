#pragma once

#include <QByteArrayView>
#include <QMetaType>
#include <QString>

#include <memory>

/// Bytes that are wiped when the last copy is dropped. Cannot be logged, compared by accident, or turned into a
/// QVariant text. A value; copies share the bytes; any thread.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes and wipes the given buffer when nobody else shares it.
    explicit Secret(QByteArray &&bytes);
    /// UTF-8 of the text. The QString stays the caller's: clear its source (a line edit) at once.
    static Secret fromText(const QString &text);

    bool isEmpty() const;
    /// Valid as long as this object lives.
    QByteArrayView bytes() const;
    /// In constant time for equal lengths.
    bool equals(const Secret &other) const;

private:
    class Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the bytes of an unshared QByteArray and empties it.
void wipe(QByteArray &bytes);

Q_DECLARE_METATYPE(Secret)
