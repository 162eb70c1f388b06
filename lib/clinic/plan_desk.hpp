// Drafting, signing and deciding: what is stored, what refuses a signature, what waits for somebody to see it.
#pragma once

#include <string>
#include <vector>

#include "record/fact_sheet.hpp"
#include "record/person_record.hpp"
#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// A plan that was drafted, with the facts behind it.
struct Drafted {
  CarePlan plan;
  FactSheet sheet;
  std::vector<std::string> waiting;  ///< safety items that nobody has acknowledged: ids for acknowledge()
  bool unchanged = false;            ///< the newest revision says the same, so nothing was stored
};

/// Whom a plan is for, and from what: without templates those that the newest plan of this episode was asked for with, else the usual
/// one, and on it all that apply.
struct DraftRequest {
  std::string patient;
  std::vector<std::string> templates = {};
  std::string reason = {};
  std::string visit = {};  ///< what the visit is for, by read_visit_kind(); or empty
};

/// Drafts and stores a revision when it says something new; inside a transaction. Throws not_found.
Drafted draft_plan(store::Repositories& records, const Desk& desk, const DraftRequest& request);

/// A draft of today that is stored nowhere, from the templates that `before` was asked for with and what applies. Throws not_found.
Drafted preview_plan(store::Repositories& records, const Desk& desk, const std::string& patient, const CarePlan& before);

/// The plan as it would be drafted now (for that kind of visit) over the newest one of this episode, stored nowhere. Throws not_found, and refused
/// for a person whose record says that they died.
CarePlan plan_of_today(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& visit = {});

/// What stands behind a plan that was stored before: the facts of today, and what waits.
Drafted reopen_draft(store::Repositories& records, const Desk& desk, const std::string& patient, CarePlan plan);

/// A signature that was given, or that stood already.
struct Signed {
  store::PlanRevision revision;
  CarePlan plan;
  bool again = false;  ///< signed before by the same person: nothing was stored
};

/// Whose plan is signed, which revision (0: the newest), and what was done about an emergency that it holds.
struct SignRequest {
  std::string patient;
  int revision = 0;
  std::string reason;
};

/// Signs as the desk's actor; inside a transaction. With a reason an emergency that rests on recorded facts is acknowledged by it.
/// Throws refused where the role signs none of it, a safety item waits or the person died, failed where somebody else has signed, not_found.
Signed sign_plan(store::Repositories& records, const Desk& desk, const SignRequest& request);

/// Adds a signature to the newest plan that bears one, and changes nothing else; inside a transaction. Throws refused, not_found.
Signed cosign_plan(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& reason);

}  // namespace leeboard::clinic
