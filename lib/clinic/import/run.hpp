// The loop that every import shares: records in, chunks on disk, rejects in a file, counts that add up.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "leeboard/command.hpp"
#include "leeboard/import/import_flags.hpp"
#include "leeboard/import/import_summary.hpp"
#include "leeboard/import/rejects.hpp"
#include "store/batch.hpp"
#include "store/repositories.hpp"

namespace leeboard::app {

class Context;

/// One import. The caller reads records in its own loop and hands each one to `record` or `reject`; `finish` says the summary.
class ImportRun {
 public:
  /// Opens the store, starts the run ("I-7") and a batch. `types` are counted also when none of them comes.
  /// With an --idempotency-key that is known with this input nothing is opened; with another input throws usage.
  ImportRun(Context& context, const ImportFlags& flags, std::string format, std::span<const std::string> types = {});
  ~ImportRun();

  /// Whether the command was done before with its key: there is nothing to read, only to finish.
  bool is_replay() const { return !replay_.empty(); }

  /// The header of a CSV input, for the reject file.
  void set_header(std::span<const std::string> header, char delimiter = ',');

  /// Counts one input record of a type and stores it: `work` writes and says what became of it. An Error that only this
  /// record has (bad_input, usage, not_found, refused) rejects it. False: end the loop (--on-error stop, or a signal came).
  bool record(std::string_view type, const RecordPlace& place, const std::function<Became(store::Repositories&)>& work,
              store::Rows rows = store::Rows::several);
  /// Counts one input record that could not even be read.
  bool reject(std::string_view type, const RecordPlace& place, std::string_view error);
  /// Counts a record whose fate was found out without writing (unchanged copies).
  bool settled(std::string_view type, const RecordPlace& place, const Became& became);

  /// Repositories between records: reading what this run wrote.
  store::Repositories& records();
  /// The id of the run, "I-7".
  const std::string& id() const { return summary_.import; }
  ImportSummary& summary() { return summary_; }

  /// Commits the rest, closes the reject file, stores and prints the summary with safety items last.
  /// Throws bad_input after that when --on-error stop ended the run.
  Outcome finish();

 private:
  struct Pending {
    long long put = 0;               ///< records given to the batch up to here
    long long read = 0, stored = 0;  ///< of the whole run up to here
    std::string line;                ///< --each
  };
  void find_request();
  std::string request_digest(std::string_view input) const;
  void remember_request(store::Repositories& records, const std::string& json);
  std::string digest_of_stream();
  void note_kept(std::string_view type, const std::string& reason);
  Outcome finish_replay();
  void tell_safety_items(const SafetyList& items);
  bool count(std::string_view type, const RecordPlace& place, const Became* became, std::string_view error);
  void tell_committed(bool all);

  Context& context_;
  ImportFlags flags_;
  ImportSummary summary_;
  std::unique_ptr<Rejects> rejects_;
  std::optional<store::Batch> batch_;
  std::deque<Pending> pending_;
  long long put_ = 0;
  long long committed_put_ = 0;
  Sha256 input_;            ///< of standard input, which is read once
  std::string map_digest_;  ///< of the mapping file, with a key
  std::string replay_;      ///< the stored summary of the same request
  std::string stop_error_;
  Where stop_place_;
};

}  // namespace leeboard::app
