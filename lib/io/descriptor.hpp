// Descriptors, and opening files below a folder without following links.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::io {

/// An open descriptor that is closed at the end of its scope.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  int get() const { return value_; }
  explicit operator bool() const { return value_ >= 0; }
  /// Gives the descriptor away.
  int release();

 private:
  int value_ = -1;
};

/// Opens `name` (one part of a path) in the folder, never leaving it and never following a link. Empty with errno set on failure.
Descriptor open_beneath(int folder, const std::string& name, int flags, unsigned mode = 0);

/// Writes all bytes. Throws Error{io} naming `path`.
void write_all(int descriptor, std::string_view bytes, const std::string& path);

/// Syncs and closes. Throws Error{io} naming `path`.
void sync_and_close(Descriptor descriptor, const std::string& path);

}  // namespace leeboard::io
