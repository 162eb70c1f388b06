// Scores a form: answers that are all there are added up, the rest goes through what can still be reached.
#include "care/score.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/range.hpp"
#include "base/words.hpp"
#include "care/score_compile.hpp"
#include "care/score_conflicts.hpp"
#include "care/score_deciding.hpp"
#include "care/score_missing.hpp"
#include "care/score_reach.hpp"
#include "care/score_reported.hpp"

namespace leeboard::care {

namespace {
template <typename T>
T& slot(std::vector<T>& list, std::size_t place) {
  if (place >= list.size()) list.emplace_back();
  return list[place];
}
// `on_scale`: what is settled already of flags that look at one scale.
using OnScale = std::array<Truth, 64>;

void put_flags(const ScoreTables& t, const catalog::FilledForm& form, const Settled& settled, const OnScale& on_scale, Score& result) {
  for (std::size_t f = 0; f < t.flags.size(); ++f) {
    auto& entry = slot(result.flags, f);
    const auto& flag = t.flags[f];
    entry.id = t.instrument.flags[f].id;
    entry.safety = t.instrument.flags[f].safety;
    entry.text = t.instrument.flags[f].text;
    if (flag.on_one_scale && f < on_scale.size()) entry.state = on_scale[f];
    else if ((flag.program.set & settled.open).any()) entry.state = reach_flag(t, flag, form);
    else entry.state = truth_of(t.holds(flag.when, settled, form.sex));
  }
  result.flags.resize(t.flags.size());
}

void score_with(const ScoreTables& t, const catalog::FilledForm& form, Score& result) {
  result.instrument = t.instrument.id;
  result.version = t.instrument.version;
  result.definition = t.instrument.digest;
  result.notes = t.instrument.notes;
  result.scored_items = t.scored_items;
  result.missing.clear();
  result.skipped.clear();
  Settled settled;
  auto& open = settled.open;
  std::size_t absent = 0;
  for (std::size_t i = 0; i < t.items.size(); ++i) {
    const auto code = form.codes[i];
    if (code >= 0) settled.points[i] = t.items[i].points[static_cast<std::size_t>(code)];
    if (catalog::FilledForm::is_answer(code)) settled.given.set(i);
    else ++absent;
  }
  std::vector<bool> left_out;
  if (absent > 0) {
    // What nobody asked for is not missing, yet it is as open as any answer that is not there.
    const auto skipped = skipped_items(t, form);
    const auto not_asked = unasked(t, form, left_out);
    for (std::size_t i = 0; i < t.items.size(); ++i) {
      if (catalog::FilledForm::is_answer(form.codes[i])) continue;
      if (!skipped.test(i)) open.set(i);
      if (!t.items[i].scored) continue;
      (skipped.test(i) || not_asked.test(i) ? result.skipped : result.missing).push_back(t.instrument.items[i].id);
    }
  }
  result.answered = t.scored_items - static_cast<int>(result.missing.size() + result.skipped.size());
  result.complete = result.missing.empty();
  std::vector<Milli> values;
  std::size_t shown = 0;
  OnScale on_scale{};
  for (std::size_t i = 0; i < t.scales.size(); ++i) {
    const auto& scale = t.scales[i];
    if (scale.method == catalog::ScaleMethod::days || scale.method == catalog::ScaleMethod::longest_run) calendar_values(t, i, form, values);
    else if ((scale.program.set & open).any()) reach(t, i, form, values);
    else values.assign(1, value_of(t, i, settled, form));
    settled.scales[i] = values.empty() ? 0 : values.front();
    for (std::size_t f = 0; f < t.flags.size() && f < on_scale.size(); ++f)
      if (t.flags[f].on_one_scale && t.flags[f].when.left == i) on_scale[f] = truth_over(values, t.flags[f].when, scale, form.sex);
    if (scale.hidden) continue;
    auto& entry = slot(result.scales, shown++);
    entry.scale = t.instrument.scales[i].id;
    // What nobody asked for is told only where it follows from the rest.
    entry.asked = left_out.empty() || !left_out[i] || values.size() == 1;
    entry.band_set = scale.band_set;
    entry.decided_by.clear();
    put_values(values, scale, t.bands[i], entry);
    entry.prorated = absent > 0 ? prorated(t, i, settled, form, open) : std::nullopt;
  }
  result.scales.resize(shown);
  put_flags(t, form, settled, on_scale, result);
}
}  // namespace

Scorer::Scorer(const catalog::Instrument& instrument, const std::string& band_set) {
  if (instrument.items.size() > most_items || instrument.scales.size() > 64)
    throw Error{ErrorKind::bad_input, "instrument " + instrument.id + " is larger than 200 items or 64 scales"};
  tables_ = make_tables(instrument, band_set, catalog::Sex::male);
  if (instrument.differs_by_sex()) female_ = make_tables(instrument, band_set, catalog::Sex::female);
}

Scorer::~Scorer() = default;
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;

const ScoreTables& Scorer::tables_for(catalog::Sex sex) const { return female_ && sex == catalog::Sex::female ? *female_ : *tables_; }

void Scorer::score_into(const catalog::FilledForm& form, Score& result) const {
  if (!female_ || form.sex != catalog::Sex::unknown) {
    score_with(tables_for(form.sex), form, result);
    return;
  }
  // A sex for which the answers contradict each other is none that the form leaves open.
  const bool male = conflicts_of(*tables_, form).empty(), female = conflicts_of(*female_, form).empty();
  if (male != female) {
    score_with(male ? *tables_ : *female_, form, result);
    return;
  }
  Score other;
  score_with(*tables_, form, result);
  score_with(*female_, form, other);
  result = merge_scores(*tables_, result, other);
}

std::vector<double> Scorer::reachable(std::size_t scale, const catalog::FilledForm& form) const {
  std::vector<Milli> values;
  reach(tables_for(form.sex), scale, form, values);
  if (female_ && form.sex == catalog::Sex::unknown) {
    std::vector<Milli> other;
    reach(*female_, scale, form, other);
    values.insert(values.end(), other.begin(), other.end());
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
  }
  std::vector<double> points;
  for (const auto value : values) points.push_back(points_of(value));
  return points;
}

Score Scorer::score(const catalog::FilledForm& form) const {
  Score result;
  score_into(form, result);
  return result;
}

std::vector<catalog::AnswerProblem> Scorer::conflicts(const catalog::FilledForm& form) const {
  auto problems = conflicts_of(tables_for(form.sex), form);
  // With the sex unknown a form is lawful when it is for either.
  if (female_ && form.sex == catalog::Sex::unknown && !problems.empty() && conflicts_of(*female_, form).empty()) problems.clear();
  return problems;
}

bool Scorer::lawful(const catalog::FilledForm& form) const {
  const auto& t = *tables_;
  if (!t.conflicts.empty() || std::ranges::any_of(t.items, [](const auto& item) { return item.ask_if || item.zero_if; }))
    return conflicts(form).empty();
  return true;
}

bool Scorer::skips(std::size_t item, const catalog::FilledForm& form) const {
  auto without = form;
  without.codes[item] = catalog::FilledForm::not_asked;
  const bool skipped = skipped_items(tables_for(form.sex), without).test(item);
  // With the sex unknown only what neither is asked can be left out.
  return skipped && (!female_ || form.sex != catalog::Sex::unknown || skipped_items(*female_, without).test(item));
}

void Scorer::add_deciding_items(const catalog::FilledForm& form, Score& result) const {
  care::add_deciding_items(*this, tables_for(form.sex), form, result);
}

Score Scorer::score_reported(const std::vector<std::pair<std::string, Range>>& scales, catalog::Sex sex) const {
  auto result = score(blank_form(*tables_, sex));
  put_reported(*tables_, scales, sex, result);
  return result;
}

ScoredForm score_answers(const catalog::Instrument& instrument, const Scorer& scorer, const Answers& answers, bool numbers_declared) {
  ScoredForm result;
  const auto sex = catalog::parse_sex(answers.sex_at_birth);
  if (answers.basis == AnswerBasis::reported_total) {
    for (const auto& [name, range] : answers.scales) {
      const auto* scale = instrument.scale(name);
      std::vector<std::string> known;
      for (const auto& each : instrument.scales)
        if (!each.hidden) known.push_back(each.id);
      if (scale == nullptr || scale->hidden)
        result.problems.push_back({catalog::AnswerProblem::Kind::unknown_key,
                                   {name},
                                   instrument.id + " has no scale '" + name + "'",
                                   "its scales: " + join_words(known, ", ")});
    }
    if (!result.problems.empty()) return result;
    result.score = scorer.score_reported(answers.scales, sex);
    for (const auto& [name, range] : answers.scales) {
      const auto* entry = result.score.scale(name);
      if (entry == nullptr || entry->low < range.low || entry->high > range.high)
        result.problems.push_back(
            {catalog::AnswerProblem::Kind::illegal, {name}, "scale " + name + ": no form can come to this", "give the total as the form allows it"});
    }
    return result;
  }
  const auto form = catalog::fill_form(instrument, answers.answers, sex, answers.form_numbers, numbers_declared, result.problems);
  if (!result.problems.empty()) return result;
  if (!scorer.lawful(form)) result.problems = scorer.conflicts(form);
  if (result.problems.empty()) scorer.score_into(form, result.score);
  return result;
}

std::vector<std::string> misstated_scales(const Answers& answers, const Score& score) {
  std::vector<std::string> names;
  if (answers.basis == AnswerBasis::reported_total) return names;
  for (const auto& [name, stated] : answers.scales) {
    const auto* ours = score.scale(name);
    if (ours != nullptr && (stated.high < ours->low || stated.low > ours->high)) names.push_back(name);
  }
  return names;
}

}  // namespace leeboard::care
