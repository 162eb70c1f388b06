// Proposes strategies for uncovered triggers.
#include "care/coping_proposals.hpp"

#include <algorithm>

namespace leeboard::care {

namespace {
constexpr std::size_t most = 3;

class CopingChoice {
 public:
  CopingChoice(const Trigger& trigger, const catalog::CopingLibrary& library, const std::vector<CopingCount>& own) {
    for (const auto& strategy : library.strategies) {
      if (strategy.domain != trigger.domain) continue;
      if (strategy.tone && trigger.tone && strategy.tone != trigger.tone) continue;
      ProposedCoping proposed{&strategy, 0, 0};
      if (const auto count = std::ranges::find(own, strategy.id, &CopingCount::step); count != own.end()) {
        proposed.tried = count->tried;
        proposed.coped = count->coped;
      }
      (takes_away(strategy.kind) ? away_ : meet_).push_back(proposed);
    }
    for (auto* list : {&away_, &meet_}) std::ranges::stable_sort(*list, [](const auto& a, const auto& b) { return a.coped > b.coped; });
  }

  std::vector<ProposedCoping> pick(std::optional<Avoidable> avoidable) {
    // Guidelines 6.3: avoidable, remove it; partly, make it smaller with support; not, meet it. One way to meet it always has room.
    take(away_, avoidable == Avoidable::yes ? most - 1 : avoidable == Avoidable::partly ? 1 : 0);
    take(meet_, most - out_.size());
    // Where the library knows too few ways to meet it, the others fill up, unless it cannot be avoided.
    if (avoidable != Avoidable::no) take(away_, most - out_.size());
    return std::move(out_);
  }

 private:
  void take(std::vector<ProposedCoping>& from, std::size_t count) {
    const auto end = from.begin() + static_cast<std::ptrdiff_t>(std::min(count, from.size()));
    out_.insert(out_.end(), from.begin(), end);
    from.erase(from.begin(), end);
  }

  std::vector<ProposedCoping> away_, meet_, out_;
};
}  // namespace

bool is_uncovered(const Trigger& trigger, const CarePlan* plan) {
  if (trigger.status != TriggerStatus::open || trigger.strategy) return false;
  if (std::ranges::any_of(trigger.steps, [](const TriggerStep& step) { return !step.done(); })) return false;
  return !plan || std::ranges::none_of(plan->lines, [&](const PlanLine& line) { return plans_for(line, trigger); });
}

std::vector<CopingProposal> propose_coping(const std::vector<Trigger>& inventory, const CarePlan* plan, const catalog::CopingLibrary& library,
                                           const std::vector<CopingCount>& own) {
  std::vector<CopingProposal> out;
  for (const auto& trigger : inventory)
    if (is_uncovered(trigger, plan))
      out.push_back({trigger.id, trigger.text, trigger.domain, trigger.strength, CopingChoice(trigger, library, own).pick(trigger.avoidable)});
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return a.strength.value_or(-1) > b.strength.value_or(-1); });
  return out;
}

}  // namespace leeboard::care
