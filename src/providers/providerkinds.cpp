#include "providers/providerkinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace {

class ProviderKindsText
{
    Q_DECLARE_TR_FUNCTIONS(ProviderKinds)
};

const ProviderKind *among(const QList<ProviderKind> &kinds, const QString &key)
{
    const auto found =
        std::find_if(kinds.cbegin(), kinds.cend(), [&key](const ProviderKind &kind) { return kind.kind.key == key; });
    return found == kinds.cend() ? nullptr : &*found;
}

QList<Kind> plain(const QList<ProviderKind> &kinds)
{
    QList<Kind> all;
    for (const ProviderKind &kind : kinds)
        all.append(kind.kind);
    return all;
}

} // namespace

CloudKinds::~CloudKinds() = default;

ProviderKinds::ProviderKinds(QList<ProviderKind> here, OpenClouds open)
    : m_here(std::move(here)),
      m_open(std::move(open))
{
}

void ProviderKinds::open()
{
    const OpenClouds open = std::exchange(m_open, nullptr);
    if (!open)
        return;
    if (auto opened = open())
        m_clouds = std::move(*opened);
    else
        m_trouble = opened.error();
}

QList<Kind> ProviderKinds::all()
{
    open();
    return (m_clouds ? plain(m_clouds->kinds()) : QList<Kind>()) + here();
}

QList<Kind> ProviderKinds::here() const
{
    return plain(m_here);
}

Result<const ProviderKind *> ProviderKinds::find(const QString &key)
{
    if (const ProviderKind *found = among(m_here, key))
        return found;
    open();
    if (const ProviderKind *found = m_clouds ? among(m_clouds->kinds(), key) : nullptr)
        return found;
    if (!m_trouble.message.isEmpty())
        return Failure(m_trouble);
    return failure(Error::Invalid,
                   ProviderKindsText::tr("This version of Maestro knows no kind of account “%1”.").arg(key));
}

bool ProviderKinds::isFile(const QString &key) const
{
    const ProviderKind *found = among(m_here, key);
    return found && found->file;
}
