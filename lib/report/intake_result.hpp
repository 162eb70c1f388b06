// What came of a document at the front desk: as JSON, and in a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/stored.hpp"
#include "report/write_state.hpp"

namespace leeboard::report {

/// A document as it was written onto a record.
struct IntakeResult {
  std::string patient;  ///< code
  std::string episode;  ///< "E-1", or empty
  Stored how = Stored::created;
  ObjectCounts objects;
  std::vector<std::string> safety;  ///< safety items that it stored
};

/// leeboard.intake-result/1.
std::string intake_result_json(const IntakeResult& result);
/// Of a new person.
std::string added_text(const IntakeResult& result, const WriteState& state);
/// Of a record that was changed.
std::string changed_text(const IntakeResult& result, const WriteState& state);

/// What was said of two records.
enum class MergeState : std::uint8_t { linked, unlinked, two_people, perhaps_the_same };
/// "linked", "unlinked", "distinct", "not-distinct".
std::string_view format_merge_state(MergeState state);

/// leeboard.intake-merge/1: two records that are read as one or no longer, or that are two people or perhaps not.
std::string merge_json(const std::string& keep, const std::string& other, MergeState state);
std::string merge_text(const std::string& keep, const std::string& other, MergeState state);

}  // namespace leeboard::report
