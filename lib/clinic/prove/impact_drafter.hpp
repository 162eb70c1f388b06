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

namespace leeboard::catalog {
class Vocabulary;
struct SiteSettings;
}  // namespace leeboard::catalog

namespace leeboard::clinic {

using care::PersonImpact;

/// Drafts both plans of a record. May be called by several threads once the pair is loaded.
class ImpactDrafter {
 public:
  /// `bands`: the site's choice of a named set of bands for the instrument, or empty. `site` outlives it.
  ImpactDrafter(const ImpactPair& pair, Stamp as_of, const std::string& bands, const catalog::SiteSettings& site);
  ~ImpactDrafter();
  PersonImpact draft(const PersonRecord& record, const catalog::CareTemplate& before, const catalog::CareTemplate& after, bool fitting) const;

 private:
  struct Scorers;
  FactSheet sheet_of(const catalog::Vocabulary& vocabulary, const PersonRecord& record) const;
  PersonRecord rescored(const PersonRecord& record, bool after) const;
  const ImpactPair& pair_;
  Stamp as_of_;
  const catalog::SiteSettings& site_;
  bool same_facts_;     ///< both sides see the same sheet
  bool same_verdicts_;  ///< and weigh it the same: only lines differ
  std::unique_ptr<Scorers> scorers_;
};

}  // namespace leeboard::clinic
