// What must hold of a definition whatever is answered: bands, flags, codes.
#include "care/lint_instrument.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/error.hpp"
#include "base/range.hpp"
#include "care/score.hpp"

namespace leeboard::care {

namespace {
using catalog::Sex;

catalog::FilledForm blank_form(const catalog::Instrument& instrument, Sex sex) {
  catalog::FilledForm form;
  form.codes.assign(instrument.items.size(), catalog::FilledForm::not_asked);
  form.sex = sex;
  return form;
}

void lint_bands(const catalog::InstrumentScale& scale, const std::string& set, const std::vector<catalog::InstrumentBand>& bands,
                const std::vector<double>& values, Diagnostics& faults) {
  if (bands.empty() || values.empty()) return;
  const std::string of = "scale " + scale.id + (set.empty() ? "" : ", bands " + set) + ": ";
  const auto differ = [](double left, double right) { return std::abs(left - right) > 1e-9; };
  if (differ(bands.front().low, values.front()))
    faults.add(scale.where,
               of + "bands begin at " + format_number(bands.front().low) + ", but the least that can be reached is " + format_number(values.front()),
               "let the first band begin there");
  if (differ(bands.back().high, values.back()))
    faults.add(scale.where,
               of + "bands end at " + format_number(bands.back().high) + ", but the most that can be reached is " + format_number(values.back()),
               "let the last band end there");
  std::map<std::string, int> names;
  for (const auto& band : bands) {
    if (++names[band.id] == 2) faults.add(scale.where, of + "the band " + band.id + " is there twice", "give each band its own id");
    const auto inside = [&](double value) { return value >= band.low - 1e-9 && value <= band.high + 1e-9; };
    if (std::ranges::none_of(values, inside)) faults.add(scale.where, of + "no answers reach the band " + band.id, "mend its ends, or leave it out");
  }
  for (const double value : values) {
    const auto holding = std::ranges::count_if(bands, [&](const auto& band) { return value >= band.low - 1e-9 && value <= band.high + 1e-9; });
    if (holding == 1) continue;
    faults.add(scale.where, of + (holding == 0 ? "no band holds " : "more than one band holds ") + format_number(value),
               "bands follow each other without gap or overlap");
    return;
  }
}

bool asks_for_answers(const catalog::InstrumentCondition& check) {
  return std::ranges::any_of(check.parts, asks_for_answers) ||
         (check.shape == catalog::InstrumentCondition::Shape::leaf && check.left == catalog::InstrumentCondition::Left::answered);
}

void lint_flags(const catalog::Instrument& instrument, const Scorer& scorer, Diagnostics& faults) {
  std::vector<std::pair<bool, bool>> states(instrument.flags.size());
  for (const auto sex : {Sex::male, Sex::female, Sex::unknown}) {
    const auto blank = scorer.score(blank_form(instrument, sex));
    for (std::size_t i = 0; i < states.size(); ++i) {
      states[i].first = states[i].first || blank.flags[i].state != Truth::yes;
      states[i].second = states[i].second || blank.flags[i].state != Truth::no;
    }
  }
  std::map<std::string, int> names;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const auto& flag = instrument.flags[i];
    if (++names[flag.id] == 2) faults.add(flag.where, "the flag " + flag.id + " is there twice", "give each flag its own id");
    if (asks_for_answers(flag.when)) continue;
    if (!states[i].second) faults.add(flag.where, "the flag " + flag.id + " can never be yes", "mend its condition, or leave it out");
    if (!states[i].first) faults.add(flag.where, "the flag " + flag.id + " is always yes", "mend its condition, or leave it out");
  }
}

// The last digit of a LOINC code is checked by the Luhn rule.
bool is_loinc(const std::string& code) {
  const auto dash = code.find('-');
  if (dash == std::string::npos || dash == 0 || dash + 2 != code.size()) return false;
  int sum = 0;
  bool twice = true;
  for (auto at = dash; at-- > 0;) {
    if (code[at] < '0' || code[at] > '9') return false;
    int digit = code[at] - '0';
    if (twice) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
    twice = !twice;
  }
  return code[dash + 1] - '0' == (10 - sum % 10) % 10;
}

void lint_code(const std::string& code, const Where& where, Diagnostics& faults) {
  if (!code.empty() && !is_loinc(code)) faults.add(where, "'" + code + "' is no LOINC code: its check digit does not fit", "look the code up again");
}
}  // namespace

void lint_instrument(const catalog::Instrument& instrument, Diagnostics& faults) {
  for (const auto& item : instrument.items) {
    lint_code(item.loinc, item.where, faults);
    std::vector<double> points;
    for (const auto& option : item.options) points.push_back(option.points);
    std::ranges::sort(points);
    if (!item.depends_on_sex() && std::ranges::adjacent_find(points) != points.end())
      faults.add(item.where, "item " + item.id + ": two options have the same points, so a number cannot tell them apart",
                 "give them different points, or make one of them");
  }
  for (const auto& scale : instrument.scales) lint_code(scale.loinc, scale.where, faults);
  for (const auto& [name, code] : instrument.loinc) lint_code(code, instrument.where, faults);
  try {
    const Scorer scorer(instrument);
    const auto blank = blank_form(instrument, Sex::unknown);
    for (std::size_t i = 0; i < instrument.scales.size(); ++i) {
      const auto& scale = instrument.scales[i];
      if (scale.bands.empty() && scale.band_sets.empty()) continue;
      const auto values = scorer.reachable(i, blank);
      if (scale.band_sets.empty()) lint_bands(scale, "", scale.bands, values, faults);
      for (const auto& [set, bands] : scale.band_sets) lint_bands(scale, set, bands, values, faults);
      for (const auto& [set, text] : scale.band_sources)
        if (!scale.band_sets.contains(set))
          faults.add(scale.where, "scale " + scale.id + ": a source is given for bands '" + set + "', which are not there", "name one of the sets");
    }
    lint_flags(instrument, scorer, faults);
  } catch (const Error& error) {
    faults.add(instrument.where, error.what(), error.mend().empty() ? "make the instrument smaller, or link fewer of its items" : error.mend());
  }
}

}  // namespace leeboard::care
