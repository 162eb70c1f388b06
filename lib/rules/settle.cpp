// Leaves out, one by one, facts without which every answer to the others still decides.
#include "rules/settle.hpp"

#include <algorithm>
#include <map>

#include "rules/telling_values.hpp"

namespace leeboard::rules {
namespace {

constexpr int most_steps = 4000;

bool holds(const std::vector<std::string>& list, const std::string& fact) { return std::ranges::find(list, fact) != list.end(); }

class Settle {
 public:
  Settle(const Condition& condition, const FactTypes& types, const MaxAges& max_ages, Date plan_day) : condition_(condition), max_ages_(max_ages) {
    collect_leaves(condition, leaves_);
    for (const auto& [fact, of_fact] : leaves_)
      if (const auto* type = types.find_type(fact)) values_[fact] = telling_values(of_fact, *type, plan_day);
  }

  std::vector<std::string> run(const FactSheet& whole) {
    const auto sheet = tested_facts(whole);
    const auto evaluation = evaluate(condition_, sheet, max_ages_);
    auto needed = evaluation.missing;
    // Where each fact is compared once, each can be what the answer hangs on.
    if (std::ranges::none_of(needed, [&](const std::string& fact) { return leaves_.at(fact).size() > 1; })) return needed;
    for (auto i = needed.size(); i-- > 0;) {
      auto others = needed;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      steps_ = 0;
      if (!can_stay_open(sheet, others)) needed = std::move(others);
    }
    return needed;
  }

 private:
  /// Only what the condition tests: sheets are copied at every step of the search.
  FactSheet tested_facts(const FactSheet& whole) const {
    FactSheet out(whole.as_of());
    out.set_now(whole.now());
    for (const auto& [fact, of_fact] : leaves_)
      if (const auto* finding = whole.find(fact)) out.put(fact, *finding);
    return out;
  }

  /// Whether some answers to these facts leave the condition undecided; also true when there are too many to try.
  bool can_stay_open(const FactSheet& sheet, const std::vector<std::string>& asked) {
    if (++steps_ > most_steps) return true;
    const auto evaluation = evaluate(condition_, sheet, max_ages_);
    if (evaluation.truth != Truth::unknown) return false;
    const auto next = std::ranges::find_if(evaluation.missing, [&](const std::string& fact) { return holds(asked, fact); });
    if (next == evaluation.missing.end()) return true;
    auto rest = asked;
    std::erase(rest, *next);
    const auto tried = values_.find(*next);
    if (tried == values_.end() || tried->second.empty()) return true;
    return std::ranges::any_of(tried->second, [&](const FactValue& value) {
      auto known = sheet;
      Finding finding;
      finding.value = value;
      finding.observed = sheet.now();
      known.put(*next, std::move(finding));
      return can_stay_open(known, rest);
    });
  }

  const Condition& condition_;
  const MaxAges& max_ages_;
  std::map<std::string, std::vector<const Leaf*>> leaves_;
  std::map<std::string, std::vector<FactValue>> values_;
  int steps_ = 0;
};

}  // namespace

std::vector<std::string> settling_facts(const Condition& condition, const FactSheet& sheet, const FactTypes& types, const MaxAges& max_ages) {
  return Settle(condition, types, max_ages, sheet.as_of().day).run(sheet);
}

}  // namespace leeboard::rules
