#pragma once

#include "providers/staticinventory.h"

#include <QByteArray>

/// Hosts of a table. Columns (any case): name, host, address, ip, public_ip, private_ip, ipv6, dns, port, user, key,
/// jump, group, groups, tags, region, zone, type, provider, account, id, image, launched, vpc, security_groups, state,
/// note; others are kept for the details. What `maestro list --format csv` writes reads back the same. Bad rows are
/// left out with a warning that says their line.
Result<StaticInventory> csvInventory(const QString &path, const QByteArray &bytes);

/// Tags of one cell: parted by ; or | or blanks, each `name` or `name=value`.
QMap<QString, QString> tagsOfCell(const QString &cell);
/// Whether a header names what a host could be known by.
bool isHostColumn(const QString &header);
