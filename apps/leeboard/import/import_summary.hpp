// What an import says at its end (schemas.md section 10): counts that add up, in the whole and by type.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "leeboard/import/safety_list.hpp"
#include "store/keys.hpp"

namespace leeboard::app {

/// Counts of input records. read = stored + unchanged + rejected, stored = created + revised + kept.
struct ImportCounts {
  long long read = 0, created = 0, revised = 0, kept = 0, unchanged = 0, rejected = 0;
  long long stored() const { return created + revised + kept; }
  long long ok() const { return stored() + unchanged; }
};

/// What the stored records became.
struct ObjectCounts {
  long long patients = 0, episodes = 0, facts = 0, assessments = 0, triggers = 0, events = 0;
  ObjectCounts& operator+=(const ObjectCounts& more);
};

/// What became of one input record.
struct Became {
  store::Stored how = store::Stored::created;
  bool kept = false;   ///< stored verbatim and not understood: counts as kept, not as created
  std::string reason;  ///< why it is kept
  std::string object;  ///< "A-12", "P-0412": shown with --each
  ObjectCounts objects;
  bool possible_duplicate = false;
  std::vector<std::string> safety;  ///< safety items that it stored: "A-12", "V-7"
};

struct ImportSummary {
  std::string schema = "leeboard.import/1";
  std::string import;  ///< "I-7"; empty when nothing is stored (assess score)
  std::string command, format, source, rejects;
  ImportCounts counts;
  std::map<std::string, ImportCounts> by_type;
  ObjectCounts objects;
  long long possible_duplicates = 0;
  std::map<std::string, std::map<std::string, long long>> kept;  ///< type, reason: how many
  SafetyList safety;
  bool replayed = false, dry_run = false, stopped = false, interrupted = false;
  int exit = 0;
};

/// The summary line, without its newline.
std::string render_summary_json(const ImportSummary& summary);
/// The same for a person, some lines.
std::string render_summary_text(const ImportSummary& summary);
/// A stored summary line as the answer to a command that was done before with its key: nothing was stored now, exit 0.
std::string render_replayed_summary(const std::string& stored);

}  // namespace leeboard::app
