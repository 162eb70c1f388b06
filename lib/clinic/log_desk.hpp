// The trigger log and the inventory: what is checked of an entry, what stands in its place, what a trigger becomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "store/repositories.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::clinic {

struct Desk;

/// Throws bad_input when the entry lies after the desk's time.
void refuse_future(const Desk& desk, const TriggerEvent& event);

/// A log entry as it was stored.
struct LoggedEntry {
  std::string id;    ///< "V-7"
  std::string code;  ///< of the person
  store::Stored how = store::Stored::created;
  bool safety = false;  ///< somebody must acknowledge it
  bool waits = false;   ///< and nobody has
};

/// Stores an entry of the person of that code, with what the entry that it corrects was acknowledged for. `recorded`: when it became known.
/// Throws not_found (no such person, or trigger: with the ids that are legal), bad_input (in the future, or as TriggerLog::add).
LoggedEntry log_entry(const Desk& desk, store::Repositories& records, const std::string& code, TriggerEvent event, const Stamp& recorded);

/// What is due at once after an entry of that kind, each with what it cites.
std::vector<std::string> first_steps_after(catalog::Catalog& catalog, TriggerEventKind kind);

/// A trigger as it was stored.
struct StoredTrigger {
  std::string id;    ///< "T-1"
  std::string code;  ///< of the person
  int revision = 1;
  store::Stored how = store::Stored::created;
  Trigger trigger;
};

/// Adds a trigger to the inventory of the person of that code; an equal open one is unchanged. Throws not_found.
StoredTrigger add_trigger(const Desk& desk, store::Repositories& records, const std::string& code, Trigger trigger);

/// What a first interview about triggers has come to.
struct ExploredTriggers {
  std::string code;
  std::vector<StoredTrigger> triggers;
  std::vector<TriggerDomain> explored;  ///< all that were ever talked about
};
/// Stores what was told, and which domains were talked about, in one piece.
ExploredTriggers store_trigger_interview(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::vector<Trigger>& told,
                                         const std::vector<TriggerDomain>& explored);

/// What changes of a trigger; what is empty stays as it is.
struct Resolution {
  std::optional<TriggerStatus> status;
  std::optional<Strategy> strategy;
  std::string done;                ///< a step that was done
  std::vector<TriggerStep> steps;  ///< that were agreed on
  std::optional<int> strength;
  std::string reason;
};
/// A new revision of a trigger. Throws not_found with near ids.
StoredTrigger resolve_trigger(const Desk& desk, store::Repositories& records, const std::string& code, const std::string& id,
                              const Resolution& resolution);

/// Steps of the coping library by their ids; `owner` and `due` in place of what the library says. Throws not_found with near ids.
std::vector<TriggerStep> agreed_steps(const Desk& desk, const std::vector<std::string>& ids, const std::string& owner, const std::optional<Date>& due,
                                      const std::string& code);

}  // namespace leeboard::clinic
