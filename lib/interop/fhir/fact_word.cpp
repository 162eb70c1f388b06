// A word of the code map as the value of a fact.
#include "interop/fhir/fact_word.hpp"

#include <algorithm>

namespace leeboard::interop {

std::optional<FactValue> fact_word(const FactType& type, std::string_view word) {
  const auto legal = [&] { return type.values.empty() || std::ranges::find(type.values, word) != type.values.end(); };
  switch (type.kind) {
    case ValueKind::boolean:
      if (word == "yes" || word == "true") return FactValue(true);
      if (word == "no" || word == "false") return FactValue(false);
      return std::nullopt;
    case ValueKind::code:
      if (!legal()) return std::nullopt;
      return FactValue(Code{std::string(word)});
    case ValueKind::codes:
      if (!legal() && !type.free_words) return std::nullopt;
      return FactValue(std::vector<Code>{Code{std::string(word)}});
    case ValueKind::text: return FactValue(Text{std::string(word)});
    case ValueKind::number:
    case ValueKind::date:
    case ValueKind::records: break;
  }
  return std::nullopt;
}

}  // namespace leeboard::interop
