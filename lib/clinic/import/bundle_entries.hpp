// The entries of a Bundle and of the Bundles in it, in the order in which they must be read.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "clinic/import/record_version.hpp"
#include "io/node.hpp"

namespace leeboard::clinic {

/// One entry, with the time and the server that its Bundle gives.
struct BundleEntry {
  io::Node entry;
  std::optional<Stamp> time;
  std::string base;       ///< by the own link of the Bundle or of one around it: "https://a.example/fhir"; empty: not named
  bool too_deep = false;  ///< a Bundle that lies deeper than Bundles are read
  bool of_history = false;
};

/// Bundles are read this deep.
constexpr int most_bundle_depth = 4;

/// The entries, those of inner Bundles in their place. A history has its newest entry first, so it is read from its end.
std::vector<BundleEntry> list_entries(io::Node bundle);

/// What an entry deletes: "Condition/7", or why that cannot be told. Nothing of an entry that deletes nothing.
struct Deletion {
  std::string_view type, id, problem;
  std::string_view base;  ///< the server that the entry names, or empty
  RecordVersion version;  ///< as far as the entry says it
};
std::optional<Deletion> find_deletion(io::Node entry);

/// The records ("Condition/7") of which a history in these entries tells states that stand: there the order says which of them counts.
std::set<std::string, std::less<>> told_in_order(const std::vector<BundleEntry>& entries);

}  // namespace leeboard::clinic
