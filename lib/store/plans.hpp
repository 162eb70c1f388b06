// Care plans: drafts, signatures, decisions. The plan itself is the JSON text of leeboard.plan/1, kept in pieces (plan_text).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One revision of a plan.
struct PlanRevision {
  std::string id;  ///< "PL-1"
  int revision = 0;
  PersonKey person;
  std::string episode;  ///< or empty
  PlanStatus status = PlanStatus::draft;
  Stamp as_of{};
  std::string template_id, template_version, template_digest;
  std::string document;        ///< JSON text of the plan; empty where `list` left it out
  std::string content_digest;  ///< digest of what makes two drafts the same, given by the caller
  Signature signature;         ///< the author, when it was recorded, and why
};

/// A decision on one line of a signed plan.
struct StoredDecision {
  std::string plan;  ///< "PL-1"
  int revision = 0;  ///< of the plan that the decision made
  std::string line;
  LineDecision decision;
  bool reopened = false;  ///< taken back: the signature alone counts
};

/// Plans in the store.
class Plans {
 public:
  Plans(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// All revisions seen of all plans of a person, oldest first; merged records included.
  std::vector<PlanRevision> of(PersonKey person, const Seen& seen = {});
  /// The same without their documents: complete() reads that of one.
  std::vector<PlanRevision> list(PersonKey person, const Seen& seen = {});
  void complete(PlanRevision& revision);
  /// The newest revision seen (of a status when one is given; `signed`: that bears a signature), or nothing.
  std::optional<PlanRevision> newest(PersonKey person, std::optional<PlanStatus> status, const Seen& seen = {});
  /// "PL-1" (newest revision seen) or "PL-1.r2".
  std::optional<PlanRevision> get(std::string_view id, const Seen& seen = {});

  /// Stores revision n+1 (`id` empty: a new plan); id and revision are filled in the result.
  PlanRevision add(const PlanRevision& revision);
  void decide(const StoredDecision& decision);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store
