// One person's record for printing.
#pragma once

#include <string>

#include "record/person_record.hpp"

namespace leeboard::app {

/// What is printed beside the record as it stands.
struct RecordView {
  bool kept = false;           ///< what an import kept verbatim
  bool all_revisions = false;  ///< what was replaced and corrected
};

/// leeboard.record/1.
std::string render_record_json(const PersonRecord& record, const RecordView& view);
std::string render_record_text(const PersonRecord& record, const RecordView& view);

}  // namespace leeboard::app
