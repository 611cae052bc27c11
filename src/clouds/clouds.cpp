#include "clouds/clouds.h"

#include "clouds/registry.h"

Clouds::Clouds(Documents &documents, const Surroundings &around)
    : m_http(around),
      m_memory(m_http.remembered(), documents),
      m_kinds(cloudKinds(m_http))
{
}

CloudKinds *maestroClouds(Documents &documents, const std::shared_ptr<AllowedFiles> &allowed)
{
    Surroundings around = Surroundings::real();
    around.allowedFiles = allowed;
    return new Clouds(documents, around);
}
