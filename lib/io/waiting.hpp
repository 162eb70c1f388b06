// Waits that a stop of the program ends: for a pipe, a device, a lock, the end of a long check.
#pragma once

namespace leeboard::io {

/// Thrown when the program is to stop before what was waited for came.
struct WaitEnded {};

/// Every wait ends when this descriptor can be read; -1 (as it begins): none does.
void end_waits_with(int descriptor);

/// Whether reading or writing may take as long as somebody else likes: a pipe, a socket, a device.
bool may_wait(int descriptor);

/// Waits until it can be read. False: not within so many milliseconds (-1: no bound). Throws WaitEnded, also when it could be read.
bool wait_to_read(int descriptor, int milliseconds = -1);

/// Waits until it can be written: a pipe then takes PIPE_BUF bytes at once. Throws WaitEnded only where it would have to wait.
void wait_to_write(int descriptor);

/// For long work that leaves nothing behind when it ends early. Throws WaitEnded when the program is to stop.
void end_when_stopped();

/// Waits so long; false when it was ended.
bool rest(int milliseconds);

}  // namespace leeboard::io
