#pragma once

#include "core/account.h"
#include "inventory/inventory.h"
#include "views/stateglyph.h"

/// How an account stands, in one shape and few words. Pure.
struct AccountStanding
{
    StateGlyph::Shape shape = StateGlyph::Shape::Pending;
    bool isFine = true;                    ///< its kind's own icon may stand in the shape's place
    QString words;                         ///< for the list: "8,312 hosts", "refused"
    QString sentence;                      ///< for the head: "8,312 hosts, 2 min old", or why it failed
    Theme::Role role = Theme::Role::Muted; ///< of the words

    static AccountStanding of(const Account &account, const QList<SourceStatus> &sources, const QDateTime &now);
};
