#include "query/shield.h"

#include "query/parser.h"
#include "query/querytext.h"

Shield shieldOf(const QString &text, const QueryContext &context)
{
    if (text.trimmed().isEmpty())
        return {{}, false, {}};
    const ParsedQuery parsed = parseQuery(text, context);
    if (parsed.query)
        return {*parsed.query, true, {}};
    return {
        {},
        true,
        QueryText::tr("Which hosts are protected is not understood (%1: %2), so that all of them are. Mend it in the "
                      "settings, under \"Protected hosts\".")
            .arg(text.trimmed(), parsed.mistake ? parsed.mistake->message : QString())};
}
