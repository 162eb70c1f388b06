// What waits for somebody to see it: positive answers, entries of the trigger log, escalations of plans.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "record/person_record.hpp"
#include "store/acknowledgements.hpp"
#include "store/assessments.hpp"
#include "store/trigger_log.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Safety items of forms and of the log with who has seen them, by time. `forms` and `log` are those that are seen.
std::vector<SafetyItem> list_safety_items(store::Repositories& records, store::PersonKey person, const store::Seen& seen,
                                          const std::vector<store::StoredAssessment>& forms, const std::vector<store::StoredTriggerEvent>& log);

/// The emergencies of a stored plan that rest on recorded facts, with who has seen them; one that rests on a form or on the log is
/// closed with that item. An acknowledgement counts while nothing was observed after it that the escalation rests on.
std::vector<SafetyItem> list_escalations(store::Repositories& records, const CarePlan& plan, const store::Seen& seen);

/// What is acknowledged, what was done, and, where it is one, the decision that answers the item.
struct AcknowledgeRequest {
  std::string object, note, decision;
};

/// What an acknowledgement came to: the one that stands now.
struct Acknowledged {
  store::Acknowledgement standing;
  store::Stored how = store::Stored::created;
};

/// Notes that the desk's actor has seen a safety item: "A-12", "V-7", "PL-2:breathing-slow". Throws not_found for anything else, refused
/// for a decision of somebody without a role of rules.decide.
Acknowledged acknowledge(store::Repositories& records, const Desk& desk, const AcknowledgeRequest& request);

/// Throws refused unless the desk's actor has a role that decides about safety items.
void require_right_to_decide(const Desk& desk, const std::string& object);

/// The same for all escalations of a plan that rest on recorded facts.
void acknowledge_escalations(store::Repositories& records, const Desk& desk, const CarePlan& plan, const std::string& note);

/// Those of the items that nobody has acknowledged, as far as the desk sees.
std::vector<std::string> waiting_of(store::Repositories& records, const Desk& desk, std::span<const std::string> items);

}  // namespace leeboard::clinic
