// What came of a signature, and of a decision on a line: as JSON, and in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/plan.hpp"
#include "record/signature.hpp"
#include "report/write_state.hpp"

namespace leeboard::report {

/// A signature that was given, or that stood already.
struct SignedPlan {
  std::string id;  ///< "PL-1"
  int revision = 1;
  PlanStatus status = PlanStatus::signed_;
  Signature signature;
  std::vector<std::string> held;           ///< lines that are signed as held
  bool again = false;                      ///< signed before by the same person: nothing was stored
  std::vector<UnsignedKind> to_sign = {};  ///< what it still waits for
};

/// leeboard.plan-signature/1.
std::string signed_json(const SignedPlan& plan);
std::string signed_text(const SignedPlan& plan, const WriteState& state);

/// What was decided on one line, and the revision that holds it; nothing decided: it is open again.
struct DecidedLine {
  std::string id;
  int revision = 1;
  std::string line;
  int number = 0;
  std::optional<LineDecision> decision = {};
  bool again = false;                        ///< it stood so already: nothing was stored
  std::vector<std::string> taken_back = {};  ///< what an earlier `done` had recorded
};

/// leeboard.plan-decision/1.
std::string decided_json(const DecidedLine& decided);
std::string decided_text(const DecidedLine& decided, const WriteState& state);

}  // namespace leeboard::report
