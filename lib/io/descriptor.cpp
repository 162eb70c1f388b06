// System calls for descriptors.
#include "io/descriptor.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "io/system_error.hpp"

namespace leeboard::io {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(value_, other.value_);
  return *this;
}

Descriptor::~Descriptor() {
  if (value_ >= 0) ::close(value_);
}

int Descriptor::release() { return std::exchange(value_, -1); }

Descriptor open_beneath(int folder, const std::string& name, int flags, unsigned mode) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC | O_NOFOLLOW);
  how.mode = (flags & O_CREAT) != 0 ? mode : 0;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  const auto found = ::syscall(SYS_openat2, folder, name.c_str(), &how, sizeof how);
  if (found >= 0) return Descriptor(static_cast<int>(found));
  // Older kernels and some containers lack openat2; for one part of a path O_NOFOLLOW says the same.
  if (errno != ENOSYS && errno != EPERM) return {};
  return Descriptor(::openat(folder, name.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, mode));
}

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR) throw system_error(errno, "cannot write the file", path);
  }
}

void sync_and_close(Descriptor descriptor, const std::string& path) {
  const int value = descriptor.release();
  // Pipes and some devices cannot be synced and need not be.
  const bool synced = ::fsync(value) == 0 || errno == EINVAL;
  const int code = errno;
  if (::close(value) != 0 && synced) throw system_error(errno, "cannot write the file", path);
  if (!synced) throw system_error(code, "cannot write the file", path);
}

}  // namespace leeboard::io
