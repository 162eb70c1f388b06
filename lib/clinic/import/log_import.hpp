// Importing trigger logs and inventories.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "clinic/import/run.hpp"
#include "interop/csv_map.hpp"
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

  /// The kind of the newest entry that waits for a person: what comes first after it is to be said.
  const std::optional<TriggerEventKind>& grave() const { return grave_; }

 private:
  bool take_node(io::Node node, const RecordPlace& place);
  bool take_csv(const InputFile& file);
  bool take_event(TriggerEvent event, const Diagnostics& problems, const RecordPlace& place);
  bool take_trigger(Trigger trigger, const Diagnostics& problems, const RecordPlace& place);

  const Desk& desk_;
  ImportRun& run_;
  std::optional<interop::CsvMap> map_;
  std::optional<TriggerEventKind> grave_;
};

}  // namespace leeboard::clinic
