// Tells what of a medicine is not understood.
#include "catalog/told_medicine.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/range.hpp"
#include "catalog/name_medicine.hpp"
#include "record/absent.hpp"

namespace leeboard::catalog {

namespace {
bool is_of_medicine(const Event& event) {
  using enum EventKind;
  return event.kind == dose || event.kind == dispense || event.kind == medication_start || event.kind == medication_stop;
}

const DoseLimits* limits_of(const Vocabulary& vocabulary, std::string_view medicine) {
  const auto* drug = vocabulary.find_drug(medicine);
  return drug != nullptr && drug->dose ? &*drug->dose : nullptr;
}
}  // namespace

std::string refuse_dose(const Vocabulary& vocabulary, std::string_view medicine, double mg) {
  if (mg <= 0) return "a dose that was given is more than 0 mg";
  const auto* limits = limits_of(vocabulary, medicine);
  if (limits == nullptr || (mg >= limits->legal.low && mg <= limits->legal.high)) return {};
  return fmt::format("a dose of this medicine lies between {} and {} mg", format_number(limits->legal.low), format_number(limits->legal.high));
}

bool is_unusual_dose(const Vocabulary& vocabulary, const Event& event) {
  const auto mg = event.kind == EventKind::dose ? parse_number(event.detail("dose_mg")) : std::nullopt;
  const auto* limits = mg ? limits_of(vocabulary, event.detail("drug")) : nullptr;
  return limits != nullptr && (*mg < limits->plausible.low || *mg > limits->plausible.high);
}

std::vector<std::string> told_words(const Vocabulary& vocabulary, const Event& event) {
  std::vector<std::string> out;
  for (auto rest = event.detail("told"); !rest.empty();) {
    const auto end = rest.find(' ');
    out.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (!is_of_medicine(event)) return out;
  const auto drug = event.detail("drug");
  if (!drug.empty() && !parse_absent(drug) && find_listed(vocabulary, drug) == nullptr) {
    const auto named = name_medicine(vocabulary, drug);
    if (const auto word = named.told(); !word.empty() && std::ranges::find(out, word) == out.end()) out.insert(out.begin(), word);
  }
  if (is_unusual_dose(vocabulary, event)) out.emplace_back("implausible");
  return out;
}

}  // namespace leeboard::catalog
