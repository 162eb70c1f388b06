// Looks facts up by their keys.
#include "report/fact_title.hpp"

#include "care/fact_words.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::report {

std::string fact_title(const catalog::Vocabulary* vocabulary, std::string_view key) {
  const auto* entry = vocabulary ? vocabulary->find(key) : nullptr;
  return entry && !entry->title.empty() ? entry->title : std::string(key);
}

std::string value_words(const catalog::Vocabulary* vocabulary, std::string_view key, const FactValue& value) {
  return care::fact_words(vocabulary ? vocabulary->find(key) : nullptr, value);
}

}  // namespace leeboard::report
