#pragma once

#include "views/metrics.h"
#include "views/theme.h"

#include <QLabel>

/// A label that keeps its role over changes of palette and font. Plain text always: what it shows may come from
/// strangers.
class RoleLabel final : public QLabel
{
    Q_OBJECT
public:
    /// Which font of Metrics.
    enum class Step { Body, Name, Strong, Caps, Small, Head, Title, Mono };

    explicit RoleLabel(const QString &text = {}, Theme::Role role = Theme::Role::Text, Step step = Step::Body,
                       QWidget *parent = nullptr);
    void setRole(Theme::Role role);
    static QFont fontOf(Step step, const Metrics &metrics);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();

    Theme::Role m_role;
    Step m_step;
};
