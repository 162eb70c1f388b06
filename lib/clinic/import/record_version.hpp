// Whether two states of one record are the same, and which is the newer, in whatever order they arrive.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/stamp.hpp"
#include "interop/fhir/resource.hpp"
#include "io/node.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// What a resource says of its version.
struct RecordVersion {
  std::optional<long long> number;  ///< `meta.versionId`, where it is a number
  std::optional<Stamp> updated;     ///< `meta.lastUpdated`
  bool said() const { return number || updated; }
};

/// Gives what a resource of a named source says the source's name, so that the same id of another source is another record.
void name_contents(interop::FhirRecord& record, std::string_view source);

/// What names one state of one record: its text and the name of its source; empty: not named.
std::string resource_digest(std::string_view raw, std::string_view source);

RecordVersion read_version(io::Node resource);
/// The version that an entry of a Bundle makes by deleting: by its ETag and time.
RecordVersion read_deletion_version(io::Node entry);

/// Whether the first is older: by number where both have one, else by time where both have one; else the later arrival is the newer.
bool is_older(const RecordVersion& one, const RecordVersion& stored);

/// The version that the store has of a record ("Condition/7"), as far as it was said.
RecordVersion find_version(store::Repositories& records, std::string_view record);
/// Remembers the version that was stored; in a transaction.
void note_version(store::Repositories& records, std::string_view record, const RecordVersion& version, store::PersonKey person);

}  // namespace leeboard::clinic
