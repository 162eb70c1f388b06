// JSON text to a document, with every byte checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "io/node.hpp"

namespace leeboard::io {

/// Limits of a JSON text.
struct JsonLimits {
  std::size_t bytes = 64 * 1024 * 1024;
  std::size_t depth = 64;
  /// The text is of our own writing: control characters in escapes, whole numbers of any size and repeated keys stand.
  bool own_writing = false;
};

/// Throws Error{bad_input} with file:line:column: over a limit, not UTF-8, control characters, duplicate keys, an integer
/// over 64 bits, anything after the end, or no JSON map or list. Numbers keep their text. The document owns a copy of the text.
Document read_json(std::string_view text, std::string_view source, const JsonLimits& limits = {});

/// Text of which at least `padding` more bytes after the end may be read (their content does not matter).
struct PaddedText {
  static constexpr std::size_t padding = 64;
  std::string_view text;
};

/// Reads many small JSON texts and reuses its memory: one line of NDJSON after another.
class JsonReader {
 public:
  explicit JsonReader(JsonLimits limits = {});
  ~JsonReader();
  JsonReader(JsonReader&&) noexcept;
  JsonReader& operator=(JsonReader&&) noexcept;

  /// The tree of one text that starts on `line` of `source`; errors as in `read_json`. Valid until the next call, and no
  /// longer than the text, into which it points.
  const Document& read(PaddedText text, std::string_view source, std::uint32_t line = 1);
  /// The same for text without padding, which is copied.
  const Document& read_copy(std::string_view text, std::string_view source, std::uint32_t line = 1);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace leeboard::io
