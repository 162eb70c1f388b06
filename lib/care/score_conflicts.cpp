// Answers that contradict each other, and items that the form lawfully skips.
#include "care/score_conflicts.hpp"

#include "base/words.hpp"

#include <algorithm>

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCondition::Shape;

void items_of(const Check& check, std::vector<std::size_t>& items) {
  for (const auto& part : check.parts) items_of(part, items);
  if (check.shape != Shape::leaf) return;
  if (!check.left_scale) items.push_back(check.left);
  if (check.right == catalog::InstrumentCondition::Right::item) items.push_back(check.right_item);
}

// A condition over items of which some are not answered; `skipped` ones count 0.
Truth truth(const ScoreTables& tables, const Check& check, const catalog::FilledForm& form, const ItemSet& skipped) {
  if (check.shape != Shape::leaf) {
    Truth result = check.shape == Shape::all ? Truth::yes : Truth::no;
    for (const auto& part : check.parts) {
      const auto each = truth(tables, part, form, skipped);
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
    if (code >= 0) return tables.items[item].points[static_cast<std::size_t>(code)];
    if (skipped.test(item)) return 0;
    return {};
  };
  if (check.left_scale) return Truth::unknown;
  const auto left = known(check.left);
  const auto right = check.right == catalog::InstrumentCondition::Right::item ? known(check.right_item) : std::optional<Milli>(check.number);
  if (!left || !right) return Truth::unknown;
  return truth_of(rules::holds(*left, check.comparison, *right));
}
}  // namespace

ItemSet skipped_items(const ScoreTables& tables, const catalog::FilledForm& form) {
  ItemSet skipped;
  // Gates look back only, so one pass settles them in turn.
  for (std::size_t i = 0; i < tables.items.size(); ++i) {
    if (catalog::FilledForm::is_answer(form.codes[i])) continue;
    const bool closed = tables.items[i].ask_if && truth(tables, *tables.items[i].ask_if, form, skipped) == Truth::no;
    const bool zero = tables.items[i].zero_if && truth(tables, *tables.items[i].zero_if, form, skipped) == Truth::yes;
    if (closed || zero) skipped.set(i);
  }
  return skipped;
}

std::vector<catalog::AnswerProblem> conflicts_of(const ScoreTables& tables, const catalog::FilledForm& form) {
  const auto skipped = skipped_items(tables, form);
  std::vector<catalog::AnswerProblem> problems;
  const auto add = [&](std::vector<std::size_t> places, const std::string& why) {
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    std::vector<std::string> names;
    for (const auto place : places) names.push_back(tables.instrument.items[place].id);
    for (const auto& problem : problems)
      if (problem.items == names) return;
    problems.push_back({catalog::AnswerProblem::Kind::inconsistent, names, "items " + join_words(names, " and ") + " contradict each other: " + why,
                        "mend the wrong one, or give it as unknown"});
  };
  for (std::size_t i = 0; i < tables.conflicts.size(); ++i)
    if (truth(tables, tables.conflicts[i].must, form, skipped) == Truth::no) add(tables.conflicts[i].items, tables.instrument.conflicts[i].text);
  // All tables.items that one gate closes, or one condition makes 0, are one contradiction.
  std::vector<bool> told(tables.items.size());
  for (std::size_t i = 0; i < tables.items.size(); ++i) {
    const auto broken = [&](std::size_t place) -> const Check* {
      const auto code = form.codes[place];
      const auto& item = tables.items[place];
      if (!catalog::FilledForm::is_answer(code)) return nullptr;
      if (item.ask_if && truth(tables, *item.ask_if, form, skipped) == Truth::no) return &*item.ask_if;
      if (item.zero_if && code >= 0 && item.points[static_cast<std::size_t>(code)] != 0 && truth(tables, *item.zero_if, form, skipped) == Truth::yes)
        return &*item.zero_if;
      return nullptr;
    };
    const auto* gate = told[i] ? nullptr : broken(i);
    if (gate == nullptr) continue;
    const bool closed = tables.items[i].ask_if && gate == &*tables.items[i].ask_if;
    std::vector<std::size_t> places;
    std::vector<std::string> names;
    for (std::size_t other = i; other < tables.items.size(); ++other) {
      const auto* same = broken(other);
      if (same == nullptr || !(*same == *gate) || (tables.items[other].ask_if && same == &*tables.items[other].ask_if) != closed) continue;
      told[other] = true;
      places.push_back(other);
      names.push_back(tables.instrument.items[other].id);
    }
    items_of(*gate, places);
    const bool many = names.size() > 1;
    add(places, std::string(many ? "items " : "item ") + join_words(names, ", ") +
                    (closed ? many ? " are not asked then" : " is not asked then" : " must then be 0"));
  }
  return problems;
}

}  // namespace leeboard::care
