// `leeboard triggers import`: log and inventory records from NDJSON, JSON, YAML or CSV.
#include "leeboard/arguments.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "interop/csv_map.hpp"
#include "interop/trigger_records.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/import_run.hpp"
#include "leeboard/import/read_records.hpp"
#include "leeboard/triggers/log_checks.hpp"
#include "leeboard/triggers/log_correction.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
// The last line of a list that `triggers list --log --json` wrote: read, and nothing to store.
Became unchanged() {
  Became became;
  became.how = store::Stored::unchanged;
  return became;
}

class TriggerImport {
 public:
  TriggerImport(Context& context, ImportRun& run) : context_(context), run_(run) {}

  bool take_event(TriggerEvent event, const Diagnostics& problems, const RecordPlace& place) {
    if (!problems.empty()) return run_.reject("event", place, format_first_problem(problems));
    if (event.patient.empty()) return run_.reject("event", place, "'patient' is missing; give the patient code");
    // An import's records became known when they were true, unless the source says otherwise (it cannot here).
    // A correction became known when it is read.
    event.recorded = event.corrects.empty() ? event.at : context_.as_of();
    return run_.record("event", place, [&](store::Repositories& records) {
      const auto person = records.patients().require(event.patient);
      refuse_future(event, context_.as_of());
      refuse_unknown_triggers(records, person, event, event.patient);
      const bool safety = interop::is_safety_item(event);
      const auto [id, stored] = records.trigger_log().add(person, event, context_.actor(), safety);
      carry_acknowledgement(records, event, id, safety);
      Became became;
      became.how = stored;
      became.object = id;
      if (stored != store::Stored::unchanged) {
        became.objects.events = 1;
        if (safety && !records.acknowledgements().find(id)) {
          became.safety.push_back(id);
          grave_ = event.kind;
        }
      }
      return became;
    });
  }

  bool take_trigger(Trigger trigger, const Diagnostics& problems, const RecordPlace& place) {
    if (!problems.empty()) return run_.reject("trigger", place, format_first_problem(problems));
    if (trigger.patient.empty()) return run_.reject("trigger", place, "'patient' is missing; give the patient code");
    trigger.recorded = context_.as_of();
    return run_.record("trigger", place, [&](store::Repositories& records) {
      const auto person = records.patients().require(trigger.patient);
      const auto [id, stored] = records.triggers().add(person, trigger, context_.actor());
      Became became;
      became.how = stored;
      became.object = trigger.patient + "/" + id;
      if (stored == store::Stored::created) became.objects.triggers = 1;
      return became;
    });
  }

  bool take_node(io::Node node, const RecordPlace& place) {
    const auto type = node.is_map() ? node.find("type") : std::nullopt;
    Diagnostics problems;
    if (type && type->text() == "trigger") return take_trigger(interop::read_trigger(node, problems), problems, place);
    if (type && type->text() == "summary") return run_.settled("summary", place, unchanged());
    if (type && type->text() != "event") return run_.reject("event", place, "'type' must be event or trigger");
    return take_event(interop::read_trigger_event(node, context_.zone(), problems), problems, place);
  }

  bool take_csv(const std::string& file, const std::optional<interop::CsvMap>& map) {
    auto reader = open_csv(context_, file, map);
    run_.set_header(reader.header(), map ? map->delimiter : ',');
    std::vector<std::string> paths;
    for (const auto& name : reader.header()) paths.push_back(path_of(name, map, file));
    const bool inventory = holds(paths, "domain") && !holds(paths, "kind");
    refuse_unknown_columns(paths, inventory, file);
    std::vector<std::string> texts;
    return read_rows(
        reader,
        [&](const io::CsvRecord& record, const RecordPlace& place) {
          Diagnostics problems;
          const Where where{reader.source_name(), static_cast<std::size_t>(record.line), 0};
          std::vector<std::string_view> cells(record.cells.begin(), record.cells.end());
          if (map) translate(*map, reader.header(), cells, texts, where, problems);
          if (inventory) {
            auto trigger = interop::read_inventory_row(paths, cells, where, problems);
            return take_trigger(std::move(trigger), problems, place);
          }
          auto event = interop::read_trigger_row(paths, cells, context_.zone(), where, problems);
          return take_event(std::move(event), problems, place);
        },
        [&](const RecordPlace& place, std::string_view error) { return run_.reject("event", place, error); });
  }

