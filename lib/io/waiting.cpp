// Looks at what is waited for and at the stop together, so that none falls between a look and a wait, whichever thread the signal finds.
#include "io/waiting.hpp"

#include <poll.h>
#include <sys/stat.h>

#include <atomic>
#include <cerrno>

namespace leeboard::io {

namespace {
std::atomic<int> stop{-1};

struct Looked {
  bool ready = false;
  bool stopped = false;
};

/// Descriptors below zero are not looked at.
Looked look(int descriptor, short events, int milliseconds) {
  pollfd both[2] = {{descriptor, events, 0}, {stop.load(), POLLIN, 0}};
  while (::poll(both, 2, milliseconds) < 0)
    if (errno != EINTR) return {true, false};  // whoever reads or writes gets the fault
  return {both[0].revents != 0, both[1].revents != 0};
}
}  // namespace

void end_waits_with(int descriptor) { stop = descriptor; }

bool may_wait(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode) && !S_ISBLK(status.st_mode);
}

bool wait_to_read(int descriptor, int milliseconds) {
  const auto found = look(descriptor, POLLIN, milliseconds);
  if (found.stopped) throw WaitEnded{};
  return found.ready;
}

void wait_to_write(int descriptor) {
  for (;;) {
    const auto found = look(descriptor, POLLOUT, -1);
    if (found.ready) return;
    if (found.stopped) throw WaitEnded{};
  }
}

void end_when_stopped() {
  if (!rest(0)) throw WaitEnded{};
}

bool rest(int milliseconds) { return !look(-1, 0, milliseconds).stopped; }

}  // namespace leeboard::io
