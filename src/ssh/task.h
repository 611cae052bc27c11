#pragma once

#include "ssh/phaselog.h"
#include "ssh/pollable.h"
#include "ssh/services.h"

class Link;

/// Who is asked and told on behalf of a task.
struct Voice
{
    JobId job = 0;
    quint64 run = 0;
    int lane = 0;
};

/// Why a link could not be made.
struct LinkTrouble
{
    ExecState state = ExecState::Unreachable;
    Error error;
    bool hostKeyRefused = false;
};

/// Something done over a link: a command, a transfer, a shell, a tunnel. It waits until its link is ready, then opens a
/// channel of its own. Owned by a worker, in whose thread everything is called.
class Task : public Pollable
{
public:
    Task(JobId id, const Terms &terms, WorkerServices &services);

    JobId id() const { return m_id; }
    const Terms &terms() const { return m_terms; }
    virtual const Host &host() const = 0;
    virtual QList<Voice> voices() const { return {{m_id, m_terms.run, m_terms.lane}}; }
    /// It takes one of the session's channels for commands (sshd's MaxSessions), and may be ended from beside.
    virtual bool isCommand() const { return true; }

    /// It has left the queue, or the link that it had. False: it has ended already.
    virtual bool begin() = 0;
    /// How far the link is that it waits for.
    virtual void linkIs(ExecState state) = 0;
    virtual void linkReady(Link &link) = 0;
    /// The host does not answer. Where others go first then, linkReady() waits for goOn().
    void linkIsSilent();
    void offer(Link &link); ///< linkReady(), once it may
    void goOn();
    void withdraw() { m_offered = nullptr; } ///< the link that was offered is gone
    bool isHeld() const { return m_offered && !hasEnded(); }
    virtual void linkFailed(const LinkTrouble &trouble, const QList<Phase> &phases) = 0;
    virtual void linkLost(const QString &words) = 0;
    /// The session has handled what came: channels may have opened, and there may be room to send.
    virtual void pumped() = 0;
    /// Its link opens no channel for it: it wants another one, and begins there anew.
    virtual bool wantsAnotherLink() const { return m_hasLeft; }
    /// How long a link that is made for it waits before it connects, in ms.
    virtual int pauseBefore() const { return 0; }
    /// Something came for it, or it waits for something to come; otherwise pumped() is left out.
    virtual bool wantsPump() const { return true; }
    /// What runs there may ask the person's agent to sign.
    virtual bool forwardsAgent() const { return m_terms.forwardAgent; }
    /// It waits for a person: it does not count among those that are active.
    virtual bool isAsking() const { return false; }
    /// What runs there was told to end, and the host has not taken all of that yet.
    virtual bool isTelling() const { return false; }
    /// To what it had the link ask.
    virtual void answered(quint64 /*serial*/, const Answer & /*answer*/) {}
    /// The link must not be read before this is over.
    virtual bool blocksReading() const { return false; }
    virtual void cancel() = 0;
    virtual bool hasEnded() const = 0;
    /// Tells its end to whoever waits for it. Called once, last.
    virtual void report() = 0;

    int watchedSocket() const override { return -1; }
    bool wantsRead() const override { return false; }
    bool wantsWrite() const override { return false; }
    void socketReady(bool) override {}

protected:
    /// A channel was refused, as sshd does beyond its MaxSessions. Whether the task goes to a link of its own instead:
    /// once, and where others are on this one; it has let go of the session then.
    bool leaves(Link &link);
    /// For begin(): it is on no link now, and wants one.
    void wantsLink() { m_hasLeft = false; }

    const JobId m_id;
    const Terms m_terms;
    WorkerServices &m_services;

private:
    bool m_isSilent = false;
    bool m_hasLeft = false;
    bool m_mayLeave = true;
    Link *m_offered = nullptr;
};
