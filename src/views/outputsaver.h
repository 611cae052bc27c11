#pragma once

#include "storage/spool.h"

#include <QObject>
#include <QThreadPool>

class QWidget;

/// Asks where a host's output shall go and writes it there, on a thread of its own. GUI thread.
class OutputSaver final : public QObject
{
    Q_OBJECT
public:
    explicit OutputSaver(QWidget *parent);
    /// `name` proposes the file's name.
    void save(const std::shared_ptr<SpoolReader> &output, int lane, const QString &name);

private:
    void write(const std::shared_ptr<SpoolReader> &output, int lane, const QString &path);

    QWidget *m_parent;
    QThreadPool m_pool;
};
