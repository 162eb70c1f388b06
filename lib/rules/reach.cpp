// Tries the values that the comparisons of a condition tell apart.
#include "rules/reach.hpp"

#include <algorithm>
#include <map>

#include "rules/evaluate.hpp"
#include "rules/telling_values.hpp"

namespace leeboard::rules {
namespace {

constexpr int most_steps = 20000;
const Date plan_day = make_date(2026, 12, 1).value();

class Search {
 public:
  Search(Condition whole, const FactTypes& types) : whole_(std::move(whole)) {
    std::map<std::string, std::vector<const Leaf*>> leaves;
    collect_leaves(whole_, leaves);
    for (const auto& [fact, of_fact] : leaves) {
      const auto* type = types.find_type(fact);
      if (!type) continue;
      tried_[fact] = telling_values(of_fact, *type, plan_day);
      // Of the closed world what is not said is decided, as is whether a fact is unknown: these are settled before the rest is asked.
      const bool asks_unknown = std::ranges::any_of(of_fact, [](const Leaf* leaf) { return leaf->comparison == Comparison::unknown; });
      if (of_fact.front()->closed || asks_unknown) closed_.push_back(fact);
    }
  }

  bool run() { return step(FactSheet(stamp_of(plan_day)), 0); }

 private:
  bool step(const FactSheet& sheet, std::size_t closed_done) {
    if (++steps_ > most_steps) return true;
    if (closed_done < closed_.size()) return step(sheet, closed_done + 1) || try_values(sheet, closed_[closed_done], closed_done + 1);
    const auto found = evaluate(whole_, sheet);
    if (found.truth != Truth::unknown) return found.truth == Truth::yes;
    for (const auto& fact : found.missing)
      if (!sheet.find(fact)) return try_values(sheet, fact, closed_done);
    return true;  // only what no comparison can settle is left
  }

  bool try_values(const FactSheet& sheet, const std::string& fact, std::size_t closed_done) {
    const auto known = tried_.find(fact);
    if (known == tried_.end() || known->second.empty()) return true;
    return std::ranges::any_of(known->second, [&](const FactValue& value) {
      auto next = sheet;
      Finding finding;
      finding.value = value;
      next.put(fact, std::move(finding));
      return step(next, closed_done);
    });
  }

  Condition whole_;
  std::map<std::string, std::vector<FactValue>> tried_;
  std::vector<std::string> closed_;
  int steps_ = 0;
};

}  // namespace

bool can_hold(const std::vector<Wanted>& wanted, const FactTypes& types) {
  Condition whole{.shape = Condition::Shape::all, .parts = {}, .leaf = {}};
  for (const auto& [condition, holds] : wanted) {
    if (holds) {
      whole.parts.push_back(*condition);
    } else {
      Condition against{.shape = Condition::Shape::negation, .parts = {}, .leaf = {}};
      against.parts.push_back(*condition);
      whole.parts.push_back(std::move(against));
    }
  }
  return Search(std::move(whole), types).run();
}

}  // namespace leeboard::rules
