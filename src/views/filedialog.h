#pragma once

class QFileDialog;

/// Opens a dialog for files that deletes itself. Where the desktop has none of its own, Qt's is shown wide enough for
/// what its columns say. GUI thread.
void openFileDialog(QFileDialog *dialog);
