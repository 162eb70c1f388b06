// Path and file-system checks before a store is opened.
#include "store/store_file.hpp"

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/error.hpp"
#include "base/range.hpp"
#include "io/output_directory.hpp"
#include "io/system_error.hpp"

namespace leeboard::store {

Standing look_at(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return Standing::nothing;
    throw io::system_error(errno, "the store cannot be looked at", path);
  }
  if (S_ISLNK(info.st_mode))
    throw Error(ErrorKind::usage, "the store is a symbolic link").at({.source = path}).mend_with("name the file itself with --db");
  if (!S_ISREG(info.st_mode)) throw Error(ErrorKind::usage, "the store is not a regular file").at({.source = path}).mend_with("check --db");
  return info.st_size == 0 ? Standing::empty_file : Standing::file;
}

std::string network_file_system(const std::string& path) {
  struct statfs info {};
  if (::statfs(path.c_str(), &info) != 0 && ::statfs(folder_of(path).c_str(), &info) != 0) return {};
  switch (static_cast<unsigned long>(info.f_type) & 0xffffffffUL) {
    case 0x6969: return "nfs";
    case 0x517B: return "smb";
    case 0xFF534D42: return "cifs";
    case 0xFE534D42: return "smb2";
    case 0x65735546: return "fuse";
    case 0x01021997: return "9p";
    case 0x5346414F: return "afs";
    case 0x73757245: return "coda";
    case 0x0BD00BD0: return "lustre";
    case 0x00C36400: return "ceph";
    default: return {};
  }
}

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

PartFile::~PartFile() {
  if (done) return;
  ::unlink(path.c_str());
  char journal[PATH_MAX];  // there may be no memory for a name
  if (std::snprintf(journal, sizeof journal, "%s-journal", path.c_str()) < static_cast<int>(sizeof journal)) ::unlink(journal);
}

std::vector<std::string> leftover_parts(const std::string& path) {
  std::vector<std::string> out;
  const auto begin = path.substr(path.rfind('/') + 1) + ".part-";
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder_of(path), failed), end; !failed && at != end; at.increment(failed)) {
    const auto name = at->path().filename().string();
    if (!name.starts_with(begin) || !at->is_regular_file(failed) || at->is_symlink(failed)) continue;
    const auto digits = name.find_first_not_of("0123456789", begin.size());
    const auto pid = parse_integer(name.substr(begin.size(), digits == std::string::npos ? digits : digits - begin.size()));
    const bool ours = digits == std::string::npos || name[digits] == '-';
    if (ours && pid && *pid > 0 && *pid <= 4'194'304 && ::kill(static_cast<pid_t>(*pid), 0) != 0 && errno == ESRCH)
      out.push_back(at->path().string());
  }
  std::ranges::sort(out);
  return out;
}

std::vector<std::string> remove_leftover_parts(const std::string& path) {
  auto out = leftover_parts(path);
  std::erase_if(out, [](const std::string& part) { return ::unlink(part.c_str()) != 0; });
  return out;
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string in_real_folder(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> folder(::realpath(folder_of(path).c_str(), nullptr), &std::free);
  if (!folder) return path;  // what opens it says why
  std::string whole = folder.get();
  if (whole != "/") whole += '/';
  whole += path.substr(path.rfind('/') + 1);
  constexpr std::size_t most = 500;  // SQLite takes 512 bytes, with the ending of the journal
  if (whole.size() > most)
    throw Error(ErrorKind::io, "the path of the store is too long: it has " + std::to_string(whole.size()) + " bytes, and at most " +
                                   std::to_string(most) + " are possible")
        .at({.source = path})
        .mend_with("choose a shorter name, or a folder higher up");
  return whole;
}

void create_empty(const std::string& path) {
  io::create_directory(folder_of(path));
  const io::Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (file.get() >= 0) return;
  if (errno == EEXIST) throw Error(ErrorKind::usage, "the file exists already").at({.source = path}).mend_with("choose another name with --db");
  throw io::system_error(errno, "the store cannot be made", path);
}

}  // namespace leeboard::store
