#pragma once

#include "core/allowedfiles.h"
#include "core/async.h"

#include <stop_token>

/// How a program is run for what it prints. A value.
struct ProgramCall
{
    QStringList words;         ///< the program and its arguments; no shell
    QString folder = {};       ///< where it runs; empty: where we do
    int timeoutMs = 60'000;    ///< until it has ended
    qint64 largest = 64 << 20; ///< bytes of its output; more is an error
};

/// SHA-256 of the text that decides what runs, as ForeignProgram has it.
QString programHash(QByteArrayView text);

/// Done when all of the programs may run for the account. Else Error::Denied about the first that may not, which is
/// noted as the account's wish.
Done mayRun(AllowedFiles &allowed, const QString &account, const QList<ForeignProgram> &programs);

/// What it writes to its standard output, once it has ended well. Failed says in its own words why not; TimedOut,
/// Stopped and too much output end it, with all that it began. It gets no input. GUI thread; when the owner goes, it
/// goes as well.
Async<QByteArray> programOutput(const ProgramCall &call, QObject *owner, std::stop_token stop = {});
