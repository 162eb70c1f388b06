// One person's plan under two sets of definitions.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "care/impact_tally.hpp"
#include "care/score.hpp"
#include "clinic/prove/impact_pair.hpp"
#include "record/person_record.hpp"

namespace leeboard::clinic {

using care::PersonImpact;

/// Drafts both plans of a record. May be called by several threads once the pair is loaded.
class ImpactDrafter {
 public:
  /// `bands`: the site's choice of a named set of bands for the instrument, or empty.
  ImpactDrafter(const ImpactPair& pair, Stamp as_of, const std::string& bands);
  ~ImpactDrafter();
  PersonImpact draft(const PersonRecord& record, const catalog::CareTemplate& before, const catalog::CareTemplate& after) const;

 private:
  struct Scorers;
  PersonRecord rescored(const PersonRecord& record, bool after) const;
  const ImpactPair& pair_;
  Stamp as_of_;
  bool same_facts_;  ///< both sides see the same sheet
  std::unique_ptr<Scorers> scorers_;
};

}  // namespace leeboard::clinic
