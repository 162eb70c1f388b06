// Reads triggers, log and histories.
#include "clinic/person_triggers.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
std::string own_id(store::PersonKey kept, store::PersonKey of, const std::string& id) {
  return of.number == kept.number ? id : std::to_string(of.number) + "." + id;
}

bool holds(const std::vector<Trigger>& triggers, const std::string& id) { return std::ranges::find(triggers, id, &Trigger::id) != triggers.end(); }
}  // namespace

void add_triggers(store::Repositories& records, store::PersonKey person, const store::Seen& seen, std::vector<store::StoredTriggerEvent>& log,
                  PersonRecord& out) {
  for (auto& stored : records.triggers().of(person, seen)) {
    stored.trigger.id = own_id(person, stored.person, stored.trigger.id);
    out.triggers.push_back(std::move(stored.trigger));
  }
  for (auto& stored : log) {
    for (auto& id : stored.event.triggers) {
      const auto plain = std::exchange(id, own_id(person, stored.person, id));
      if (holds(out.triggers, id) || holds(out.triggers_told_later, id)) continue;
      // The entry names it, so it is known as it was first told.
      auto told = records.triggers().revisions(stored.person, plain);
      if (told.empty() || records.withdrawals().find(told.front().trigger.patient + "/" + plain, seen)) continue;
      told.front().trigger.id = id;
      out.triggers_told_later.push_back(std::move(told.front().trigger));
    }
    out.log.push_back(std::move(stored.event));
  }
}

std::vector<TriggerHistory> list_trigger_histories(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  std::vector<TriggerHistory> out;
  const store::StoredTrigger* before = nullptr;
  const auto all = records.triggers().of(person, desk.seen_with_revisions());
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

}  // namespace leeboard::clinic
