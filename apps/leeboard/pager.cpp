// Starting a pager on a pipe.
#include "leeboard/pager.hpp"

#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

#include "io/descriptor.hpp"
#include "io/waiting.hpp"
#include "leeboard/signals.hpp"

namespace leeboard::app {

namespace {
// `less` can run a shell and keeps what was searched for in a file: neither here. It gets nothing else of our environment.
std::vector<std::string> pager_environment() {
  std::vector<std::string> out{"LESSSECURE=1", "LESSHISTFILE=-", "LESSCHARSET=utf-8", "LESS=FRX"};
  for (const char* name : {"PATH", "HOME", "TERM", "LANG", "LC_ALL", "LC_CTYPE", "COLUMNS", "LINES"})
    if (const char* value = std::getenv(name)) out.push_back(std::string(name) + "=" + value);
  return out;
}

// Ctrl-C is the pager's while it runs, and a reader who leaves early closes the pipe.
class Signals {
 public:
  Signals() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGPIPE, &ignore, &pipe_);
  }
  ~Signals() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGPIPE, &pipe_, nullptr);
  }
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

 private:
  struct sigaction interrupt_ {};
  struct sigaction pipe_ {};
};

// False: a signal came first.
bool hand_over(int pager, std::string_view text) {
  try {
    while (!text.empty()) {
      io::wait_to_write(pager);
      const auto written = write(pager, text.data(), std::min<std::size_t>(text.size(), PIPE_BUF));
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) break;  // the reader has left
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  } catch (const io::WaitEnded&) { return false; }
}

// How it ended, after it was told to where a signal came first.
int end_of(pid_t pager, bool told_to_stop) {
  const io::Descriptor process(static_cast<int>(syscall(SYS_pidfd_open, pager, 0)));
  try {
    if (!told_to_stop && process) (void)io::wait_to_read(process.get());
  } catch (const io::WaitEnded&) { told_to_stop = true; }
  if (told_to_stop) {
    heed_signal();
    kill(pager, SIGTERM);
  }
  int status = 0;
  while (waitpid(pager, &status, 0) < 0 && errno == EINTR) {}
  return status;
}

pid_t start(const std::string& command, int input) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawnattr_init(&attributes);
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGINT);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::string shell = "sh", flag = "-c", line = command;
  char* words[] = {shell.data(), flag.data(), line.data(), nullptr};
  auto texts = pager_environment();
  std::vector<char*> environment;
  for (auto& text : texts) environment.push_back(text.data());
  environment.push_back(nullptr);
  pid_t pid = -1;
  if (posix_spawn(&pid, "/bin/sh", &actions, &attributes, words, environment.data()) != 0) pid = -1;
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return pid;
}
}  // namespace

bool show_in_pager(const std::string& command, std::string_view text) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  const Signals signals;
  const auto pid = start(command, ends[0]);
  close(ends[0]);
  const bool handed_over = pid <= 0 || hand_over(ends[1], text);
  close(ends[1]);
  if (pid <= 0) return false;
  const int status = end_of(pid, !handed_over);
  // What a shell says of a command that is not there, or that may not be run.
  return !(WIFEXITED(status) && (WEXITSTATUS(status) == 127 || WEXITSTATUS(status) == 126));
}

}  // namespace leeboard::app
