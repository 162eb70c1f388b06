// Files that appear whole and synced, or not at all.
#include "io/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "io/protected_files.hpp"
#include "io/system_error.hpp"

namespace leeboard::io {
namespace {

constexpr mode_t private_file = 0600;
constexpr const char* cannot_write = "cannot write the file";

struct Split {
  std::string folder;
  std::string name;
};

Split split_path(const std::string& path) {
  const auto slash = path.rfind('/');
  Split out = slash == path.npos ? Split{".", path} : Split{path.substr(0, slash + 1), path.substr(slash + 1)};
  if (out.name.empty() || out.name == "." || out.name == "..") throw system_error(EISDIR, cannot_write, path);
  return out;
}

Descriptor open_folder(const std::string& folder, const std::string& path) {
  Descriptor out(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!out) throw system_error(errno, cannot_write, path);
  return out;
}

std::string random_name() {
  std::uint64_t number = 0;
  if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number))
    throw system_error(errno, "cannot draw a random name", "getrandom");
  return fmt::format(".leeboard-{:016x}.tmp", number);
}

/// Renames without replacing; where the file system knows no such rename, by a second link.
int rename_new(int folder, const std::string& from, const std::string& to) {
  if (::renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (::linkat(folder, from.c_str(), folder, to.c_str(), 0) != 0) return errno;
  return ::unlinkat(folder, from.c_str(), 0) == 0 ? 0 : errno;
}

}  // namespace

AtomicFile::AtomicFile(Descriptor folder, std::string name, std::string path, Overwrite overwrite)
    : folder_(std::move(folder)), path_(std::move(path)), name_(std::move(name)), overwrite_(overwrite) {
  check_target();
  for (int attempt = 0; !file_; ++attempt) {
    temporary_ = random_name();
    file_ = open_beneath(folder_.get(), temporary_, O_WRONLY | O_CREAT | O_EXCL, private_file);
    if (file_) return;
    const int code = errno;
    temporary_.clear();
    if (code != EEXIST || attempt == 8) throw system_error(code, cannot_write, path_);
  }
}

AtomicFile::AtomicFile(const std::string& path, Overwrite overwrite)
    : AtomicFile(open_folder(split_path(path).folder, path), split_path(path).name, path, overwrite) {}

AtomicFile::AtomicFile(const OutputDirectory& directory, std::string_view name, Overwrite overwrite)
    : AtomicFile(directory.duplicate(), checked_name(name, directory.path()), directory.path() + "/" + std::string(name), overwrite) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : folder_(std::move(other.folder_)),
      file_(std::move(other.file_)),
      path_(std::move(other.path_)),
      name_(std::move(other.name_)),
      temporary_(std::exchange(other.temporary_, {})),
      overwrite_(other.overwrite_) {}

AtomicFile::~AtomicFile() {
  if (!temporary_.empty()) ::unlinkat(folder_.get(), temporary_.c_str(), 0);
}

void AtomicFile::check_target() const {
  struct stat status {};
  if (::fstatat(folder_.get(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno != ENOENT) throw system_error(errno, cannot_write, path_);
    refuse_protected(folder_.get(), name_, path_);
    return;
  }
  if (S_ISLNK(status.st_mode)) throw system_error(ELOOP, cannot_write, path_);
  if (S_ISDIR(status.st_mode)) throw system_error(EISDIR, cannot_write, path_);
  if (overwrite_ == Overwrite::refuse) throw system_error(EEXIST, cannot_write, path_);
  refuse_protected(folder_.get(), name_, path_);
  // Replacing a device or a pipe would remove it for all programs.
  if (!S_ISREG(status.st_mode))
    throw Error{ErrorKind::io, "cannot write the file: it is no ordinary file"}.at({path_}).mend_with(
        "name another file, or write to standard output with `-`");
}

void AtomicFile::write(std::string_view bytes) { write_all(file_.get(), bytes, path_); }

void AtomicFile::commit(Sync sync) {
  if (sync == Sync::now) sync_and_close(std::move(file_), path_);
  else file_ = Descriptor();
  if (overwrite_ == Overwrite::replace) {
    check_target();
    if (::renameat(folder_.get(), temporary_.c_str(), folder_.get(), name_.c_str()) != 0) throw system_error(errno, cannot_write, path_);
  } else if (const int code = rename_new(folder_.get(), temporary_, name_); code != 0) {
    throw system_error(code, cannot_write, path_);
  }
  temporary_.clear();
  if (sync == Sync::later) return;
  if (::fsync(folder_.get()) != 0 && errno != EINVAL && errno != EROFS)
    throw system_error(errno, "the file was written, but its folder cannot be synced", path_);
}

void write_file(const std::string& path, std::string_view bytes, Overwrite overwrite) {
  AtomicFile file(path, overwrite);
  file.write(bytes);
  file.commit();
}

RejectFile::RejectFile(const std::string& path) : path_(path) {
  const auto [folder, name] = split_path(path);
  const auto directory = open_folder(folder, path);
  refuse_protected(directory.get(), name, path);
  file_ = open_beneath(directory.get(), name, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, private_file);
  if (!file_) throw system_error(errno, cannot_write, path);
}

void RejectFile::write(std::string_view bytes) { write_all(file_.get(), bytes, path_); }
void RejectFile::close() { sync_and_close(std::move(file_), path_); }

}  // namespace leeboard::io
