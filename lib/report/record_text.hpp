// One person's record for reading.
#pragma once

#include <string>

#include "report/record_json.hpp"

namespace leeboard::report {

/// With the dates of everything; nothing is cut off.
std::string render_record_text(const PersonRecord& record, const RecordView& view);

}  // namespace leeboard::report
