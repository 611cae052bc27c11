#pragma once

#include "ssh/proof.h"

/// The method "password".
class PasswordLogin final : public LoginMethod
{
    Q_DECLARE_TR_FUNCTIONS(PasswordLogin)
public:
    using LoginMethod::LoginMethod;

    Step step() override;

private:
    Proof m_password{m_login};
};
