#pragma once

#include "providers/provider.h"

/// The kinds of cloud, with what their providers share. They, and what they make, are good as long as this object
/// lives.
class CloudKinds
{
public:
    virtual ~CloudKinds();

    /// In the order in which they are offered.
    virtual const QList<ProviderKind> &kinds() const = 0;
};

/// Every kind of account there is. Those of clouds, which bring the libraries of the network with them, are opened
/// when one of them is first asked for: files alone do without. GUI thread, after the translations are installed:
/// titles and labels are translated once.
class ProviderKinds final
{
public:
    using OpenClouds = std::function<Result<std::unique_ptr<CloudKinds>>()>;

    /// `here`: those that need no opening.
    explicit ProviderKinds(QList<ProviderKind> here, OpenClouds open = {});

    /// All, clouds first, in the order in which they are offered; only those here when the others cannot be opened.
    QList<Kind> all();
    /// Those that need no opening.
    QList<Kind> here() const;
    /// Error::Invalid when there is no such kind, the error of `open` when it may be one of those that cannot be
    /// opened. The kind lives as long as this object.
    Result<const ProviderKind *> find(const QString &key);
    /// Whether hosts of this kind come from a file. Opens nothing.
    bool isFile(const QString &key) const;
    /// Why the clouds could not be opened, when it was tried: a translated sentence. Null: they could, or nobody asked.
    QString trouble() const { return m_trouble.message; }

private:
    void open();

    const QList<ProviderKind> m_here;
    OpenClouds m_open; ///< until it was called
    std::unique_ptr<CloudKinds> m_clouds;
    Error m_trouble;
};
