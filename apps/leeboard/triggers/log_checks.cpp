// Checks of log entries.
#include "leeboard/triggers/log_checks.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/first_steps.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "store/triggers.hpp"

namespace leeboard::app {

void refuse_future(const TriggerEvent& event, const Stamp& now) {
  if (seen_from(event.at, now)) return;
  throw Error{ErrorKind::bad_input, "the entry lies in the future"}.mend_with("give a time up to " + format_stamp(now) +
                                                                              ", or say with --as-of which day it is");
}

void refuse_unknown_triggers(store::Repositories& records, store::PersonKey person, const TriggerEvent& event, const std::string& code) {
  for (const auto& id : event.triggers) {
    if (records.triggers().get(person, id)) continue;
    std::vector<std::string> known;
    for (const auto& entry : records.triggers().of(person))
      if (entry.person == person) known.push_back(entry.trigger.id);
    // Of a short list that is printed anyway everything is near.
    const auto near = known.size() > 3 ? did_you_mean(id, known) : std::string{};
    throw Error{ErrorKind::not_found, "the inventory of this person has no trigger " + id}.mend_with(
        known.empty() ? "the inventory is empty: add it with `leeboard triggers add " + code + "`"
                      : (near.empty() ? "" : near + " ") + "it holds " + joined(known) + ": see `leeboard triggers list " + code + "`");
  }
}

void tell_first_steps(Context& context, TriggerEventKind kind) {
  for (const auto& step : catalog::load_first_steps(context.catalog().definitions(), kind))
    context.warn(fmt::format("{} ({})", step.text, joined(step.cites, ", ")));
}

}  // namespace leeboard::app
