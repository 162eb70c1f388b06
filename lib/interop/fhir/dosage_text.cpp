// Reads a dosage that is only written out.
#include "interop/fhir/dosage_text.hpp"

#include <algorithm>

#include "catalog/medicine_name.hpp"
#include "interop/convert_unit.hpp"

namespace leeboard::interop {

namespace {
/// "8 mg", "8-16 mg", "8 to 16 mg"; the second number of "8-2 mg" is that of another ingredient.
std::optional<Range> amount_of(const std::vector<catalog::Strength>& strengths, bool joined) {
  if (strengths.empty() || strengths.size() > 2) return std::nullopt;
  const auto& last = strengths.back();
  if (!last.per.empty() || last.numbers.size() > 2) return std::nullopt;
  auto low = last.numbers.front(), high = low;
  if (strengths.size() == 2) {
    const auto& first = strengths.front();
    if (!joined || first.numbers.size() != 1 || last.numbers.size() != 1 || (!first.unit.empty() && first.unit != last.unit)) return std::nullopt;
    low = first.numbers.front();
  } else if (last.numbers.size() == 2 && last.numbers.back() > low) {
    high = last.numbers.back();
  }
  const auto from = convert_unit(low, last.unit, "mg"), to = convert_unit(high, last.unit, "mg");
  if (!from || !to || *from > *to) return std::nullopt;
  return Range{round_half_away(*from, 6), round_half_away(*to, 6)};
}

/// "1-3 times a day", "1 to 3 times a day": the phrase says only how a span ends.
bool ends_a_span(std::string_view text, std::string_view phrase) {
  const auto at = text.find(phrase);
  if (at == std::string_view::npos || phrase.front() < '0' || phrase.front() > '9') return false;
  const auto before = text.substr(0, at);
  return before.ends_with('-') || before.ends_with(" to ") || before.ends_with(" or ") || before.ends_with("/");
}
}  // namespace

DosageText read_dosage_text(std::string_view text, const catalog::MedicineWords& words) {
  DosageText out;
  auto normal = catalog::normal_medicine_name(text);
  out.as_needed = catalog::take_phrases(normal, words.as_needed);
  std::optional<double> times;
  int said = 0;
  // Before the strengths: the 3 of "3 times a day" is none.
  for (const auto& entry : words.times_a_day)
    for (const auto& phrase : entry.words)
      if (catalog::has_phrase(normal, phrase) && !ends_a_span(normal, phrase)) {
        std::vector<std::string> one{phrase};
        catalog::take_phrases(normal, one);
        times = entry.times;
        ++said;
      }
  auto cut = catalog::take_strengths(normal, words.units);
  auto rest = cut.rest;
  const std::vector<std::string> to{"to"};
  const bool joined = catalog::take_phrases(rest, to);
  for (const auto* list : {&words.forms, &words.routes})
    for (const auto& entry : *list) catalog::take_phrases(rest, entry.words);
  catalog::take_phrases(rest, words.directions);
  if (!rest.empty() || said > 1) return {.each_mg = {}, .times = {}, .as_needed = out.as_needed};
  out.each_mg = amount_of(cut.strengths, joined);
  if (times) out.times = Range{*times, *times};
  return out;
}

}  // namespace leeboard::interop
