// Reads one person's triggers and log.
#include "leeboard/triggers/person_log.hpp"

#include <algorithm>
#include <utility>

#include "leeboard/context.hpp"
#include "store/plans.hpp"
#include "store/trigger_log.hpp"
#include "store/triggers.hpp"

namespace leeboard::app {

namespace {
std::string own_id(store::PersonKey kept, store::PersonKey of, const std::string& id) {
  return of.number == kept.number ? id : std::to_string(of.number) + "." + id;
}
}  // namespace

PersonLog gather_person_log(store::Repositories& records, store::PersonKey person, const store::Seen& seen) {
  PersonLog out;
  out.code = records.patients().code_of(person);
  for (auto& stored : records.triggers().of(person, seen)) {
    stored.trigger.id = own_id(person, stored.person, stored.trigger.id);
    out.triggers.push_back(std::move(stored.trigger));
  }
  for (auto& stored : records.trigger_log().of(person, seen)) {
    for (auto& id : stored.event.triggers) {
      const auto plain = std::exchange(id, own_id(person, stored.person, id));
      if (std::ranges::find(out.triggers, id, &Trigger::id) != out.triggers.end()) continue;
      // Written into the inventory later than this run may see: the entry names it, so it is known as it was first told.
      auto told = records.triggers().revisions(stored.person, plain);
      if (told.empty()) continue;
      told.front().trigger.id = id;
      out.triggers.push_back(std::move(told.front().trigger));
    }
    out.log.push_back(std::move(stored.event));
  }
  return out;
}

std::vector<report::TriggerHistory> gather_trigger_histories(store::Repositories& records, store::PersonKey person, const store::Seen& seen) {
  std::vector<report::TriggerHistory> out;
  const store::StoredTrigger* before = nullptr;
  const auto all = records.triggers().of(person, {seen.as_of, true});
  for (const auto& stored : all) {
    const auto& trigger = stored.trigger;
    const auto day = trigger.recorded.day;
    if (!before || before->person != stored.person || before->trigger.id != trigger.id)
      out.push_back({own_id(person, stored.person, trigger.id), {}, {}, {}, {}, {}, day});
    before = &stored;
    auto& history = out.back();
    history.text = trigger.text;
    if (!trigger.strength) continue;
    if (!history.first) history.first = trigger.strength, history.first_day = day;
    history.now = trigger.strength;
    history.now_day = day;
  }
  return out;
}

std::vector<Date> gather_plan_changes(store::Repositories& records, store::PersonKey person, const store::Seen& seen) {
  std::vector<Date> out;
  for (const auto& stored : records.plans().of(person, seen))
    if (stored.status == PlanStatus::signed_) out.push_back(stored.signature.at.day);
  return out;
}

store::Seen seen_of_log(Context& context) { return store::Seen{context.as_of()}; }

}  // namespace leeboard::app
