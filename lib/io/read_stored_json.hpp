// JSON that this program wrote itself (text columns of the store) to a document.
#pragma once

#include <memory>
#include <string_view>

#include "io/node.hpp"

namespace leeboard::io {

/// Reads many stored texts and reuses its memory. It is for our own writing: simdjson, which checks what comes from outside, takes
/// a millisecond to load, and a look at one record needs it for nothing else.
class StoredJsonReader {
 public:
  StoredJsonReader();
  ~StoredJsonReader();
  StoredJsonReader(StoredJsonReader&&) noexcept;
  StoredJsonReader& operator=(StoredJsonReader&&) noexcept;

  /// The tree of one text (a map or a list). Valid until the next call, and no longer than the text, into which it points.
  /// Throws damaged when it is not JSON.
  const Document& read(std::string_view json);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The tree of one text, of which the document keeps a copy. Throws damaged when it is not JSON.
Document read_stored_json(std::string_view json);

}  // namespace leeboard::io
