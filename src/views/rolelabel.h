#pragma once

#include "views/metrics.h"
#include "views/theme.h"

#include <QLabel>

/// A label that keeps its role over changes of palette and font. Plain text always: what it shows may come from
/// strangers. A line without room for all of it ends in "…", and its tooltip has the whole.
class RoleLabel final : public QLabel
{
    Q_OBJECT
    // For forms.
    Q_PROPERTY(Theme::Role colour READ role WRITE setRole)
    Q_PROPERTY(Step step READ step WRITE setStep)
public:
    /// Which font of Metrics.
    enum class Step { Body, Name, Strong, Caps, Small, Head, Title, Mono };
    Q_ENUM(Step)

    explicit RoleLabel(const QString &text = {}, Theme::Role role = Theme::Role::Text, Step step = Step::Body,
                       QWidget *parent = nullptr);
    explicit RoleLabel(QWidget *parent) : RoleLabel({}, Theme::Role::Text, Step::Body, parent) {}
    Theme::Role role() const { return m_role; }
    void setRole(Theme::Role role);
    Step step() const { return m_step; }
    void setStep(Step step);
    static QFont fontOf(Step step, const Metrics &metrics);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    bool isCut() const;

    Theme::Role m_role;
    Step m_step;
};
