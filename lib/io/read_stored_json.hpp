// JSON that this program wrote itself (text columns of the store) to a document.
#pragma once

#include <string_view>

#include "io/node.hpp"
#include "io/read_json.hpp"

namespace leeboard::io {

/// Reads many stored texts and reuses its memory.
class StoredJsonReader {
 public:
  StoredJsonReader();

  /// The tree of one text (a map or a list). Valid until the next call. Throws damaged.
  const Document& read(std::string_view json);

 private:
  JsonReader reader_;
};

/// The same for one text; the document owns a copy of it. Throws damaged.
Document read_stored_json(std::string_view json);

}  // namespace leeboard::io
