// Reads one person's triggers and log.
#include "leeboard/triggers/person_log.hpp"

#include <algorithm>
#include <utility>

#include "leeboard/context.hpp"
#include "store/trigger_log.hpp"
#include "store/triggers.hpp"

namespace leeboard::app {

PersonLog gather_person_log(store::Records& records, store::PersonKey person, const store::Seen& seen) {
  PersonLog out;
  out.code = records.patients().code_of(person);
  const auto own_id = [&](store::PersonKey of, const std::string& id) {
    return of.number == person.number ? id : std::to_string(of.number) + "." + id;
  };
  for (auto& stored : records.triggers().of(person, seen)) {
    stored.trigger.id = own_id(stored.person, stored.trigger.id);
    out.triggers.push_back(std::move(stored.trigger));
  }
  for (auto& stored : records.trigger_log().of(person, seen)) {
    for (auto& id : stored.event.triggers) {
      const auto plain = std::exchange(id, own_id(stored.person, id));
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

store::Seen seen_of_log(Context& context) { return store::Seen{context.as_of()}; }

}  // namespace leeboard::app
