// Whatever comes in, nothing that moves a cursor or hides text goes out, and plain text is left alone.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "io/escape.hpp"
#include "io/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard::io;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const bool keep_lines : {false, true}) {
    const auto out = escape_terminal(text, keep_lines);
    if (!is_utf8(out)) std::abort();
    for (const char c : out) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte < 0x20 && !(keep_lines && (c == '\t' || c == '\n'))) || byte == 0x7F) std::abort();
    }
    // C1, bidi and zero-width controls by their bytes.
    for (const char* hidden : {"\xC2\x80", "\xC2\x9B", "\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\x8F", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xEF\xBB\xBF"})
      if (out.find(hidden) != out.npos) std::abort();
    if (escape_terminal(out, keep_lines) != out) std::abort();
  }
  return 0;
}
