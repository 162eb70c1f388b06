// One person's record as JSON (leeboard.record/1).
#pragma once

#include <string>
#include <vector>

#include "record/person_record.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

/// What is shown beside the record as it stands.
struct RecordView {
  bool kept = false;           ///< what an import kept verbatim
  bool all_revisions = false;  ///< what was replaced and corrected
  std::vector<ToldItem> told;  ///< what was told and not understood
};

/// One object in one line.
std::string render_record_json(const PersonRecord& record, const RecordView& view);

}  // namespace leeboard::report
