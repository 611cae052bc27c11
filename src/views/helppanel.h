#pragma once

#include "views/helptopics.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;
class RoleLabel;

/// Help at the right edge of the window, beside what it is about. Never takes the focus by itself. GUI thread.
class HelpPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *parent = nullptr);
    /// The topic of a part of the window: that of the nearest parent that has one. Null: the window's.
    static QString topicOf(const QWidget *part);
    void open(const QString &topic);
    QString topic() const { return m_topic.name; }

Q_SIGNALS:
    void queryChosen(const QString &query);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeContent();
    void addLine(QVBoxLayout *column, const HelpLine &line);

    HelpTopic m_topic;
    RoleLabel *m_title;
    QScrollArea *m_scroll;
};
