#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>

/// What clouds have told and need not be asked for each time, as the regions of an account or the names of images. No
/// secrets. It may be kept over starts by who loads and saves it. GUI thread.
class Remembered : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    struct Fact
    {
        QJsonValue value; ///< undefined: nothing is known
        QDateTime at = {};

        bool isKnown() const { return !value.isUndefined(); }
        /// Younger than so many seconds; a fact out of the future is not.
        bool isFresh(const QDateTime &now, qint64 seconds) const;
    };

    Fact find(const QString &key) const;
    /// Emits changed() when the value is another one or the old one is from another day.
    void keep(const QString &key, const QJsonValue &value, const QDateTime &at);
    /// It may be wrong: it counts as a day older than it is.
    void doubt(const QString &key);

    /// All that is known, to be written down.
    const QJsonObject &facts() const { return m_facts; }
    /// Adds what was written down; what is known already stays. Damaged entries and those that nobody has kept for a
    /// month are left out.
    void load(const QJsonObject &facts, const QDateTime &now);

Q_SIGNALS:
    void changed();

private:
    QJsonObject m_facts; ///< key -> {"at": seconds since 1970, "value": ...}
};
