#pragma once

#include "core/settings.h"
#include "core/wordsplit.h"
#include "models/runscope.h"
#include "plans/plan.h"

#include <QWidget>

class BlastLine;
class CommandBox;
class CommandEditor;
class QComboBox;
class QPushButton;
class QToolButton;
class RoleLabel;
class RunOptions;
class SnippetMenu;

/// What to run and how: options, the command, and the button that says what it will do. GUI thread.
class CommandBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CommandBar(QWidget *parent = nullptr);

    void setSettings(const Settings &settings);
    void setScope(const RunScope &scope);
    /// The usual user of the hosts, shown in the first choice; null when they differ.
    void setUsualUser(const QString &user);
    /// Why nothing may be run whatever the hosts are (translated), or null.
    void setObstacle(const QString &reason);
    QString command() const;
    void setCommand(const QString &command);
    /// What is run, in a line: the command, or the script with its arguments.
    QString what() const;
    /// Null: each host's own.
    QString user() const;
    Policy policy() const;
    QMap<QString, QString> values() const;
    /// Whether the next run is under sudo although the switch does not say so.
    void setSudoOnce(bool sudo);
    /// Why nothing can be run now (translated), or null.
    QString whyNot() const;
    void remember(const QString &command);
    void focusEditor();

Q_SIGNALS:
    void runWanted(bool withSudo);
    void testWanted(); ///< on one host alone
    void snippetSaveWanted(const QString &command);
    void snippetRemovalWanted(const QString &name);

private:
    QLayout *makeOptions();
    QLayout *makeEditor();
    WordSplit arguments() const;
    void follow();

    QComboBox *m_user;
    QComboBox *m_parallel;
    QComboBox *m_batches;
    QPushButton *m_sudo;
    QPushButton *m_options;
    RoleLabel *m_summary;
    QPushButton *m_test;
    QToolButton *m_snippets;
    SnippetMenu *m_snippetMenu;
    RunOptions *m_popup;
    CommandEditor *m_editor;
    CommandBox *m_box;
    QPushButton *m_run;
    BlastLine *m_line;
    Settings m_settings;
    bool m_parallelIsChosen = false; ///< by the person, for as long as the window lives
    bool m_sudoOnce = false;
    RunScope m_scope;
    QString m_obstacle;
};
