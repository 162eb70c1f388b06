// Standard output and error: what a reader does not take is waited for until a signal comes.
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace leeboard::app {

/// Collects bytes for a descriptor and writes them in blocks. When a signal ends a wait, or a write fails, the stream goes bad.
class OutputBuffer : public std::streambuf {
 public:
  /// `block`: bytes that are held back until they are written; 0: none, and no memory is taken.
  OutputBuffer(int descriptor, std::size_t block);

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* from, std::streamsize size) override;
  int sync() override;

 private:
  bool write_out(std::string_view bytes) const;
  int descriptor_;
  std::size_t block_;
  bool waits_;
  std::string held_;
};

}  // namespace leeboard::app
