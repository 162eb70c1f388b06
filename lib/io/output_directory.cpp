// Folders for output, held open so that nobody can swap them for a link meanwhile.
#include "io/output_directory.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "io/system_error.hpp"

namespace leeboard::io {
namespace {

constexpr mode_t private_folder = 0700;
constexpr const char* cannot_create = "cannot create the folder";
constexpr const char* cannot_open = "cannot open the folder";

std::string without_end_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path.empty() ? "." : path;
}

Descriptor open_last_part(const std::string& path) {
  // A trailing slash would make the system follow a link in spite of O_NOFOLLOW.
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

/// A link that stands where a folder is wanted is reported as no folder.
int code_for(const std::string& path, int code) {
  struct stat status {};
  if (code == ENOTDIR && ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode)) return ELOOP;
  return code;
}

}  // namespace

void create_directory(const std::string& path) {
  const auto whole = without_end_slashes(path);
  for (std::size_t at = whole.find('/', 1);; at = whole.find('/', at + 1)) {
    const auto part = whole.substr(0, at);
    if (::mkdir(part.c_str(), private_folder) != 0 && errno != EEXIST && errno != EISDIR) {
      const int code = errno;
      struct stat status {};
      // A parent on a read-only medium answers with EROFS although it is there.
      if (::stat(part.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) throw system_error(code, cannot_create, path);
    }
    if (at == whole.npos) break;
  }
  struct stat status {};
  if (::stat(whole.c_str(), &status) != 0) throw system_error(errno, cannot_create, path);
  if (!S_ISDIR(status.st_mode)) throw system_error(ENOTDIR, cannot_create, path);
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name.size() > 64 || name == "." || name == "..") return false;
  for (const char c : name) {
    const bool good = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    if (!good) return false;
  }
  return true;
}

std::string checked_name(std::string_view name, const std::string& folder) {
  if (is_safe_name(name)) return std::string(name);
  throw Error{ErrorKind::io, "a file name is not allowed here"}.at({folder}).mend_with(
      "use 1 to 64 of the characters A-Z a-z 0-9 . _ - and neither `.` nor `..`");
}

OutputDirectory::OutputDirectory(Descriptor descriptor, std::string path) : descriptor_(std::move(descriptor)), path_(std::move(path)) {}

OutputDirectory OutputDirectory::create(const std::string& path) {
  create_directory(path);
  const auto whole = without_end_slashes(path);
  auto descriptor = open_last_part(whole);
  if (!descriptor) throw system_error(code_for(whole, errno), cannot_open, path);
  return {std::move(descriptor), whole};
}

OutputDirectory OutputDirectory::open(const std::string& path) {
  const auto whole = without_end_slashes(path);
  auto descriptor = open_last_part(whole);
  if (!descriptor) throw system_error(code_for(whole, errno), cannot_open, path, true);
  return {std::move(descriptor), whole};
}

void OutputDirectory::sync() const {
  if (::syncfs(descriptor_.get()) != 0) throw system_error(errno, "the folder cannot be synced", path_);
}

Descriptor OutputDirectory::duplicate() const {
  Descriptor out(::fcntl(descriptor_.get(), F_DUPFD_CLOEXEC, 0));
  if (!out) throw system_error(errno, cannot_open, path_);
  return out;
}

}  // namespace leeboard::io
