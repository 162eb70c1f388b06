// Writes to a pipe only what it takes at once, so that no write blocks where a signal cannot end it.
#include "leeboard/output_buffer.hpp"

#include <limits.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

#include "io/waiting.hpp"

namespace leeboard::app {

OutputBuffer::OutputBuffer(int descriptor, std::size_t block) : descriptor_(descriptor), block_(block), waits_(io::may_wait(descriptor)) {}

bool OutputBuffer::write_out(std::string_view bytes) const {
  while (!bytes.empty()) {
    auto size = bytes.size();
    if (waits_) {
      try {
        io::wait_to_write(descriptor_);
      } catch (const io::WaitEnded&) { return false; }
      size = std::min<std::size_t>(size, PIPE_BUF);
    }
    const auto count = ::write(descriptor_, bytes.data(), size);
    if (count >= 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR && !(waits_ && errno == EAGAIN)) return false;
  }
  return true;
}

OutputBuffer::int_type OutputBuffer::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return sync() == 0 ? traits_type::not_eof(c) : c;
  const char one = traits_type::to_char_type(c);
  return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

std::streamsize OutputBuffer::xsputn(const char* from, std::streamsize size) {
  const std::string_view bytes(from, static_cast<std::size_t>(size));
  if (block_ == 0) return write_out(bytes) ? size : 0;
  try {
    held_ += bytes;
  } catch (const std::bad_alloc&) { return sync() == 0 && write_out(bytes) ? size : 0; }
  return held_.size() < block_ || sync() == 0 ? size : 0;
}

int OutputBuffer::sync() {
  const auto bytes = std::exchange(held_, {});
  return write_out(bytes) ? 0 : -1;
}

}  // namespace leeboard::app
