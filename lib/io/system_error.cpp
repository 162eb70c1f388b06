// errno in words.
#include "io/system_error.hpp"

#include <cerrno>
#include <system_error>

namespace leeboard::io {
namespace {

std::string mend_for(int code) {
  switch (code) {
    case ENOSPC:
    case EDQUOT: return "the disk is full: make room, or write to another folder";
    case EFBIG: return "the file would be larger than this system allows: raise the limit, or write to another folder";
    case EROFS: return "the medium is read-only: write to another folder";
    case EACCES:
    case EPERM: return "ask for permission to this file or folder, or choose another";
    case EEXIST: return "choose another name, or use --force to replace it";
    case ENOENT: return "check the name and the folder";
    case ENOTDIR: return "a part of the path is not a folder: choose another";
    case ENAMETOOLONG: return "choose a shorter name or folder";
    case EISDIR: return "this is a folder: name a file";
    case ELOOP: return "a symbolic link stands here: name the file or folder itself";
    case EMFILE:
    case ENFILE: return "too many files are open: close other programs";
    default: return "check the disk and the connection to it, then try again";
  }
}

}  // namespace

Error system_error(int code, const std::string& what, const std::string& path, bool reading) {
  const auto kind = reading && code == ENOENT ? ErrorKind::not_found : ErrorKind::io;
  const auto said = code == ENOENT && reading ? "no such file" : std::generic_category().message(code);
  std::string reason = said;
  if (!reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z') reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
  return Error{kind, what + ": " + reason}.at({path}).mend_with(mend_for(code));
}

}  // namespace leeboard::io
