// One person's record, gathered for printing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/fact_sheet.hpp"
#include "store/repositories.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::app {

/// What `intake show` prints.
struct RecordView {
  Stamp as_of{};
  std::string code;
  std::optional<store::PatientRevision> patient;  ///< nothing: not seen as of then, or entered in error
  std::vector<store::PatientRevision> revisions;
  std::vector<store::EpisodeRevision> episodes;
  FactSheet sheet;                       ///< facts of the current episode and of the person
  std::vector<store::StoredFact> facts;  ///< all observations
  std::vector<store::StoredTrigger> triggers;
  std::vector<store::StoredEvent> events;  ///< of several with one id of the source, the newest
  std::vector<store::StoredAssessment> assessments;
  std::vector<store::OpenSafetyItem> safety;
  std::vector<std::string> merged;  ///< codes of other records that are read as this one
  std::vector<store::KeptResource> kept;
};

/// Gathers it as seen.
RecordView read_record(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person, const store::Seen& seen,
                       const Stamp& as_of);

/// leeboard.record/1.
std::string render_record_json(const RecordView& view, bool kept, bool all_revisions);
std::string render_record_text(const RecordView& view, bool kept, bool all_revisions);

}  // namespace leeboard::app
