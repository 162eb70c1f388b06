// What is decided about single lines of a signed plan, taken back, and noted; each makes a revision.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// What became of one line of the signed plan, by its id or short number.
struct DecideRequest {
  std::string patient, line;
  Decision decision{};
  std::string reason = {};
  std::optional<Date> on = {};   ///< when it was decided or done, today or before; nothing: now
  std::optional<Date> ask = {};  ///< declined: when to ask again; nothing: at the review of the plan
  std::optional<Date> due = {};  ///< later: until when; nothing: the line keeps its day
};

/// A line that was decided upon, opened again, or noted on, with the revision that says so.
struct DecidedOn {
  store::PlanRevision revision;
  PlanLine line;
  bool unchanged = false;               ///< it stood so already: nothing was stored
  std::vector<std::string> wrote;       ///< what `done` recorded: "F-17", "V-8"
  std::vector<std::string> taken_back;  ///< what an earlier `done` had recorded
};

/// The line of that id or short number. Throws not_found with near ids.
PlanLine& find_line(CarePlan& plan, const std::string& id);

/// Stores the decision of the desk's actor, and what `done` means for the record; inside a transaction. A draft that waits for a
/// signature has it too. Throws not_found, usage for a day that does not go with the decision, bad_input, refused without the form.
DecidedOn decide_line(store::Repositories& records, const Desk& desk, const DecideRequest& request);

/// Takes the decision back, with what it recorded; inside a transaction. Throws not_found, usage without a reason, refused (who may).
DecidedOn reopen_line(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& line, const std::string& reason);

/// Adds a note to a line; inside a transaction. Throws not_found.
DecidedOn note_line(store::Repositories& records, const Desk& desk, const std::string& patient, const std::string& line, const std::string& note);

/// Stores a plan that bears signatures as its next revision; a draft that waits on top of the old one follows, with what was decided.
store::PlanRevision add_signed(store::Repositories& records, const Desk& desk, const store::PlanRevision& before, CarePlan plan,
                               const Signature& signature);

}  // namespace leeboard::clinic
