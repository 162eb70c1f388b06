// Going through a signed plan line by line, while others may change it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Store;
}

namespace leeboard::clinic {

struct Desk;

/// The plan as the person at the terminal sees it.
struct WorkingPlan {
  store::PlanRevision stored;
  CarePlan plan;
  /// The line of that id, or null.
  const PlanLine* find(const std::string& id) const;
};

/// The newest plan of a person that bears a signature; the reading is logged. Throws not_found.
WorkingPlan open_plan(store::Store& store, const Desk& desk, const std::string& patient);

/// Lines that wait for somebody, Today first: proposed, no statement, not done (or due again), not put off to a day still to come.
std::vector<std::string> lines_to_work(const CarePlan& plan, Date day);

/// What was said of a line: a decision, or a note alone.
struct LineAnswer {
  std::string line;
  std::optional<Decision> decision = {};
  std::string words = {};        ///< the reason, or the note
  std::optional<Date> day = {};  ///< declined: when to ask again; later: by when
};

/// What came of it.
struct AnsweredLine {
  bool stored = false;          ///< false: the line had become another one, and waits to be looked at again
  bool changed = false;         ///< the plan was changed by somebody else since it was read
  std::string changed_by = {};  ///< who did, or empty
  PlanLine line = {};           ///< as it stands now
  std::vector<std::string> wrote = {}, taken_back = {};
};

/// Stores an answer to the line as it was shown, in a transaction of its own, and brings `working` to what stands then. Where somebody else
/// changed that line meanwhile nothing is stored. Throws as decide_line().
AnsweredLine answer_line(store::Store& store, const Desk& desk, const std::string& patient, WorkingPlan& working, const PlanLine& shown,
                         const LineAnswer& answer);

}  // namespace leeboard::clinic
