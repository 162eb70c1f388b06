// Reading trigger logs and inventories, record by record.
#include "clinic/import/log_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "clinic/log_desk.hpp"
#include "interop/cell_text.hpp"
#include "interop/parse_formatted_time.hpp"
#include "interop/trigger_records.hpp"
#include "interop/trigger_rows.hpp"

namespace leeboard::clinic {

namespace {
bool holds(const std::vector<std::string>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string path_of(const std::string& name, const std::optional<interop::CsvMap>& map, const std::string& file) {
  if (is_reject_column(name)) return {};
  std::string path = name;
  if (map) {
    const auto* column = map->find(name);
    if (!column) {
      if (map->other_columns == interop::OtherColumns::error)
        throw Error{ErrorKind::bad_input, "the map says nothing of the column '" + name + "'"}.at({file, 1, 0}).mend_with("add it to the map");
      return {};
    }
    if (column->ignored) return {};
    path = column->to;
  }
  return path;
}

void refuse_unknown_columns(const std::vector<std::string>& paths, bool inventory, const std::string& file, const FrontWords& words) {
  const auto& known = inventory ? interop::inventory_row_columns() : interop::trigger_row_columns();
  for (const auto& path : paths)
    if (!path.empty() && !holds(known, path))
      throw Error{ErrorKind::bad_input, fmt::format("the trigger {} has no column '{}'", inventory ? "inventory" : "log", path)}
          .at({file, 1, 0})
          .mend_with(fmt::format("name the columns as in leeboard-triggers(1), or write a map{} that says which is which; known here: {}",
                                 words.map.empty() ? "" : " (" + words.map + ")", fmt::join(known, " ")));
}

void translate(const interop::CsvMap& map, const interop::ColumnFit& fit, const std::vector<std::string>& header,
               std::vector<std::string_view>& cells, std::vector<std::string>& texts, const Where& where, Diagnostics& problems) {
  texts.assign(cells.size(), {});
  for (std::size_t i = 0; i < cells.size() && i < header.size(); ++i) {
    const auto* column = map.find(header[i]);
    if (!column || column->ignored || cells[i].empty()) continue;
    if (!column->values.empty()) {
      const auto cell = interop::trim_cell(cells[i]);
      const auto entry = std::ranges::find_if(column->values, [&](const auto& pair) { return pair.first == cell; });
      if (entry == column->values.end()) {
        problems.add(where, "column '" + header[i] + "' holds a cell that the map does not list", "add it to `values`");
        continue;
      }
      texts[i] = entry->second;
      cells[i] = texts[i];
    } else if (!column->format.empty() || (map.zone && column->to == "at")) {
      const auto cell = interop::trim_cell(cells[i]);
      if (cell.empty()) continue;
      const auto time = interop::cell_time(cell, column, map);
      if (!time) {
        problems.add(where, "column '" + header[i] + "': " + interop::explain_formatted_time(cell, column->format),
                     fit ? fit(i, false) : std::string());
        continue;
      }
      texts[i] = *time;
      cells[i] = texts[i];
    } else if (map.decimal != 0) {
      if (auto number = interop::plain_number(interop::trim_cell(cells[i]), map.decimal)) {
        texts[i] = std::move(*number);
        cells[i] = texts[i];
      }
    }
  }
}
}  // namespace

LogImport::LogImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map) : desk_(desk), run_(run), map_(std::move(map)) {}

bool LogImport::take_file(const InputFile& file) {
  if (is_table(file.format)) return take_csv(file);
  RecordTaker taker;
  taker.take = [&](io::Node node, const RecordPlace& place) { return take_node(node, place); };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("event", place, error); };
  return read_records(run_.files(), file.path, file.format, taker);
}

bool LogImport::take_event(TriggerEvent event, const Diagnostics& problems, const RecordPlace& place) {
  if (!problems.empty()) return run_.reject("event", place, format_problems(problems));
  if (event.patient.empty()) return run_.reject("event", place, "'patient' is missing; give the patient code");
  return run_.record("event", place, [&](store::Repositories& records) {
    // An import's records became known when they were true, unless the source says otherwise (it cannot here).
    // A correction became known when it is read.
    const auto entry = log_entry(desk_, records, event.patient, event, event.corrects.empty() ? event.at : desk_.as_of);
    Became became;
    became.how = entry.how;
    became.object = entry.id;
    if (entry.how == store::Stored::unchanged) return became;
    became.objects.events = 1;
    if (entry.waits) {
      became.safety.push_back(entry.id);
      grave_ = event.kind;
    }
    return became;
  });
}

bool LogImport::take_trigger(Trigger trigger, const Diagnostics& problems, const RecordPlace& place) {
  if (!problems.empty()) return run_.reject("trigger", place, format_problems(problems));
  if (trigger.patient.empty()) return run_.reject("trigger", place, "'patient' is missing; give the patient code");
  return run_.record("trigger", place, [&](store::Repositories& records) {
    const auto stored = add_trigger(desk_, records, trigger.patient, trigger);
    Became became;
    became.how = stored.how;
    became.object = trigger.patient + "/" + stored.id;
    if (stored.how == store::Stored::created) became.objects.triggers = 1;
    return became;
  });
}

bool LogImport::take_node(io::Node node, const RecordPlace& place) {
  const auto type = node.is_map() ? node.find("type") : std::nullopt;
  Diagnostics problems;
  if (type && type->text() == "trigger") return take_trigger(interop::read_trigger(node, problems), problems, place);
  if (type && type->text() == "summary") return run_.settled("summary", place, unchanged());
  if (type && type->text() != "event") return run_.reject("event", place, "'type' must be event or trigger");
  return take_event(interop::read_trigger_event(node, desk_.zone, problems), problems, place);
}

bool LogImport::take_csv(const InputFile& file) {
  std::vector<std::string> paths, header, texts;
  interop::ColumnFit fit;
  bool inventory = false;
  std::size_t at = 0;  // column of the time
  RowTaker taker;
  taker.header = [&](const TableHeader& table) {
    header = table.names;
    fit = table.fit;
    run_.set_header(header, table.delimiter);
    if (map_) interop::check_header(*map_, header);
    for (const auto& name : header) paths.push_back(path_of(name, map_, file.path));
    at = static_cast<std::size_t>(std::ranges::find(paths, "at") - paths.begin());
    inventory = holds(paths, "domain") && !holds(paths, "kind");
    refuse_unknown_columns(paths, inventory, file.path, desk_.words);
  };
  taker.row = [&](const io::CsvRecord& record, const RecordPlace& place) {
    Diagnostics problems;
    const Where where{std::string(place.source), static_cast<std::size_t>(record.line), 0};
    std::vector<std::string_view> cells(record.cells.begin(), record.cells.end());
    if (map_) translate(*map_, fit, header, cells, texts, where, problems);
    if (inventory) {
      auto trigger = interop::read_inventory_row(paths, cells, where, problems);
      return take_trigger(std::move(trigger), problems, place);
    }
    const auto* zone = map_ && map_->zone ? map_->zone.get() : desk_.zone;
    auto event = interop::read_trigger_row(paths, cells, zone, where, problems);
    const bool utc = (!map_ || !map_->zone) && at < cells.size() && interop::is_utc_elsewhere(interop::trim_cell(cells[at]), zone);
    return take_event(std::move(event), problems, utc ? kept_as_utc(run_.files(), place) : place);
  };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("event", place, error); };
  return read_rows(desk_, run_.files(), file, map_, taker);
}

}  // namespace leeboard::clinic
