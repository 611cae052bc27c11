#pragma once

#include "runs/performer.h"
#include "ssh/sourcetree.h"
#include "ssh/transfer.h"

/// Between the words of steps and those of transfers. Pure; any thread.

/// What is read on this computer for the upload; equal for all hosts of a run.
SourceWish wishOf(const act::Put &put);
/// `source` is what became of wishOf(put). Policy, questions and account of the login are the caller's to fill in.
TransferRequest requestOf(const Act &act, const act::Put &put, std::shared_ptr<SourceBlocks> source);
TransferRequest requestOf(const Act &act, const act::Get &get);
Outcome outcomeOf(const TransferEnd &end, qint64 elapsedMs);
