// Lays the kind of visit over the facts.
#include "clinic/plan/visit_kind.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::clinic {

std::string read_visit_kind(const catalog::Vocabulary& vocabulary, const std::string& typed) {
  auto word = typed;
  std::ranges::replace(word, '-', '_');
  const auto* type = vocabulary.find_type(visit_kind_fact);
  if (word.empty() || type == nullptr || std::ranges::find(type->values, word) != type->values.end()) return word;
  throw Error(ErrorKind::usage, "there is no kind of visit `" + typed + "`").mend_with(choose_from(word, type->values));
}

void set_visit_kind(FactSheet& sheet, const std::string& kind) {
  if (kind.empty()) return;
  Finding finding;
  finding.value = Code{kind};
  finding.observed = sheet.as_of();
  finding.source = "--visit";
  sheet.put(std::string(visit_kind_fact), std::move(finding));
}

}  // namespace leeboard::clinic
