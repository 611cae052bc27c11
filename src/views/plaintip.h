#pragma once

#include <QString>

/// The text of a tooltip that shows a stranger's words: Qt would take what looks like markup for it.
inline QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}
