// What a reported total alone tells: its bounds and bands, and flags as far as every form that comes to it agrees.
#include "care/score_reported.hpp"

#include <algorithm>
#include <map>

#include "care/score_reach.hpp"

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCondition::Shape;
using Right = catalog::InstrumentCondition::Right;

/// The values that the reported scales can have, and what follows from them for conditions.
class Reported {
 public:
  Reported(const ScoreTables& tables, catalog::Sex sex) : tables_(tables), blank_(blank_form(tables, sex)) {}

  /// The values within the range that a form can come to; empty when there are none.
  const std::vector<Milli>& add(std::size_t scale, const Range& range) {
    auto& values = values_[scale];
    reach(tables_, scale, blank_, values);
    std::erase_if(values, [&](Milli value) { return points_of(value) < range.low || points_of(value) > range.high; });
    return values;
  }

  Truth truth(const Check& check) const {
    if (check.shape != Shape::leaf) {
      Truth result = check.shape == Shape::all ? Truth::yes : Truth::no;
      for (const auto& part : check.parts) {
        const auto each = truth(part);
        result = check.shape == Shape::all ? both(result, each) : either(result, each);
      }
      return check.shape == Shape::none_of ? negate(result) : result;
    }
    if (check.left_scale) {
      const auto known = values_.find(check.left);
      return known == values_.end() ? Truth::unknown : truth_over(known->second, check, tables_.scales[check.left], blank_.sex);
    }
    return check.left_answered || check.right != Right::number ? Truth::unknown : truth_of_item(check);
  }

 private:
  // Of an item is known what all answers say with which the reported values can still be reached.
  Truth truth_of_item(const Check& check) const {
    bool can_be_yes = false, can_be_no = false;
    const auto& points = tables_.items[check.left].points;
    for (std::size_t option = 0; option < points.size(); ++option) {
      auto form = blank_;
      form.codes[check.left] = static_cast<std::int16_t>(option);
      if (can_be_reached(form)) (rules::holds(points[option], check.comparison, check.number) ? can_be_yes : can_be_no) = true;
    }
    return can_be_yes == can_be_no ? Truth::unknown : leeboard::truth_of(can_be_yes);
  }

  bool can_be_reached(const catalog::FilledForm& form) const {
    return std::ranges::all_of(values_, [&](const auto& reported) {
      std::vector<Milli> values;
      reach(tables_, reported.first, form, values);
      return std::ranges::any_of(values, [&](Milli value) { return std::ranges::binary_search(reported.second, value); });
    });
  }

  const ScoreTables& tables_;
  catalog::FilledForm blank_;
  std::map<std::size_t, std::vector<Milli>> values_;
};
}  // namespace

catalog::FilledForm blank_form(const ScoreTables& tables, catalog::Sex sex) {
  catalog::FilledForm form;
  form.codes.assign(tables.items.size(), catalog::FilledForm::not_asked);
  form.sex = sex;
  return form;
}

void put_reported(const ScoreTables& tables, const std::vector<std::pair<std::string, Range>>& scales, catalog::Sex sex, Score& result) {
  Reported reported(tables, sex);
  for (const auto& [name, range] : scales)
    for (std::size_t i = 0; i < tables.scales.size(); ++i) {
      if (tables.instrument.scales[i].id != name) continue;
      const auto& values = reported.add(i, range);
      for (auto& entry : result.scales)
        if (entry.scale == name && !values.empty()) put_values(values, tables.scales[i], tables.bands[i], entry);
    }
  for (std::size_t f = 0; f < tables.flags.size(); ++f) result.flags[f].state = reported.truth(tables.flags[f].when);
}

}  // namespace leeboard::care
