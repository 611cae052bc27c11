#include "ssh/place.h"

#include "ssh/admission.h"

#include <algorithm>

void Place::listen(qint64 now)
{
    if (m_since != 0)
        return;
    m_since = now;
    m_patience = m_admission.patience();
}

void Place::heard(qint64 now)
{
    if (m_since == 0)
        return;
    m_longest = std::max(m_longest, now - m_since);
    m_since = 0;
    listen(now);
}
