#include "keychain/keychainstore.h"

/// What the program looks up in this module by its name (app/modules.h).
extern "C" Q_DECL_EXPORT SecretStore *maestroKeychain()
{
    return new KeychainStore;
}
