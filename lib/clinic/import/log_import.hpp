// Importing trigger logs and inventories.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "clinic/import/run.hpp"
#include "clinic/recognise_person.hpp"
#include "interop/csv_map.hpp"
#include "interop/person_check.hpp"
#include "io/node.hpp"
#include "record/trigger.hpp"

namespace leeboard::clinic {

/// Reads the files of one import whose records are log entries and triggers.
class LogImport {
 public:
  /// `map` says how CSV is read (read_map); nothing: the header holds the paths.
  LogImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map);

  /// Reads one file (csv, xlsx, ndjson, json, yaml); false: the run ends. Throws bad_input for columns that neither record has.
  bool take_file(const InputFile& file);

  /// Stores an entry or a trigger that was held, as this person's.
  bool take_held(io::Node node, const RecordPlace& place, const std::string& patient);

  /// The kind of the newest entry that waits for a person: what comes first after it is to be said.
  const std::optional<TriggerEventKind>& grave() const { return grave_; }

 private:
  bool take_node(io::Node node, const RecordPlace& place);
  bool take_csv(const InputFile& file);
  bool take_event(TriggerEvent event, const interop::PersonCheck& said, const Diagnostics& problems, const RecordPlace& place);
  bool take_trigger(Trigger trigger, const interop::PersonCheck& said, const Diagnostics& problems, const RecordPlace& place);
  Became store_event(store::Repositories& records, const TriggerEvent& event);
  bool refuse_event(const TriggerEvent& event, const RecordPlace& place, const std::string& why);
  /// An overdose that is in nobody's log is told all the same.
  void note_unplaced(const RecordPlace& place, const TriggerEvent& event);
  /// Holds the record when it says somebody else than the person of its code; `text` is it as leeboard.trigger-log/1.
  std::optional<Became> hold_other(store::Repositories& records, const std::string& code, const interop::PersonCheck& said, std::string_view type,
                                   const std::function<std::string()>& text);

  const Desk& desk_;
  ImportRun& run_;
  std::optional<interop::CsvMap> map_;
  std::optional<TriggerEventKind> grave_;
  PersonRecogniser recogniser_;
  bool settled_ = false;  ///< whose it is has been said:
  std::string held_for_;  ///< code of the person
};

}  // namespace leeboard::clinic
