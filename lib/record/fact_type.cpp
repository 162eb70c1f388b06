// Names of value kinds.
#include "record/fact_type.hpp"

#include <array>
#include <utility>

namespace leeboard {

namespace {
constexpr std::array<std::pair<ValueKind, std::string_view>, 7> kinds{{
    {ValueKind::boolean, "bool"},
    {ValueKind::number, "number"},
    {ValueKind::code, "code"},
    {ValueKind::codes, "codes"},
    {ValueKind::date, "date"},
    {ValueKind::text, "text"},
    {ValueKind::records, "records"},
}};
}

std::optional<ValueKind> parse_value_kind(std::string_view word) {
  for (const auto& [value, name] : kinds)
    if (name == word) return value;
  return std::nullopt;
}

}  // namespace leeboard
