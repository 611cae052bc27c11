#pragma once

#include "core/account.h"
#include "inventory/accessrules.h"
#include "query/completion.h"

#include <QSet>
#include <QWidget>

class FormWidget;
class QPushButton;
class RoleLabel;
class SaveBar;

/// The form of one rule, checked at each letter: what is wrong stands under its field. Save and Revert; whom the rule
/// fits now. GUI thread.
class AccessRuleEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit AccessRuleEditor(QWidget *parent = nullptr);

    /// `isNew`: it is in no list yet.
    void load(const AccessRule &rule, bool isNew, const QList<Account> &accounts);
    AccessRule rule() const;
    const AccessRule &loaded() const { return m_loaded; }
    bool isNew() const { return m_isNew; }
    bool isChanged() const;
    /// What is wrong with rule() now. Mistakes of fields that were not touched yet stand beside Save alone.
    void setMistakes(const QList<Error> &mistakes);
    /// "Fits 38 of 412 instances: web-1, web-2 and 36 more". `canShow`: there are some to be shown.
    void setFit(const QString &sentence, bool canShow);
    /// What the query can be completed with.
    void setFacts(const QueryFacts &facts, const QueryContext &context);
    /// Why it could not be saved (translated); null: it could.
    void setFailure(const QString &sentence);

public Q_SLOTS:
    void revert();

Q_SIGNALS:
    void edited();
    void saveWanted();
    void fittingWanted(); ///< the instances of the rule shall be shown

private:
    QWidget *makeFit();
    void follow();
    void completeQuery();

    AccessRule m_loaded;
    QList<Account> m_accounts;
    bool m_isNew = false;
    QList<Error> m_mistakes;
    QString m_failure;
    QueryFacts m_facts;
    QueryContext m_context;
    FormWidget *m_form;
    RoleLabel *m_fit;
    QPushButton *m_show;
    SaveBar *m_bar;
};
