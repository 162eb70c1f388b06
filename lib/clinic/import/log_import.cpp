// Reading trigger logs and inventories, record by record.
#include "clinic/import/log_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/trigger_json.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/check_said_person.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/person_finder.hpp"
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

void close_held(io::JsonWriter& json, const interop::PersonCheck& said) {
  if (!said.birth_date.empty()) json.field("birth_date", said.birth_date);
  if (!said.family.empty()) json.field("family", said.family);
  json.end_object();
}

std::string format_held(const TriggerEvent& event, const interop::PersonCheck& said) {
  io::JsonWriter json;
  catalog::write_trigger_event(json, event, event.patient);
  close_held(json, said);
  return json.take();
}

std::string format_held(const Trigger& trigger, const interop::PersonCheck& said) {
  io::JsonWriter json;
  catalog::write_trigger(json, trigger, trigger.patient, 1);
  close_held(json, said);
  return json.take();
}

void refuse_unknown_columns(const std::vector<std::string>& paths, bool inventory, const std::string& file, const FrontWords& words) {
  const auto& known = inventory ? interop::inventory_row_columns() : interop::trigger_row_columns();
  for (const auto& path : paths)
    if (!path.empty() && !holds(known, path) && !holds(interop::person_check_columns(), path))
      throw Error{ErrorKind::bad_input, fmt::format("the trigger {} has no column '{}'", inventory ? "inventory" : "log", path)}
          .at({file, 1, 0})
          .mend_with(fmt::format("name the columns as in leeboard-triggers(1), or write a map{} that says which is which; known here: {} {}",
                                 words.map.empty() ? "" : " (" + words.map + ")", fmt::join(known, " "),
                                 fmt::join(interop::person_check_columns(), " ")));
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
        problems.add(where, "column '" + header[i] + "': " + interop::explain_cell_time(cell, *column), fit ? fit(i, false) : std::string());
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

LogImport::LogImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map)
    : desk_(desk), run_(run), map_(std::move(map)), recogniser_(desk) {}

bool LogImport::take_file(const InputFile& file) {
  if (is_table(file.format)) return take_csv(file);
  RecordTaker taker;
  taker.take = [&](io::Node node, const RecordPlace& place) { return take_node(node, place); };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("event", place, error); };
  return read_records(run_.files(), file.path, file.format, taker);
}

bool LogImport::take_held(io::Node node, const RecordPlace& place, const std::string& patient) {
  settled_ = true;
  held_for_ = patient;
  return take_node(node, place);
}

std::optional<Became> LogImport::hold_other(store::Repositories& records, const std::string& code, const interop::PersonCheck& said,
                                            std::string_view type, const std::function<std::string()>& text) {
  if (settled_) return std::nullopt;
  const auto known = check_said_person(records, recogniser_, desk_.as_of.day, require_person(records, code), said,
                                       "who the record speaks of is somebody else than the person of its code");
  if (!known) return std::nullopt;
  const auto whole = text();
  return hold_record(desk_, run_, records, recogniser_, "log:" + sha256_hex(whole), *known,
                     {.conflict = {}, .import = {}, .format = "triggers", .type = std::string(type), .server = {}, .url = {}, .text = whole});
}

void LogImport::note_unplaced(const RecordPlace& place, const TriggerEvent& event) {
  if (!interop::is_safety_item(event)) return;
  run_.unplaced(place, "trigger-log", {{.id = std::string(format_word(event.kind)), .state = Truth::yes, .safety = true, .text = {}}});
  grave_ = event.kind;
}

bool LogImport::refuse_event(const TriggerEvent& event, const RecordPlace& place, const std::string& why) {
  note_unplaced(place, event);
  return run_.reject("event", place, why);
}

bool LogImport::take_event(TriggerEvent event, const interop::PersonCheck& said, const Diagnostics& problems, const RecordPlace& place) {
  if (!problems.empty()) return refuse_event(event, place, format_problems(problems));
  if (event.patient.empty()) return refuse_event(event, place, "'patient' is missing; give the patient code");
  bool placed = false;
  const bool on = run_.record("event", place, [&](store::Repositories& records) {
    if (auto other = hold_other(records, event.patient, said, "event", [&] { return format_held(event, said); })) {
      refuse_future(desk_, event);  // an entry that could not be stored is rejected as ever
      return std::move(*other);
    }
    auto became = store_event(records, event);
    placed = true;
    return became;
  });
  if (!placed) note_unplaced(place, event);
  return on;
}

Became LogImport::store_event(store::Repositories& records, const TriggerEvent& event) {
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
}

bool LogImport::take_trigger(Trigger trigger, const interop::PersonCheck& said, const Diagnostics& problems, const RecordPlace& place) {
  if (!problems.empty()) return run_.reject("trigger", place, format_problems(problems));
  if (trigger.patient.empty()) return run_.reject("trigger", place, "'patient' is missing; give the patient code");
  return run_.record("trigger", place, [&](store::Repositories& records) {
    if (auto other = hold_other(records, trigger.patient, said, "trigger", [&] { return format_held(trigger, said); })) return std::move(*other);
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
  interop::PersonCheck said;
  if (type && type->text() == "trigger") {
    auto trigger = interop::read_trigger(node, problems, &said);
    if (settled_) trigger.patient = held_for_;
    return take_trigger(std::move(trigger), said, problems, place);
  }
  if (type && type->text() == "summary") return run_.settled("summary", place, unchanged());
  if (type && type->text() != "event") return run_.reject("event", place, "'type' must be event or trigger");
  auto event = interop::read_trigger_event(node, desk_.zone, problems, &said);
  if (settled_) event.patient = held_for_;
  return take_event(std::move(event), said, problems, place);
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
    const auto said = interop::read_person_check(paths, cells);
    if (inventory) {
      auto trigger = interop::read_inventory_row(paths, cells, where, problems);
      return take_trigger(std::move(trigger), said, problems, place);
    }
    const auto* zone = map_ && map_->zone ? map_->zone.get() : desk_.zone;
    auto event = interop::read_trigger_row(paths, cells, zone, where, problems);
    const bool utc = (!map_ || !map_->zone) && at < cells.size() && interop::is_utc_elsewhere(interop::trim_cell(cells[at]), zone);
    return take_event(std::move(event), said, problems, utc ? kept_as_utc(run_.files(), place) : place);
  };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("event", place, error); };
  find_two_orders(run_.files(), file, map_);
  return read_rows(desk_, run_.files(), file, map_, taker);
}

}  // namespace leeboard::clinic
