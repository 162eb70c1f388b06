// Tells numbers outside what is usual.
#include "catalog/unusual_value.hpp"

#include <algorithm>

#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

bool is_unusual(const Vocabulary& vocabulary, const std::string& key, const FactValue& value) {
  const auto* range = std::get_if<Range>(&value);
  const auto* type = range != nullptr ? vocabulary.find_type(key) : nullptr;
  if (type == nullptr || !type->plausible) return false;
  // ">500" may well be 510.
  return range->high < type->plausible->low || range->low > type->plausible->high;
}

bool is_unusual(const Vocabulary& vocabulary, const Fact& fact) {
  const auto* value = std::get_if<FactValue>(&fact.content);
  return value != nullptr && is_unusual(vocabulary, fact.key, *value);
}

void tell_once(std::vector<std::string>& told, std::string word) {
  if (std::ranges::find(told, word) == told.end()) told.push_back(std::move(word));
}

}  // namespace leeboard::catalog