  bool take_file(const std::string& file, const std::string& kind, const std::optional<interop::CsvMap>& map) {
    if (kind == "csv") return take_csv(file, map);
    RecordTaker taker;
    taker.take = [&](io::Node node, const RecordPlace& place) { return take_node(node, place); };
    taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("event", place, error); };
    return kind == "ndjson" ? read_lines(context_, file, taker) : read_tree(context_, file, kind, taker);
  }

  /// Before the summary: what comes first after the gravest that was read.
  void tell_what_is_due() {
    if (grave_) tell_first_steps(context_, *grave_);
  }

 private:
  static std::string path_of(const std::string& name, const std::optional<interop::CsvMap>& map, const std::string& file) {
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

  static void refuse_unknown_columns(const std::vector<std::string>& paths, bool inventory, const std::string& file) {
    const auto& known = inventory ? interop::inventory_row_columns() : interop::trigger_row_columns();
    for (const auto& path : paths)
      if (!path.empty() && !holds(known, path))
        throw Error{ErrorKind::bad_input, fmt::format("the trigger {} has no column '{}'", inventory ? "inventory" : "log", path)}
            .at({file, 1, 0})
            .mend_with("name the columns as in leeboard-triggers(1), or write a map (--map) that says which is which; known here: " + joined(known));
  }

  static void translate(const interop::CsvMap& map, const std::vector<std::string>& header, std::vector<std::string_view>& cells,
                        std::vector<std::string>& texts, const Where& where, Diagnostics& problems) {
    texts.assign(cells.size(), {});
    for (std::size_t i = 0; i < cells.size() && i < header.size(); ++i) {
      const auto* column = map.find(header[i]);
      if (!column || column->ignored || cells[i].empty()) continue;
      if (!column->values.empty()) {
        const auto entry = std::ranges::find_if(column->values, [&](const auto& pair) { return pair.first == cells[i]; });
        if (entry == column->values.end()) {
          problems.add(where, "column '" + header[i] + "' holds a cell that the map does not list", "add it to `values`");
          continue;
        }
        texts[i] = entry->second;
        cells[i] = texts[i];
      } else if (!column->format.empty()) {
        const auto time = interop::parse_formatted_time(cells[i], column->format);
        if (!time) {
          problems.add(where, "column '" + header[i] + "' does not fit its format", "see `format` in the map");
          continue;
        }
        texts[i] = *time;
        cells[i] = texts[i];
      }
    }
  }

  Context& context_;
  ImportRun& run_;
  std::optional<TriggerEventKind> grave_;
};

Outcome import(const ImportFlags& flags, Context& context) {
  const auto format = common_format(flags.files, flags.from);
  if (format == "fhir") throw Error{ErrorKind::usage, "trigger logs do not come as FHIR"}.mend_with("use --from csv, ndjson, json or yaml");
  const auto map = read_map(context, flags.map, "triggers");
  ImportRun run(context, flags, format);
  if (run.is_replay()) return run.finish();
  TriggerImport importer(context, run);
  for (const auto& file : flags.files)
    if (!importer.take_file(file, format, map)) break;
  importer.tell_what_is_due();
  return run.finish();
}

Action declare(Arguments& app) { return declare_import(app, import); }
}  // namespace

Verb triggers_import_verb() {
  return {"import",
          "import trigger logs and inventories",
          Access::write,
          declare,
          {{"Records that a telephone app wrote", "leeboard triggers import log.ndjson"},
           {"The same as CSV from a pipe", "leeboard triggers import - --from csv < log.csv"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
