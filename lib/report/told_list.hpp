// What of a person's record was told and is not used as it stands.
#pragma once

#include <string>
#include <vector>

#include "record/person_record.hpp"

namespace leeboard::report {

/// One word of the closed list, of which record, and what it says.
struct ToldEntry {
  std::string what, object, text;
};

/// Those of the events, by time, then those that are kept verbatim, where their texts were read.
std::vector<ToldEntry> list_told(const PersonRecord& record);

}  // namespace leeboard::report
