// Whether the system refused to let a file grow beyond the bound of this process (ulimit -f).
#pragma once

namespace leeboard::io {

/// For the handler of SIGXFSZ: the one place where the system tells of this bound for certain. Safe in a handler.
void note_file_limit();

/// Whether a write of this process met the bound: libraries hand on that a write failed, and not always why.
bool met_file_limit();

}  // namespace leeboard::io
