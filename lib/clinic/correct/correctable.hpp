// What can be taken back or moved: which object an id means, whose it is, and who recorded it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record/assessment.hpp"
#include "record/event.hpp"
#include "record/fact.hpp"
#include "record/signature.hpp"
#include "record/trigger.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Kinds of objects that can be taken back and moved.
enum class CorrectableKind : std::uint8_t { form, fact, event, entry, trigger };

/// One object with its content (of its kind alone), its newest revision.
struct Correctable {
  std::string object;  ///< "A-3", "F-17", "V-7", "P-0412/T-2"
  CorrectableKind kind{};
  store::PersonKey person;
  std::string code;           ///< of the person
  std::string what;           ///< instrument, fact, kind of event or domain
  bool own = false;           ///< every row of it is the actor's, of the desk's day
  bool safety = false;        ///< a safety item
  bool acknowledged = false;  ///< that somebody has seen
  std::optional<Assessment> form;
  std::optional<Fact> fact;
  std::optional<Event> event;
  std::optional<TriggerEvent> entry;
  std::optional<Trigger> trigger;
  Signature written = {};  ///< who logged an entry, and when it became known
};

/// The object of an id, whether or not it was taken back. Nothing when there is none.
std::optional<Correctable> find_correctable(store::Repositories& records, const Desk& desk, std::string_view id);
/// The same. Throws usage for what is no such id, not_found when there is none or it was recorded after the desk's time.
Correctable require_correctable(store::Repositories& records, const Desk& desk, const std::string& id);

/// Throws refused unless the desk's actor made it on the desk's day, or has a role that corrects what others recorded.
void require_right_to_correct(const Desk& desk, const std::string& object, bool own);
/// Whether a taking back is the actor's own of the desk's day.
bool is_own(const Desk& desk, const Signature& signature);

}  // namespace leeboard::clinic
