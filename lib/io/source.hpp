// Bytes coming in: a file, standard input or a text, read in blocks.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace leeboard {
class Sha256;
}

namespace leeboard::io {

/// An open input. Closes its descriptor unless that is standard input.
class Source {
 public:
  /// Opens a file, or standard input for `-`. Throws not_found for no such file, io when it cannot be read.
  static Source open(std::string_view path);
  /// Reads from a descriptor that stays the caller's.
  static Source from_descriptor(int descriptor, std::string name);
  /// Reads from a text (tests, embedded text).
  static Source from_text(std::string text, std::string name);

  Source(Source&& other) noexcept;
  Source& operator=(Source&& other) noexcept;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source();

  /// Fills up to `size` bytes; 0 at the end. Throws io, and WaitEnded at a pipe or a device.
  std::size_t read(char* to, std::size_t size);
  /// Gives bytes that were read to the next reader once more; they go through no hash again.
  void put_back(std::string bytes);
  /// What is read from now on goes through this hash too, which must outlive the reading.
  void digest_into(Sha256& hash) { digest_ = &hash; }
  /// Called once before a wait for more that lasts longer than a quarter of a second, as at a pipe whose writer has nothing to say.
  void when_idle(std::function<void()> work) { idle_ = std::move(work); }
  /// The open descriptor, or -1.
  int descriptor() const { return descriptor_; }
  /// File name as given; `stdin` for standard input.
  const std::string& name() const { return name_; }

 private:
  std::size_t read_some(char* to, std::size_t size);
  Source(int descriptor, bool owned, std::string text, std::string name);
  int descriptor_ = -1;
  bool owned_ = false;
  bool waits_ = false;  // a pipe or a device
  std::string text_;
  std::size_t at_ = 0;
  std::size_t known_ = 0;  // bytes put back, which were hashed before
  Sha256* digest_ = nullptr;
  std::function<void()> idle_;
  std::string name_;
};

/// Everything that is left, at most `limit` bytes. Throws bad_input above that, naming `how` (such as `--max-input`) as the mend.
std::string read_all(Source& source, std::size_t limit, std::string_view how = {});

}  // namespace leeboard::io
