// Runs commands in a fresh folder with a known environment, one shell each.
#include "transcripts/sandbox.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "transcripts/script.hpp"

namespace transcripts {
namespace fs = std::filesystem;
namespace {

constexpr auto time_limit = std::chrono::seconds(300);

// Folder and exported variables of the finished shell are left in a file that the next one starts from.
constexpr const char* prologue =
    R"sh(trap 'leeboard_rc=$?; { export -p; printf "cd \"%s\"\n" "$(pwd -P)"; } >"$LEEBOARD_T_STATE"; exit $leeboard_rc' 0
if [ -s "$LEEBOARD_T_STATE" ]; then . "$LEEBOARD_T_STATE"; fi
)sh";

std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void redirect(const char* path, int flags, int to) {
  const int fd = open(path, flags, 0600);
  if (fd < 0 || dup2(fd, to) < 0) { _exit(127); }
  close(fd);
}

}  // namespace

Sandbox::Sandbox(const fs::path& binaries, const fs::path& project) {
  std::string name = (fs::temp_directory_path() / "leeboard-t-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) { throw std::system_error(errno, std::generic_category(), name); }
  root_ = name;
  fs::create_directory(root_ / "work");
  for (const char* folder : {"config", "data", "state", "cache"}) { fs::create_directories(root_ / "home" / folder); }
  // README and manual speak of examples/ as one sees them from the clone.
  for (const char* folder : {"examples", "data"}) {
    if (fs::exists(project / folder)) { fs::create_directory_symlink(project / folder, root_ / "work" / folder); }
  }
  const std::string home = (root_ / "home").string();
  environment_ = {"HOME=" + home,
                  "XDG_CONFIG_HOME=" + home + "/config",
                  "XDG_DATA_HOME=" + home + "/data",
                  "XDG_STATE_HOME=" + home + "/state",
                  "XDG_CACHE_HOME=" + home + "/cache",
                  "PATH=" + binaries.string() + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
                  "LC_ALL=C",
                  "TZ=UTC",
                  "TERM=dumb",
                  "PROJECT=" + project.string(),
                  "LEEBOARD_T_STATE=" + (root_ / "state").string()};
  for (const char* passed : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TMPDIR"}) {
    if (const char* value = std::getenv(passed)) { environment_.push_back(std::string(passed) + "=" + value); }
  }
}

Sandbox::~Sandbox() {
  if (std::getenv("LEEBOARD_KEEP") == nullptr) {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
}

Outcome Sandbox::run(const std::string& command) {
  const std::string out = (root_ / "out").string();
  const std::string err = (root_ / "err").string();
  const std::string work = (root_ / "work").string();
  const std::string text = prologue + command + "\n";
  std::vector<char*> environment;
  for (std::string& entry : environment_) { environment.push_back(entry.data()); }
  environment.push_back(nullptr);

  const pid_t child = fork();
  if (child < 0) { throw std::system_error(errno, std::generic_category(), "fork"); }
  if (child == 0) {
    setpgid(0, 0);
    umask(022);
    if (chdir(work.c_str()) != 0) { _exit(127); }
    redirect("/dev/null", O_RDONLY, 0);
    redirect(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 1);
    redirect(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 2);
    const char* const argv[] = {"sh", "-c", text.c_str(), nullptr};
    execve("/bin/sh", const_cast<char* const*>(argv), environment.data());
    _exit(127);
  }

  Outcome outcome;
  int status = 0;
  const auto end = std::chrono::steady_clock::now() + time_limit;
  auto pause = std::chrono::microseconds(200);
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      outcome.timed_out = true;
      break;
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::microseconds(20'000));
  }
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = split_lines(read_all(out));
  outcome.err = split_lines(read_all(err));
  return outcome;
}

}  // namespace transcripts
