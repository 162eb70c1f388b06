// Reads descriptors and texts block by block.
#include "io/source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/digest.hpp"
#include "io/system_error.hpp"
#include "io/waiting.hpp"

namespace leeboard::io {

Source::Source(int descriptor, bool owned, std::string text, std::string name)
    : descriptor_(descriptor), owned_(owned), waits_(descriptor >= 0 && may_wait(descriptor)), text_(std::move(text)), name_(std::move(name)) {}

Source Source::open(std::string_view path) {
  if (path == "-") return from_descriptor(STDIN_FILENO, "stdin");
  const std::string name(path);
  // A pipe that nobody writes to is waited for at the first byte, where a stop ends the wait, and not here.
  const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (descriptor < 0) throw system_error(errno, "cannot open the file", name, true);
  Source source(descriptor, true, {}, name);
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) throw system_error(errno, "cannot read the file", name, true);
  if (S_ISDIR(status.st_mode)) throw system_error(EISDIR, "cannot read the file", name, true);
  return source;
}

Source Source::from_descriptor(int descriptor, std::string name) { return {descriptor, false, {}, std::move(name)}; }
Source Source::from_text(std::string text, std::string name) { return {-1, false, std::move(text), std::move(name)}; }

Source::Source(Source&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      owned_(std::exchange(other.owned_, false)),
      waits_(other.waits_),
      text_(std::move(other.text_)),
      at_(other.at_),
      known_(other.known_),
      digest_(other.digest_),
      idle_(std::move(other.idle_)),
      name_(std::move(other.name_)) {}

Source& Source::operator=(Source&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(owned_, other.owned_);
  std::swap(waits_, other.waits_);
  std::swap(text_, other.text_);
  std::swap(at_, other.at_);
  std::swap(known_, other.known_);
  std::swap(digest_, other.digest_);
  std::swap(idle_, other.idle_);
  std::swap(name_, other.name_);
  return *this;
}

Source::~Source() {
  if (owned_) ::close(descriptor_);
}

std::size_t Source::read(char* to, std::size_t size) {
  const auto count = read_some(to, size);
  const auto again = std::min(known_, count);
  known_ -= again;
  if (digest_ != nullptr) digest_->bytes({to + again, count - again});
  return count;
}

void Source::put_back(std::string bytes) {
  known_ += bytes.size();
  text_ = std::move(bytes) + text_.substr(at_);
  at_ = 0;
}

std::size_t Source::read_some(char* to, std::size_t size) {
  if (descriptor_ < 0 || at_ < text_.size()) {
    const auto count = std::min(size, text_.size() - at_);
    std::memcpy(to, text_.data() + at_, count);
    at_ += count;
    return count;
  }
  constexpr int idle_ms = 250;
  for (;;) {
    if (waits_ && !wait_to_read(descriptor_, idle_ ? idle_ms : -1)) {
      idle_();
      (void)wait_to_read(descriptor_);
    }
    const auto count = ::read(descriptor_, to, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR && !(waits_ && errno == EAGAIN)) throw system_error(errno, "cannot read the file", name_, true);
  }
}

std::string read_all(Source& source, std::size_t limit, std::string_view how) {
  // Through a block on the stack: a site may have hundreds of small definitions, and each takes only its length.
  char block[64 * 1024];
  std::string text;
  for (;;) {
    // One byte more than allowed is asked for, so that a text of just the limit is told from a longer one.
    const auto count = source.read(block, std::min<std::size_t>(sizeof block, limit - text.size() + 1));
    if (count == 0) return text;
    text.append(block, count);
    if (text.size() > limit)
      throw Error{ErrorKind::bad_input, fmt::format("the input is larger than {} bytes", limit)}
          .at({source.name()})
          .mend_with(how.empty() ? "split it into smaller documents"
                                 : fmt::format("split it into smaller documents, or raise the bound with {}", how));
  }
}

}  // namespace leeboard::io
