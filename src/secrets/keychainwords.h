#pragma once

#include "secrets/secretstore.h"

/// The keychain's cases in plain words, each with what to do about it. Pure.
namespace keychainwords {

/// Of a state in which nothing can be read or written.
Error unavailable(KeychainState state, const QString &detail = {});
/// The person closed the prompt.
Error dismissed();
Error missing();
Error notKept();
Error stillThere();
/// Whatever else the keychain answered.
Error unexpected(const QString &detail);

} // namespace keychainwords
