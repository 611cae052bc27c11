#pragma once

#include <functional>

class QDialog;
class QLayout;
class QPushButton;

/// The row below a dialog that begins a copy: Cancel, and `copy`, which does `begin` and closes it. GUI thread.
QLayout *copyButtons(QDialog *dialog, QPushButton *copy, const std::function<void()> &begin);
