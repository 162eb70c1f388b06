// Signals: the first asks the command to end its chunk, the second ends the program at once.
#pragma once

namespace leeboard::app {

/// Installs the handlers for SIGINT and SIGTERM; SIGXFSZ is noted (io/file_limit.hpp) and becomes an error of the write.
void install_signals();

/// The signal that came, or 0.
int signal_received();

/// Whether a signal came; true means that the caller leaves work undone because of it.
bool heed_signal();

/// Whether work was left undone: a signal that came when all was done changes nothing.
bool signal_heeded();

/// Waits until standard input can be read. False: a signal came before that; a wait is never taken up again then.
bool wait_for_input();

/// umask 077, no core files, memory not readable by others: the first thing main does.
void harden_process();

}  // namespace leeboard::app
