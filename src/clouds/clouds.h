#pragma once

#include "clouds/cloudmemory.h"
#include "clouds/http.h"
#include "providers/providerkinds.h"

/// All that talks to clouds, behind what the rest sees of it: the kinds, the one Http they use and what clouds have
/// told. GUI thread.
class Clouds final : public CloudKinds
{
public:
    /// The documents are borrowed; what was told before is read at once, for the first refresh wants it.
    Clouds(Documents &documents, const Surroundings &around);

    const QList<ProviderKind> &kinds() const override { return m_kinds; }
    CloudMemory &memory() { return m_memory; }

private:
    Http m_http;
    CloudMemory m_memory; ///< of the Http
    const QList<ProviderKind> m_kinds;
};

/// With the machine as it is. Looked up by this name in the module (app/modules.h), whose caller owns it.
extern "C" Q_DECL_EXPORT CloudKinds *maestroClouds(Documents &documents, const std::shared_ptr<AllowedFiles> &allowed);
