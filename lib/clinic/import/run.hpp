// The loop that every import shares: records in, chunks on disk, counts that add up, each request done once.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/digest.hpp"
#include "clinic/import/input_files.hpp"
#include "clinic/import/reject.hpp"
#include "clinic/import/summary.hpp"
#include "record/assessment.hpp"
#include "store/batch.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

struct Desk;

/// What is imported, and how.
struct ImportRequest {
  std::string command;             ///< "intake import"
  std::string format;              ///< csv, ndjson, json, yaml, fhir
  std::vector<std::string> files;  ///< in the order in which they are read
  std::string map;                 ///< mapping file, or empty
  std::vector<std::string> types;  ///< of records, counted also when none of them comes
  std::string idempotency_key;     ///< or empty
  bool stop_at_reject = false;     ///< the first rejected record ends the run
  bool each = false;               ///< the listener wants to know of every record
  bool preview = false;            ///< and what would change
};

/// What became of one input record, as the listener hears it when it is on disk.
struct RecordOutcome {
  std::string type, source;
  std::uint64_t line = 0;
  Fate fate = Fate::created;
  std::string object;                ///< "A-12", or empty
  std::string error;                 ///< of a rejected one
  std::vector<std::string> told;     ///< words of the closed list
  std::vector<std::string> changes;  ///< in a preview
  std::vector<PossibleDuplicate> duplicates;
};

/// A chunk that is on disk.
struct Committed {
  long long read = 0, stored = 0;       ///< of the whole run up to here
  std::vector<RecordOutcome> outcomes;  ///< of its records, when each is wanted
};

/// Whom a run tells. What is empty is not told.
struct ImportListener {
  std::function<void(std::span<const std::string> header, char delimiter)> header;  ///< of a CSV input
  std::function<void(const Committed& chunk)> committed;
  std::function<void(const RecordPlace& place, std::string_view error)> rejected;
  std::function<void(const std::string& note)> noted;          ///< a person should be told this of a record
  std::function<bool()> interrupted;                           ///< whether the run is to end with what it has
  std::function<std::string(const ImportSummary&)> ended;      ///< all is on disk: gives the summary's text, which is stored
  std::function<void(const ImportSummary& summary)> unplaced;  ///< positive safety answers are in records that were not stored as forms
  std::function<void(const SafetyList& items)> unsafe;         ///< last: the safety items that the run stored
};

/// One import. The caller reads records in its own loop and hands each one to `record` or `reject`; `finish` ends the run.
class ImportRun {
 public:
  /// Starts the run ("I-7") and a batch. With an idempotency key that is known with this input nothing is started; with other
  /// input throws usage. Desk, store, files and listener outlive it.
  ImportRun(const Desk& desk, store::Store& store, InputFiles& files, ImportRequest request, ImportListener listener);
  ~ImportRun();

  /// The stored summary of the same request, when it was done before: there is nothing to read.
  const std::string& replay() const { return replay_; }
  bool is_replay() const { return !replay_.empty(); }

  /// The header of a CSV input.
  void set_header(std::span<const std::string> header, char delimiter = ',');

  /// Counts one input record of a type and stores it: `work` writes and says what became of it. An Error that only this
  /// record has (bad_input, usage, not_found, refused) rejects it. False: end the loop (a reject that stops, an interruption).
  bool record(std::string_view type, const RecordPlace& place, const std::function<Became(store::Repositories&)>& work,
              store::Rows rows = store::Rows::several);
  /// The same of a record that stands in several places of the input, each of which counts: rows of one form.
  bool record(std::string_view type, std::span<const RecordPlace> places, const std::function<Became(store::Repositories&)>& work);
  /// Counts one input record that could not even be read.
  bool reject(std::string_view type, const RecordPlace& place, std::string_view error);
  /// Counts a record whose fate was found out without writing (unchanged copies).
  bool settled(std::string_view type, const RecordPlace& place, const Became& became);

  /// Notes that the source has more than came, in a sentence.
  void miss(std::string gap) { summary_.incomplete.push_back(std::move(gap)); }
  /// Counts a positive safety answer of a record that is not stored as a form.
  void unplaced(const RecordPlace& place, const std::string& instrument, const std::vector<FlagState>& flags);

  /// Repositories between records: reading what this run wrote.
  store::Repositories& records();
  /// The id of the run, "I-7".
  const std::string& id() const { return summary_.import; }
  bool dry_run() const { return summary_.dry_run; }
  bool previews() const { return request_.preview; }
  InputFiles& files() { return files_; }
  const ImportSummary& summary() const { return summary_; }

  /// The input ended before its end, for the program is to stop: what came is kept, and the run is no whole one.
  void interrupt() { summary_.interrupted = true; }
  /// Commits the rest, stores the summary and tells the safety items. Not of a replay.
  void finish();
  /// The reject that stopped the run, and where it stands.
  const Diagnostic& stopped_at() const { return stopped_at_; }

 private:
  struct Pending {
    long long put = 0;               ///< records given to the batch up to here
    long long read = 0, stored = 0;  ///< of the whole run up to here
    std::optional<RecordOutcome> outcome;
  };
  void find_request();
  std::string digest_of(const std::vector<std::string>& files);
  std::string request_digest(std::string_view input) const;
  void remember_request(store::Repositories& records, const std::string& summary);
  std::string digest_of_streams();
  std::optional<Became> put(const std::function<Became(store::Repositories&)>& work, store::Rows rows, std::string& error);
  bool count(std::string_view type, const RecordPlace& place, const Became* became, std::string_view error);
  void tell_committed(bool all);

  const Desk& desk_;
  store::Store& store_;
  InputFiles& files_;
  ImportRequest request_;
  ImportListener listener_;
  ImportSummary summary_;
  std::optional<store::Batch> batch_;
  std::deque<Pending> pending_;
  long long put_ = 0;
  long long committed_put_ = 0;
  Sha256 input_;            ///< of the stream, which is read once
  std::string map_digest_;  ///< of the mapping file, with a key
  std::string replay_;      ///< the stored summary of the same request
  Diagnostic stopped_at_;
};

}  // namespace leeboard::clinic
