// Starting a pager on a pipe.
#include "leeboard/pager.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

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
  while (pid > 0 && !text.empty()) {
    const auto written = write(ends[1], text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;  // the reader has left
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  close(ends[1]);
  if (pid <= 0) return false;
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
  // What a shell says of a command that is not there, or that may not be run.
  return !(WIFEXITED(status) && (WEXITSTATUS(status) == 127 || WEXITSTATUS(status) == 126));
}

}  // namespace leeboard::app
