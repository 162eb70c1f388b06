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
  if (check.left_answered) {
    const bool given = catalog::FilledForm::is_answer(form.codes[check.left]);
    return truth_of(check.comparison == catalog::Comparison::equal ? given : !given && !skipped.test(check.left));
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
    if (catalog::FilledForm::is_answer(form.codes[i])) continue;
    const bool closed = items[i].ask_if && truth(*items[i].ask_if, form, skipped) == Truth::no;
    const bool zero = items[i].zero_if && truth(*items[i].zero_if, form, skipped) == Truth::yes;
    if (closed || zero) skipped.set(i);
  }
  return skipped;
}

std::vector<catalog::AnswerProblem> ScoreTables::conflicts_of(const catalog::FilledForm& form) const {
  const auto skipped = skipped_items(form);
  std::vector<catalog::AnswerProblem> problems;
  const auto add = [&](std::vector<std::size_t> places, const std::string& why) {
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    std::vector<std::string> names;
    for (const auto place : places) names.push_back(instrument.items[place].id);
    for (const auto& problem : problems)
      if (problem.items == names) return;
    problems.push_back({catalog::AnswerProblem::Kind::inconsistent, names, "items " + joined(names, " and ") + " contradict each other: " + why,
                        "mend the wrong one, or give it as unknown"});
  };
  for (std::size_t i = 0; i < conflicts.size(); ++i)
    if (truth(conflicts[i].must, form, skipped) == Truth::no) add(conflicts[i].items, instrument.conflicts[i].text);
  // All items that one gate closes, or one condition makes 0, are one contradiction.
  std::vector<bool> told(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto broken = [&](std::size_t place) -> const Check* {
      const auto code = form.codes[place];
      const auto& item = items[place];
      if (!catalog::FilledForm::is_answer(code)) return nullptr;
      if (item.ask_if && truth(*item.ask_if, form, skipped) == Truth::no) return &*item.ask_if;
      if (item.zero_if && code >= 0 && item.points[static_cast<std::size_t>(code)] != 0 && truth(*item.zero_if, form, skipped) == Truth::yes)
        return &*item.zero_if;
      return nullptr;
    };
    const auto* gate = told[i] ? nullptr : broken(i);
    if (gate == nullptr) continue;
    const bool closed = items[i].ask_if && gate == &*items[i].ask_if;
    std::vector<std::size_t> places;
    std::vector<std::string> names;
    for (std::size_t other = i; other < items.size(); ++other) {
      const auto* same = broken(other);
      if (same == nullptr || !(*same == *gate) || (items[other].ask_if && same == &*items[other].ask_if) != closed) continue;
      told[other] = true;
      places.push_back(other);
      names.push_back(instrument.items[other].id);
    }
    items_of(*gate, places);
    const bool many = names.size() > 1;
    add(places, std::string(many ? "items " : "item ") + joined(names, ", ") +
                    (closed ? many ? " are not asked then" : " is not asked then" : " must then be 0"));
  }
  return problems;
}

std::vector<catalog::AnswerProblem> Scorer::conflicts(const catalog::FilledForm& form) const {
  auto problems = tables_for(form.sex).conflicts_of(form);
  // With the sex unknown a form is lawful when it is for either.
  if (female_ && form.sex == catalog::Sex::unknown && !problems.empty() && female_->conflicts_of(form).empty()) problems.clear();
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
  const bool skipped = tables_for(form.sex).skipped_items(without).test(item);
  // With the sex unknown only what neither is asked can be left out.
  return skipped && (!female_ || form.sex != catalog::Sex::unknown || female_->skipped_items(without).test(item));
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
                                   "its scales: " + joined(known, ", ")});
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

}  // namespace leeboard::care
