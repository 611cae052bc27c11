#pragma once

#include "core/question.h"

#include <QTableView>

class QStandardItemModel;

/// Host keys that nobody knows yet, a row for each: host, address, type, fingerprint, what is known of it. As high as
/// its rows, up to a few. GUI thread.
class QuestionKeys final : public QTableView
{
    Q_OBJECT
public:
    explicit QuestionKeys(QWidget *parent = nullptr);

    void setQuestions(const QList<Question> &questions);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copy() const;
    void fitColumns();

    QStandardItemModel *m_rows;
};
