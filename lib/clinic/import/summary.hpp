// What an import has come to: counts that add up, in the whole and by type, and the safety items among what it stored.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/became.hpp"
#include "clinic/import/safety_list.hpp"

namespace leeboard::clinic {

/// What became of one input record, in a word.
enum class Fate : std::uint8_t { created, revised, kept, unchanged, rejected, held };
/// The word of a fate in a summary.
std::string_view format_fate(Fate fate);

/// Counts of input records. read = stored + unchanged + rejected + held, stored = created + revised + kept.
struct ImportCounts {
  long long read = 0, created = 0, revised = 0, kept = 0, unchanged = 0, rejected = 0, held = 0;
  long long stored() const { return created + revised + kept; }
  long long ok() const { return stored() + unchanged; }
  long long failed() const { return rejected + held; }
  void add(Fate fate);
};

/// A positive safety answer in a record that is nobody's form.
struct UnplacedSafety {
  std::string source;  ///< the file, where several are read
  std::uint64_t line = 0;
  std::string instrument, flag;
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
  long long conflicts = 0;                                       ///< that the run opened
  std::map<std::string, std::map<std::string, long long>> kept;  ///< type, reason: how many
  long long blank = 0;                                           ///< rows without a word, which are no records
  SafetyList safety;
  std::map<std::string, long long> told;        ///< words of the closed list: how many records
  std::vector<std::string> incomplete;          ///< what the source has and did not send, a sentence each
  long long merged = 0;                         ///< records linked because their source says that they are one person's
  long long withdrawn = 0;                      ///< records that took back what they said before
  std::vector<UnplacedSafety> safety_unplaced;  ///< the first of them
  long long safety_unplaced_count = 0;
  bool replayed = false, dry_run = false, stopped = false, interrupted = false;

  /// Counts one record of a type; nothing became of a rejected one.
  void count(std::string_view type, const Became* became);
  /// Whether a person must be told of a safety answer.
  bool is_unsafe() const { return safety.count() > 0 || safety_unplaced_count > 0; }
};

}  // namespace leeboard::clinic
