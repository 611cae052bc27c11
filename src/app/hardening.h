#pragma once

/// No core file and no debugger of other programs sees our memory (secrets); new files are ours alone; as many open
/// files as the system allows, for many connections. Call first in main().
void hardenProcess();
