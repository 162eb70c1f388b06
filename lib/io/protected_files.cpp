// Tells files that no output may replace.
#include "io/protected_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "io/descriptor.hpp"

namespace leeboard::io {

namespace {
using Inode = std::pair<dev_t, ino_t>;

constexpr std::array<std::string_view, 3> beside = {"-journal", "-wal", "-shm"};

struct FileSign {
  std::size_t offset;
  std::string bytes;
};

struct Known {
  std::mutex guard;
  std::map<std::string, Inode> files;  ///< by the name under which one is protected
  std::vector<FileSign> signs;
};

Known& known() {
  static Known all;
  return all;
}

std::optional<Inode> inode_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return Inode{status.st_dev, status.st_ino};
}

bool has_sign(int folder, const std::string& name, const std::vector<FileSign>& signs) {
  if (signs.empty()) return false;
  const Descriptor file(::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return false;
  for (const auto& sign : signs) {
    std::string found(sign.bytes.size(), '\0');
    const auto read = ::pread(file.get(), found.data(), found.size(), static_cast<off_t>(sign.offset));
    if (read == static_cast<ssize_t>(found.size()) && found == sign.bytes) return true;
  }
  return false;
}

bool is_protected(int folder, const std::string& name) {
  struct stat status {};
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode)) return false;
  auto& all = known();
  const std::scoped_lock lock(all.guard);
  const Inode inode{status.st_dev, status.st_ino};
  // The number of a file that is gone may be another file's by now.
  const bool named = std::ranges::any_of(all.files, [&](const auto& file) { return file.second == inode && inode_of(file.first) == inode; });
  return named || has_sign(folder, name, all.signs);
}
}  // namespace

void protect_file(const std::string& path) {
  auto& all = known();
  const std::scoped_lock lock(all.guard);
  for (const auto& name : {path, path + "-journal"})
    if (const auto inode = inode_of(name)) all.files.insert_or_assign(name, *inode);
}

void protect_files_with(std::size_t offset, std::string bytes) {
  auto& all = known();
  const std::scoped_lock lock(all.guard);
  all.signs.push_back({offset, std::move(bytes)});
}

void refuse_protected(int folder, const std::string& name, const std::string& path) {
  bool refused = is_protected(folder, name);
  for (const auto& ending : beside)
    if (name.ends_with(ending)) refused = refused || is_protected(folder, name.substr(0, name.size() - ending.size()));
  if (refused)
    throw Error(ErrorKind::usage, "a store or a backup stands there, and no output takes its place")
        .at({path})
        .mend_with("write to another file; to put a store in the place of another: `leeboard store restore`");
}

void refuse_protected(const std::string& path) {
  const auto slash = path.rfind('/');
  const auto folder = slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
  const Descriptor at(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (at) refuse_protected(at.get(), slash == std::string::npos ? path : path.substr(slash + 1), path);
}

}  // namespace leeboard::io
