// Signal flags and process hardening.
#include "leeboard/signals.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

#include "io/file_limit.hpp"
#include "io/waiting.hpp"

namespace leeboard::app {

namespace {
volatile std::sig_atomic_t received = 0;
std::atomic<bool> heeded = false;
int stop_ends[2] = {-1, -1};

void on_signal(int number) {
  if (received != 0) _exit(128 + number);
  received = number;
  const int before = errno;
  [[maybe_unused]] const auto told = write(stop_ends[1], "", 1);
  errno = before;
}
void on_file_limit(int) { io::note_file_limit(); }
}  // namespace

void install_signals() {
  if (pipe2(stop_ends, O_CLOEXEC | O_NONBLOCK) == 0) io::end_waits_with(stop_ends[0]);
  struct sigaction action {};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  action.sa_handler = on_file_limit;
  sigaction(SIGXFSZ, &action, nullptr);
}

int signal_received() { return static_cast<int>(received); }

bool heed_signal() {
  if (received != 0) heeded = true;
  return received != 0;
}

bool signal_heeded() { return heeded; }

bool wait_for_input() {
  try {
    return io::wait_to_read(0);
  } catch (const io::WaitEnded&) { return false; }
}

void harden_process() {
  umask(077);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__)  // the leak checker must be able to read its own process
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

}  // namespace leeboard::app
