// Conflicts as they are shown: one, a list of them, both sides of one, and what settling came to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clinic/identity/settle_conflict.hpp"
#include "record/patient.hpp"
#include "store/conflicts.hpp"

namespace leeboard::clinic {

/// Who stands on one side of a conflict.
struct ConflictSide {
  std::string code;  ///< of who is here; empty: what is held
  Patient patient;
};

/// A conflict with its codes and, where it is shown alone, both sides and what is held.
struct ShownConflict {
  store::Conflict conflict;
  std::string patient, other;  ///< codes, or empty
  std::string settled_on;      ///< code, or empty
  std::vector<ConflictSide> sides;
  std::vector<store::HeldRecord> held;
};

/// With codes; `whole`: both sides and what is held too.
ShownConflict show_conflict(const Desk& desk, store::Repositories& records, const store::Conflict& conflict, bool whole);

/// leeboard.conflict/1, a line; sides and records where they are there.
std::string format_conflict_json(const ShownConflict& shown);
/// A line of a list, and one alone with how to settle it.
std::string format_conflict_line(const ShownConflict& shown);
std::string format_conflict_text(const ShownConflict& shown);

/// What settling came to, without its newline, and for a person.
std::string format_settled_json(const ShownConflict& shown, const Settled& settled, int exit);
std::string format_settled_text(const ShownConflict& shown, const Settled& settled, bool dry_run);

}  // namespace leeboard::clinic
