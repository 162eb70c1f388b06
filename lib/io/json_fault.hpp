// Finds what is wrong with the structure of a JSON text, after a parser refused it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace leeboard::io {

/// What is wrong with a JSON text, and where.
struct JsonFault {
  std::size_t offset = 0;
  std::string message;
  std::string mend;
};

/// The first open or crossed bracket, open quote, bare control character or text after the end; nothing when all those
/// are in order.
std::optional<JsonFault> find_json_fault(std::string_view text);

}  // namespace leeboard::io
