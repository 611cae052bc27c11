#pragma once

#include "core/form.h"
#include "core/result.h"

/// Checks answers against a form. Pure; any thread.

/// Whether a field is asked for, given the other answers ("other=value" of Field::onlyIf; an unanswered one has its
/// fallback).
bool isAsked(const Form &form, const Field &field, const QMap<QString, QString> &answers);

/// The answers with fallbacks filled in and those of unasked fields left out. `kept` are names of secret fields that
/// need no answer, as they are stored. Error::Invalid names the field's label in its message and has its name as
/// detail.
Result<Values> checkAnswers(const Form &form, const Values &given, const QStringList &kept);
