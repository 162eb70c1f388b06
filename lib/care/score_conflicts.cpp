// Answers that contradict each other, and items that the form lawfully skips.
#include <algorithm>

#include "care/score_tables.hpp"

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCheck::Shape;

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) text.append(text.empty() ? "" : between).append(word);
  return text;
}

void items_of(const Check& check, std::vector<std::size_t>& items) {
  for (const auto& part : check.parts) items_of(part, items);
  if (check.shape != Shape::leaf) return;
  if (!check.left_scale) items.push_back(check.left);
  if (check.right == catalog::InstrumentCheck::Right::item) items.push_back(check.right_item);
}
}  // namespace

Truth ScoreTables::truth(const Check& check, const catalog::FilledForm& form, const ItemSet& skipped) const {
  if (check.shape != Shape::leaf) {
    Truth result = check.shape == Shape::all ? Truth::yes : Truth::no;
    for (const auto& part : check.parts) {
      const auto each = truth(part, form, skipped);
      result = check.shape == Shape::all ? both(result, each) : either(result, each);
    }
    return check.shape == Shape::none_of ? negate(result) : result;
  }
  const auto known = [&](std::size_t item) -> std::optional<Milli> {
    const auto code = form.codes[item];
    if (code >= 0) return items[item].points[static_cast<std::size_t>(code)];
    if (skipped.test(item)) return 0;
    return {};
  };
  if (check.left_scale) return Truth::unknown;
  const auto left = known(check.left);
  const auto right = check.right == catalog::InstrumentCheck::Right::item ? known(check.right_item) : std::optional<Milli>(check.number);
  if (!left || !right) return Truth::unknown;
  return truth_of(compare(*left, check.comparison, *right));
}

ItemSet ScoreTables::skipped_items(const catalog::FilledForm& form) const {
  ItemSet skipped;
  // Gates look back only, so one pass settles them in turn.
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (form.codes[i] >= 0) continue;
    const bool closed = items[i].ask_if && truth(*items[i].ask_if, form, skipped) == Truth::no;
    const bool zero = items[i].zero_if && truth(*items[i].zero_if, form, skipped) == Truth::yes;
    if (closed || zero) skipped.set(i);
  }
  return skipped;
}

std::vector<catalog::AnswerProblem> Scorer::conflicts(const catalog::FilledForm& form) const {
  const auto& t = *tables_;
  const auto skipped = t.skipped_items(form);
  std::vector<catalog::AnswerProblem> problems;
  const auto add = [&](std::vector<std::size_t> places, const std::string& why) {
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    std::vector<std::string> names;
    for (const auto place : places) names.push_back(t.instrument.items[place].id);
    for (const auto& problem : problems)
      if (problem.items == names) return;
    problems.push_back({catalog::AnswerProblem::Kind::inconsistent, names,
                        "items " + joined(names, " and ") + " contradict each other: " + why, "mend the wrong one, or give it as unknown"});
  };
  for (std::size_t i = 0; i < t.conflicts.size(); ++i)
    if (t.truth(t.conflicts[i].must, form, skipped) == Truth::no) add(t.conflicts[i].items, t.instrument.conflicts[i].text);
  for (std::size_t i = 0; i < t.items.size(); ++i) {
    const auto code = form.codes[i];
    if (code < 0) continue;
    const auto& item = t.items[i];
    if (item.ask_if && t.truth(*item.ask_if, form, skipped) == Truth::no) {
      std::vector<std::size_t> places{i};
      items_of(*item.ask_if, places);
      add(places, "item " + t.instrument.items[i].id + " is not asked then");
    } else if (item.zero_if && item.points[static_cast<std::size_t>(code)] != 0 &&
               t.truth(*item.zero_if, form, skipped) == Truth::yes) {
      std::vector<std::size_t> places{i};
      items_of(*item.zero_if, places);
      add(places, "item " + t.instrument.items[i].id + " must then be 0");
    }
  }
  return problems;
}

bool Scorer::lawful(const catalog::FilledForm& form) const {
  const auto& t = *tables_;
  if (!t.conflicts.empty() || std::ranges::any_of(t.items, [](const auto& item) { return item.ask_if || item.zero_if; }))
    return conflicts(form).empty();
  return true;
}

ScoredForm score_answers(const catalog::Instrument& instrument, const Scorer& scorer, const Answers& answers, bool numbers_declared) {
  ScoredForm result;
  const auto sex = catalog::parse_sex(answers.sex_at_birth);
  if (answers.basis == "reported-total") {
    for (const auto& [name, range] : answers.scales) {
      const auto* scale = instrument.scale(name);
      std::vector<std::string> known;
      for (const auto& each : instrument.scales)
        if (!each.hidden) known.push_back(each.id);
      if (scale == nullptr || scale->hidden)
        result.problems.push_back({catalog::AnswerProblem::Kind::unknown_key, {name}, instrument.id + " has no scale '" + name + "'",
                                   "its scales: " + joined(known, ", ")});
    }
    if (!result.problems.empty()) return result;
    result.score = scorer.score_reported(answers.scales, sex);
    for (const auto& [name, range] : answers.scales) {
      const auto* entry = result.score.scale(name);
      if (entry == nullptr || entry->low < range.low || entry->high > range.high)
        result.problems.push_back({catalog::AnswerProblem::Kind::illegal, {name}, "scale " + name + ": no form can come to this",
                                   "give the total as the form allows it"});
    }
    return result;
  }
  const auto form = catalog::fill_form(instrument, answers.answers, sex, answers.form_numbers, numbers_declared, result.problems);
  if (!result.problems.empty()) return result;
  if (!scorer.lawful(form)) result.problems = scorer.conflicts(form);
  if (result.problems.empty()) scorer.score_into(form, result.score);
  return result;
}

}  // namespace leeboard::care
