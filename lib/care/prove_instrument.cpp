// Runs the examples of a definition and compares the scorer with the plain way to score.
#include "care/prove_instrument.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "base/error.hpp"
#include "base/range.hpp"
#include "care/lint_instrument.hpp"
#include "care/run_example.hpp"
#include "care/score.hpp"
#include "care/score_by_walk.hpp"

namespace leeboard::care {

namespace {
using catalog::FilledForm;
using catalog::Sex;

constexpr int forms_to_try = 240;
constexpr std::size_t most_completions = 600;

// A form filled in at random as the gates allow; up to four answers are then taken away again.
FilledForm random_form(const catalog::Instrument& instrument, std::mt19937& random) {
  FilledForm form;
  form.sex = static_cast<Sex>(random() % 3);
  form.codes.assign(instrument.items.size(), FilledForm::not_asked);
  const bool low = random() % 3 == 0;  // much of a form that people fill in stands at its low end
  for (std::size_t i = 0; i < instrument.items.size(); ++i) {
    const auto& item = instrument.items[i];
    if (item.calendar) {
      std::string days(static_cast<std::size_t>(item.calendar->first), '0');
      for (auto& day : days) day = random() % 11 == 0 && std::ranges::count(days, '?') < 5 ? '?' : random() % 3 == 0 ? '1' : '0';
      form.calendars.emplace_back(i, std::move(days));
      form.codes[i] = FilledForm::free_text;
    } else if (!item.options.empty()) {
      form.codes[i] = static_cast<std::int16_t>(low && random() % 4 != 0 ? 0 : random() % item.options.size());
    }
  }
  // What a gate closes is left alone, so that most forms are lawful; the others prove that contradictions are found.
  if (random() % 8 != 0) leave_closed_items(instrument, form);
  std::size_t completions = 1;
  const auto taken_away = random() % 5;
  for (std::size_t taken = 0; taken < taken_away; ++taken) {
    const auto place = random() % form.codes.size();
    const auto options = std::max<std::size_t>(1, instrument.items[place].options.size());
    if (form.codes[place] < 0 || completions * options > most_completions) continue;
    completions *= options;
    form.codes[place] = FilledForm::not_asked;
  }
  return form;
}

std::vector<std::string> bands_of(const std::set<double>& values, const std::vector<catalog::InstrumentBand>& bands) {
  std::vector<std::string> names;
  for (const auto& band : bands)
    if (std::ranges::any_of(values, [&](double value) { return value >= band.low - 1e-9 && value <= band.high + 1e-9; })) names.push_back(band.id);
  return names;
}

// The first way in which the two scores differ; nothing when they agree.
std::string difference(const catalog::Instrument& instrument, const Score& score, const WalkScore& plain) {
  std::size_t shown = 0;
  for (std::size_t i = 0; i < instrument.scales.size(); ++i) {
    const auto& scale = instrument.scales[i];
    if (scale.hidden) continue;
    const auto& found = score.scales[shown++];
    const auto& values = plain.scales[i];
    if (values.empty()) continue;
    if (std::abs(found.low - *values.begin()) > 1e-6 || std::abs(found.high - *values.rbegin()) > 1e-6)
      return "scale " + scale.id + ": scored " + format_range({found.low, found.high}) + ", all completions give " +
             format_range({*values.begin(), *values.rbegin()});
    if (found.value.has_value() != (values.size() == 1))
      return "scale " + scale.id + ": one value is given where completions differ, or none where they agree";
    if (found.bands != bands_of(values, scale.bands)) return "scale " + scale.id + ": the possible bands are not those of all completions";
  }
  for (std::size_t i = 0; i < instrument.flags.size(); ++i) {
    const auto& states = plain.flags[i];
    const auto expected = states.size() == 1 ? truth_of(*states.begin()) : Truth::unknown;
    if (!states.empty() && score.flags[i].state != expected)
      return "flag " + instrument.flags[i].id + ": scored " + std::string(format_truth(score.flags[i].state)) + ", all completions give " +
             std::string(format_truth(expected));
  }
  return {};
}

int compare_forms(const catalog::Instrument& instrument, const Scorer& scorer, Diagnostics& faults) {
  std::mt19937 random(20260101);  // the same forms in every run
  int compared = 0;
  for (int round = 0; round < forms_to_try; ++round) {
    const auto form = random_form(instrument, random);
    const auto plain = score_by_walk(instrument, form);
    if (!plain.whole) continue;
    const bool lawful = scorer.lawful(form);
    // A contradiction that only shows over several open answers is none that can be named, so the scorer may let it pass.
    if (!plain.lawful || !lawful) {
      if (plain.lawful) {
        faults.add(instrument.where, "a form that can be completed is refused as contradicting itself", "mend the gates and conflicts");
        return compared;
      }
      continue;
    }
    ++compared;
    if (auto differs = difference(instrument, scorer.score(form), plain); !differs.empty()) {
      faults.add(instrument.where, std::move(differs), "this is a fault of the program: report it with the definition");
      return compared;
    }
  }
  return compared;
}

void list_unreached(const catalog::Instrument& instrument, const Scorer& scorer, InstrumentProof& proof) {
  FilledForm blank;
  blank.codes.assign(instrument.items.size(), FilledForm::not_asked);
  for (std::size_t i = 0; i < instrument.scales.size(); ++i) {
    const auto& scale = instrument.scales[i];
    if (scale.hidden || scale.method != catalog::ScaleMethod::sum) continue;
    const auto values = scorer.reachable(i, blank);
    std::vector<double> gaps;
    for (std::size_t v = 1; v < values.size(); ++v)
      for (double between = std::floor(values[v - 1]) + 1; between < values[v] - 1e-9; ++between) gaps.push_back(between);
    if (!gaps.empty()) proof.unreached.emplace_back(scale.id, std::move(gaps));
  }
}
}  // namespace

InstrumentProof prove_instrument(const catalog::Instrument& instrument, Diagnostics& faults) {
  InstrumentProof proof;
  Diagnostics linted;
  lint_instrument(instrument, linted);
  const bool sound = linted.empty();
  faults.append(std::move(linted));
  if (instrument.examples.empty()) faults.add(instrument.where, "there is no worked example", "add forms whose result is known under `examples`");
  try {
    const Scorer scorer(instrument);
    for (const auto& example : instrument.examples) {
      ++proof.examples;
      for (auto& shortfall : example_shortfalls(instrument, example))
        faults.add(example.where, "example" + (example.id.empty() ? "" : " " + example.id) + ": " + std::move(shortfall),
                   "mend the example or the definition");
    }
    list_unreached(instrument, scorer, proof);
    proof.forms = compare_forms(instrument, scorer, faults);
  } catch (const Error& error) {
    if (sound) faults.add(instrument.where, error.what(), error.mend());
  }
  return proof;
}

}  // namespace leeboard::care
