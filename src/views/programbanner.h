#pragma once

#include "core/allowedfiles.h"
#include "views/banner.h"

#include <QWidget>

#include <optional>

/// Asks whether a program that a file names may run for the account shown. GUI thread.
class ProgramBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgramBanner(QWidget *parent = nullptr);

    /// Nothing: it is hidden.
    void setProgram(const std::optional<ForeignProgram> &program);

Q_SIGNALS:
    void allowed(const ForeignProgram &program, bool always);

private:
    std::optional<ForeignProgram> m_program;
    Banner *m_banner;
};
