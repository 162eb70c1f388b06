// Filled-in forms with their scores, and their revisions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/assessment.hpp"
#include "record/signature.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One revision of a form; `assessment.id` is "A-1".
struct StoredAssessment {
  PersonKey person;
  std::string episode;  ///< or empty
  Assessment assessment;
  bool safety = false;  ///< a safety flag is positive
};

/// Forms in the store.
class Assessments {
 public:
  Assessments(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Newest revision seen of each form of a person, by instrument, time, number; merged records included. An empty instrument means all.
  std::vector<StoredAssessment> of(PersonKey person, std::string_view instrument, const Seen& seen = {});
  std::optional<StoredAssessment> get(std::string_view id, const Seen& seen = {});
  std::vector<StoredAssessment> revisions(std::string_view id);

  /// Adds a scored form (`answers.patient` is not looked at). The same form again (same source id, or same time and answers
  /// without one) is `unchanged`; the same source id with other content throws bad_input. Writes one row.
  std::pair<std::string, Stored> add(PersonKey person, std::string_view episode, const Answers& answers, const Score& score, const Stamp& recorded);
  /// A new revision with when and why; who took the form stands in its answers, who amends it in the audit chain. Throws not_found.
  Stored amend(std::string_view id, const Answers& answers, const Score& score, const Signature& signature);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store
