#include "app/inventoryaccount.h"

#include "providers/inventoryfiles.h"
#include "providers/inventoryformat.h"

#include <QFileInfo>

Result<Account> accountOfInventory(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const Result<InventoryFormat> format = inventoryFormat(path, DiskFiles());
    if (!format)
        return Failure(format.error());
    Account account;
    account.provider = providerKey(*format);
    account.name = QFileInfo(path).fileName();
    account.values.insert(QStringLiteral("file"), path);
    return account;
}
