#pragma once

#include <QWidget>

class QButtonGroup;
class QStackedWidget;

/// How hosts are reached and whom to trust: a part for each, one of them shown. GUI thread.
class SshPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SshPage(QWidget *parent = nullptr);

    /// Adds a part behind the others; the page takes it.
    void addPart(const QString &name, const QString &title, QWidget *part);
    void showPart(const QString &name);
    QString shownPart() const;

Q_SIGNALS:
    void partChosen(const QString &name); ///< by the person

private:
    QButtonGroup *m_buttons;
    QWidget *m_segments;
    QStackedWidget *m_stack;
    QStringList m_names;
};
