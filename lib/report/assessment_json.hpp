// A stored form for output: its score with what the store adds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/assessment.hpp"
#include "record/person_record.hpp"
#include "record/signature.hpp"
#include "report/score_history.hpp"

namespace leeboard::report {

/// How one scale of a listed form moved since the form before.
struct ListedChange {
  std::string scale;
  ScoreChange change;
  const ShownInstrument* shown = nullptr;
};

/// What the store says of a form beside its score.
struct AssessmentFacts {
  std::string id;  ///< "A-12"
  std::string patient;
  int revision = 1;
  std::string stored;                       ///< created, revised, unchanged; empty when it was only read
  Signature signature;                      ///< when it was recorded, and why it was amended
  std::optional<bool> acknowledged;         ///< only for a positive safety item
  std::optional<SafetyAnswered> answered;   ///< the same
  std::optional<double> change;             ///< of `total` since the form before
  std::vector<ListedChange> changes = {};   ///< of all scales
  std::string moved_from = {};              ///< the form that it was at somebody else, or empty
  std::optional<Signature> withdrawn = {};  ///< who took it back, when and why
  std::string moved_to = {};                ///< "P-0977 A-9" when it was moved
};

/// leeboard.score/1 with `assessment`, `revision` ... behind it. `line`: one of a list.
std::string render_assessment_json(const Answers& answers, const Score& score, const AssessmentFacts& facts, bool line);

}  // namespace leeboard::report
