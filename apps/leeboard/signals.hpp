// Signals: the first asks the command to end its chunk, the second ends the program at once.
#pragma once

namespace leeboard::app {

/// Installs the handlers for SIGINT and SIGTERM; SIGXFSZ is ignored so that a full quota becomes an error.
void install_signals();

/// The signal that came, or 0.
int signal_received();

/// Waits until standard input can be read. False: a signal came before that; a wait is never taken up again then.
bool wait_for_input();

/// umask 077, no core files, memory not readable by others: the first thing main does.
void harden_process();

}  // namespace leeboard::app
