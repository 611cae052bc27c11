#pragma once

#include "query/parser.h"
#include "query/tree.h"

#include <optional>

/// The fixed words behind QueryVocabulary, for the parser. Pure functions; any thread.

std::optional<QueryKey> queryKey(const QString &word);
/// The word of a key as printed: "region"; null for Text, Any and those that are not written key:value.
QString keyWord(QueryKey key);
/// Values that a key takes from a fixed list (state, is, has, last, provider); empty for free ones.
QStringList fixedValues(QueryKey key);
/// Keys that pick:, first:, per: and sort: are, and those of sort:.
const QStringList &modifierWords();
const QStringList &sortWords();

bool isProvider(const QString &word);
/// ec2_us_east and ec2_us_west of the first Maestro: provider and region; empty texts for any other word.
std::pair<QString, QString> providerAlias(const QString &word);
/// The providers that have a region of that name, in the vocabulary's order.
QStringList providersWithRegion(const QString &region);
const QStringList &allRegions();
/// Whether a bare word is read as a region: known, and not one of the short codes ("man", "sea") that are words as
/// well.
bool isBareRegion(const QString &word);
