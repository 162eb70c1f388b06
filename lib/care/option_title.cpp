// Names what an open option was weighed without.
#include "care/option_title.hpp"

#include <vector>

#include "base/words.hpp"

namespace leeboard::care {

namespace {
/// A title names what matters first; the rest stands in `as_far_as_known`.
constexpr std::size_t named = 4;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// "Current medicines" in the middle of a sentence; "COWS total" and "HIV" stay.
std::string in_sentence(std::string title) {
  if (title.size() > 1 && title[0] >= 'A' && title[0] <= 'Z' && is_lower(title[1])) title[0] = static_cast<char>(title[0] - 'A' + 'a');
  return title;
}

/// The names that nobody here knows, for the list that they stand in.
std::string unknown_names(const catalog::Vocabulary& vocabulary, const FactSheet& sheet, const std::string& fact) {
  std::string out;
  for (const auto* entry : vocabulary.filled_entries()) {
    if (!entry->derived || !entry->derived->left_over_medicines || entry->derived->record != fact) continue;
    const auto* value = sheet.value(entry->key);
    if (const auto* names = value ? std::get_if<std::vector<Code>>(value) : nullptr)
      for (const auto& name : *names) out += (out.empty() ? "" : ", ") + name.word + "?";
  }
  return out.empty() ? out : " (" + out + ")";
}
}  // namespace

std::string option_title(const PlanOption& option, const catalog::Vocabulary& vocabulary, const FactSheet& sheet) {
  const bool open = option.verdict == Verdict::allowed || option.verdict == Verdict::warn;
  if (!open || option.as_far_as_known.empty()) return {};
  std::vector<std::string> titles;
  const auto add = [&](bool with_names) {
    for (const auto& fact : option.as_far_as_known) {
      if (titles.size() >= named) break;
      const auto names = unknown_names(vocabulary, sheet, fact);
      if (names.empty() == with_names) continue;
      const auto* entry = vocabulary.find(fact);
      titles.push_back(in_sentence(entry ? entry->title : fact) + names);
    }
  };
  // A name that nobody here knows can be asked of this person now.
  add(true);
  add(false);
  auto out =
      std::string(option.verdict == Verdict::warn ? "possible, take care," : "possible") + " as far as known; not known: " + join_words(titles, ", ");
  if (option.as_far_as_known.size() > titles.size()) out += " and " + std::to_string(option.as_far_as_known.size() - titles.size()) + " more";
  return out;
}

}  // namespace leeboard::care
