#pragma once

#include "core/instance.h"
#include "core/power.h"

#include <QWidget>

#include <functional>

class Chips;
class QGridLayout;
class QLabel;
class QPushButton;
class RoleLabel;

/// The details of the current row, with what can be done to that one machine. GUI thread.
class DetailsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// Why a verb is not possible now, or null (Inventory::whyNot).
    using WhyNot = std::function<QString(const Instance &, PowerVerb)>;

    explicit DetailsPanel(WhyNot whyNot, QWidget *parent = nullptr);
    /// Null: no row is current.
    void show(const Instance *instance);
    /// A sentence of what became of a verb, until another row is shown.
    void showTrouble(const QString &sentence);
    /// Whether shells can be opened at all.
    void setShellsOffered(bool offered);

Q_SIGNALS:
    void powerWanted(const QString &key, PowerVerb verb);
    void shellWanted(const QString &key);
    void sshCommandWanted(const QString &key); ///< into the clipboard
    void copied(const QString &what);
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    void showGlyph();
    void fillFacts();
    QWidget *tagChips() const;
    void fillButtons();

    WhyNot m_whyNot;
    Instance m_instance;
    bool m_hasInstance = false;
    QLabel *m_glyph;
    RoleLabel *m_name;
    RoleLabel *m_since;
    RoleLabel *m_trouble;
    QPushButton *m_shell;
    QPushButton *m_ssh;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_reboot;
    QPushButton *m_more;
    QAction *m_terminate;
    QWidget *m_factsBox = nullptr;
    QWidget *m_body;
};
