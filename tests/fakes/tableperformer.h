#pragma once

#include "runs/performer.h"

#include <QHash>
#include <QTimer>

/// What a host of the table does with every command it is given.
struct TableHost
{
    QList<std::pair<Stream, QByteArray>> output = {};
    int exit = 0;
    QString signal = {};            ///< "KILL": ended by a signal
    Error error = {};               ///< with a message: it ends with this error instead of an exit
    QList<Question> questions = {}; ///< asked before it is authenticated; id, lane and host are filled in
    bool holds = false;             ///< runs (after its output) until release() or cancel()
    bool isSilent = false;          ///< does not answer until release(), cancel() or answerAfterAll()
    bool diesAsked = false;         ///< ends as unreachable when a question is refused (else it goes on)
    QList<Phase> phases = {};
    Moved moved = {true, 5}; ///< what came of files to be copied
};

/// A Performer without a network: each host, by name, does what its table says; others answer "ok\n" and exit 0.
/// Everything is reported from the event loop, in one batch a turn, as the real one does.
class TablePerformer final : public Performer
{
    Q_OBJECT
public:
    explicit TablePerformer(QObject *parent = nullptr);

    void setHost(const QString &name, const TableHost &host) { m_table.insert(name, host); }
    void setDefault(const TableHost &host) { m_default = host; }
    /// Lets the hosts that hold go on to their end.
    void release(const QString &name);
    void releaseAll();
    /// A host that is silent answers: it goes on when it may.
    void answerAfterAll(const QString &name);
    /// More output of a host that holds.
    void print(const QString &name, Stream stream, const QByteArray &bytes);
    /// Nothing is done or reported any more, as if the process had been killed.
    void die();

    QList<Act> begun() const { return m_begun; } ///< all there were, in order
    QList<::Answer> answers() const { return m_answers; }
    int mostAtOnce() const { return m_mostAtOnce; }
    int mostRunning() const { return m_mostRunning; } ///< the silent ones left out

    void begin(const Act &act) override;
    void goOn(ActId act) override;
    void cancel(const QList<ActId> &acts) override;
    void forget(const QList<ActId> &acts) override;
    void answer(const ::Answer &answer) override;
    int openConnections() const override { return static_cast<int>(m_live.size()); }

private:
    struct Live
    {
        Act act;
        TableHost host;
        QList<Question> asking;
        qint64 outBytes = 0;
        qint64 errBytes = 0;
        qint64 lines = 0;
        QByteArray out;
        QByteArray err;
        bool running = false;
        bool held = false;
    };

    static Outcome outcomeOf(const Live &live);
    void advance(ActId id);
    void write(Live &live, Stream stream, const QByteArray &bytes);
    void end(ActId id, const Outcome &outcome);
    void tell(const Report &report);
    void flush();

    QHash<QString, TableHost> m_table;
    TableHost m_default{{{Stream::Out, QByteArray("ok\n")}}};
    QHash<ActId, Live> m_live;
    QList<ActId> m_fresh;
    QList<Report> m_reports;
    QList<Act> m_begun;
    QList<::Answer> m_answers;
    QTimer m_timer;
    quint64 m_lastQuestion = 0;
    int m_mostAtOnce = 0;
    int m_mostRunning = 0;
    bool m_dead = false;
};
