// What an import has come to: counts that add up, in the whole and by type, and the safety items among what it stored.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "clinic/became.hpp"
#include "clinic/import/safety_list.hpp"

namespace leeboard::clinic {

/// What became of one input record, in a word.
enum class Fate : std::uint8_t { created, revised, kept, unchanged, rejected };
/// The word of a fate in a summary.
std::string_view format_fate(Fate fate);

/// Counts of input records. read = stored + unchanged + rejected, stored = created + revised + kept.
struct ImportCounts {
  long long read = 0, created = 0, revised = 0, kept = 0, unchanged = 0, rejected = 0;
  long long stored() const { return created + revised + kept; }
  long long ok() const { return stored() + unchanged; }
  void add(Fate fate);
};

/// The fate of a record that was stored or was there already. A kept one that is there already is unchanged.
Fate fate_of(const Became& became);

/// The whole run. `replayed`: the same file was imported before.
struct ImportSummary {
  std::string import;                   ///< "I-7"
  std::string command, format, source;  ///< `source`: "sha256:..." of the files, or empty when there is a stream among them
  ImportCounts counts;
  std::map<std::string, ImportCounts> by_type;
  ObjectCounts objects;
  long long possible_duplicates = 0;
  std::map<std::string, std::map<std::string, long long>> kept;  ///< type, reason: how many
  long long blank = 0;                                           ///< rows without a word, which are no records
  std::map<std::string, long long> told;                         ///< words for what was not used as it stood: how many
  SafetyList safety;
  bool replayed = false, dry_run = false, stopped = false, interrupted = false;

  /// Counts one record of a type; nothing became of a rejected one.
  void count(std::string_view type, const Became* became);
};

}  // namespace leeboard::clinic
