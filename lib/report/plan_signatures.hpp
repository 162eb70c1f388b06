// Under a plan: who signed it, what it still waits for, what was decided, and what changed since the revision before.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// "Tomas Achebe, MD, prescriber, 2026-12-01T10:20-05:00, sha256 3f9c27ab 51e088d4", one for each signature, in their order.
std::vector<std::string> signature_words(const CarePlan& plan);

/// "part-signed: medication waits for a prescriber", or empty.
std::string to_sign_words(const CarePlan& plan);

/// The part with the signatures; no block where nobody has signed.
Section signed_section(const CarePlan& plan);

/// "agreed", "not now, ask again on 2026-12-15", "later, by 2026-12-15".
std::string decision_words(const LineDecision& decision);

/// What was decided and noted on each line, newest first, also on those that are no longer in the plan:
/// "not now, ask again on 2026-12-15: 7 Liver tests (S-03, 2026-12-01): afraid of needles".
std::vector<std::string> decided_lines(const CarePlan& plan);

/// "CHANGED since revision 3" with at most so many entries; no block where there is no revision before, or nothing differs.
Section changed_section(const CarePlan& plan, std::size_t most);

}  // namespace leeboard::report
