// `leeboard triggers list`: the inventory, or the log.
#include "leeboard/arguments.hpp"
#include <fmt/format.h>

#include <memory>
#include <set>

#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/lists.hpp"
#include "leeboard/triggers/trigger_json.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient;
  bool log = false;
};

std::string shown_time(const TriggerEvent& event) {
  return format_stamp(event.at) + (event.part.empty() ? "" : " " + event.part);
}

void list_inventory(Context& context, const std::string& code, const std::vector<store::StoredTrigger>& triggers) {
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& entry : triggers) {
      write_trigger(json, entry.trigger, code, entry.revision);
      json.end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "summary").field("triggers", triggers.size()).end_object();
    context.print(json.take() + "\n");
    return;
  }
  const auto cells = [](const store::StoredTrigger& entry) {
    const auto& t = entry.trigger;
    return std::vector<std::string>{t.id, t.domain, t.strength ? std::to_string(*t.strength) : "", t.avoidable, t.strategy, t.status, t.text};
  };
  if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    context.print(io::csv_row(std::vector<std::string>{"id", "domain", "strength", "avoidable", "strategy", "status", "text"}, style));
    for (const auto& entry : triggers) context.print(io::csv_row(cells(entry), style));
    return;
  }
  if (triggers.empty()) return context.print("no triggers recorded yet for " + code + "\n");
  TextTable table({"id", "domain", "strength", "avoidable", "strategy", "status", "text"});
  for (const auto& entry : triggers) {
    auto row = cells(entry);
    for (auto& cell : row)
      if (cell.empty()) cell = "not said";
    table.row(std::move(row));
  }
  context.print(table.render(context.globals().plain, 0));
}

void list_log(Context& context, const std::string& code, const std::vector<store::StoredTriggerEvent>& log) {
  std::set<Date> days;
  for (const auto& entry : log) days.insert(entry.event.at.day);
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& entry : log) {
      write_trigger_event(json, entry.event, code);
      json.field("event", entry.event.id).field("safety", entry.safety).end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "summary").field("events", log.size());
    json.field("logged_days", days.size()).end_object();
    context.print(json.take() + "\n");
    return;
  }
  if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    context.print(io::csv_row(std::vector<std::string>{"id", "patient", "kind", "at", "on", "part", "intensity", "triggers", "tried", "helped", "substance", "note"}, style));
    for (const auto& entry : log) {
      const auto& e = entry.event;
      context.print(io::csv_row(std::vector<std::string>{e.source_id, code, e.kind, e.at.has_time() ? format_stamp(e.at) : "",
                                                         e.at.has_time() ? "" : format_stamp(e.at), e.part,
                                                         e.intensity ? std::to_string(*e.intensity) : "", joined(e.triggers, ";"),
                                                         joined(e.tried, ";"), joined(e.helped, ";"), e.substance, e.note}, style));
    }
    return;
  }
  if (log.empty()) return context.print("nothing logged yet for " + code + "\n");
  TextTable table({"event", "when", "kind", "intensity", "triggers", "helped", "note"});
  for (const auto& entry : log) {
    const auto& e = entry.event;
    table.row({e.id, shown_time(e), e.kind, e.intensity ? std::to_string(*e.intensity) : "", joined(e.triggers, " "), joined(e.helped, " "), e.note});
  }
  context.print(table.render(context.globals().plain, 0));
  context.print(fmt::format("\n{} logged; a day without an entry is unknown, not a good day\n", days.size() == 1 ? "1 day is" : fmt::format("{} days are", days.size())));
}

Outcome list(const Options& options, Context& context) {
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read(options.patient, person);
  auto& records = store.read();
  const auto code = records.patients().code_of(person);
  const store::Seen seen{context.as_of_given() ? std::optional(context.as_of()) : std::nullopt};
  if (options.log) list_log(context, code, records.trigger_log().of(person, seen));
  else list_inventory(context, code, records.triggers().of(person, seen));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_flag("--log", options->log, "the day-by-day log instead of the inventory");
  return [options](Context& context) { return list(*options, context); };
}
}  // namespace

Verb triggers_list_verb() {
  return {"list", "print a person's triggers, or the log", Access::read, declare,
          {{"The inventory", "leeboard triggers list P-0412"}, {"The log as records that can be imported", "leeboard triggers list P-0412 --log --json"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
