#pragma once

struct ssh_key_struct;

/// libssh drops the CRT numbers of an RSA key in OpenSSH's container, which makes each signature 9 ms slower. Returns
/// the same key with them, and frees the given one; or the given one when that does not work.
ssh_key_struct *withChineseRemainder(ssh_key_struct *key);
