#pragma once

#include <QMap>
#include <QMenu>

/// Commands to begin with, and those the person saved. GUI thread.
class SnippetMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit SnippetMenu(QWidget *parent = nullptr);
    void setSaved(const QMap<QString, QString> &snippets);

Q_SIGNALS:
    void chosen(const QString &command);
    void saveWanted();
    void removalWanted(const QString &name);

private:
    void fill();

    QMap<QString, QString> m_saved;
};
