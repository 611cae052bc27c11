#pragma once

#include "core/host.h"

/// What a command may know of the host it runs on, as environment: MAESTRO_NAME, _ID, _IP, _ACCOUNT, _REGION, and
/// MAESTRO_TAG_x for each tag, whose name is made one of a variable. Pure.
QMap<QString, QString> hostValues(const Host &host);
/// Whether the text of a command names one of them.
bool namesHostValue(const QString &command);
