#pragma once

/// What to do to a machine through its cloud.
enum class PowerVerb { Start, Stop, Reboot, Terminate };
