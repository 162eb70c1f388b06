// `leeboard triggers list`: the inventory, or the log.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

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
  bool log = false, all_revisions = false;
};

std::string shown_time(const TriggerEvent& event) { return format_stamp(event.at) + (event.part ? " " + std::string(format_word(*event.part)) : ""); }

std::string standing_of(const store::StoredTriggerEvent& entry) {
  const auto& event = entry.event;
  if (event.corrects.empty()) return entry.corrected ? "corrected" : "stands";
  const std::string now = entry.corrected ? "corrected; " : "";
  return now + (event.kind == TriggerEventKind::withdrawn ? "takes back " : "in place of ") + event.corrects + ": " + event.reason;
}

void list_inventory(Context& context, const std::string& code, const std::vector<store::StoredTrigger>& triggers, bool all_revisions) {
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& entry : triggers) {
      write_trigger(json, entry.trigger, code, entry.revision);
      if (all_revisions) json.field("recorded", format_stamp(entry.trigger.recorded)).field("reason", entry.reason);
      json.end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "summary").field("triggers", triggers.size()).end_object();
    context.print(json.take() + "\n");
    return;
  }
  const auto cells = [](const store::StoredTrigger& entry) {
    const auto& t = entry.trigger;
    return std::vector<std::string>{t.id,
                                    std::string(format_word(t.domain)),
                                    t.strength ? std::to_string(*t.strength) : "",
                                    std::string(format_word(t.avoidable)),
                                    std::string(format_word(t.strategy)),
                                    std::string(format_word(t.status)),
                                    t.text};
  };
  if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    context.print(io::csv_row(std::vector<std::string>{"id", "domain", "strength", "avoidable", "strategy", "status", "text"}, style));
    for (const auto& entry : triggers) context.print(io::csv_row(cells(entry), style));
    return;
  }
  if (triggers.empty()) return context.print("no triggers recorded yet for " + code + "\n");
  std::vector<std::string> headings{"id", "domain", "strength", "avoidable", "strategy", "status", "text"};
  if (all_revisions) headings.insert(headings.end(), {"revision", "recorded", "reason"});
  TextTable table(headings);
  for (const auto& entry : triggers) {
    auto row = cells(entry);
    if (all_revisions) row.insert(row.end(), {std::to_string(entry.revision), format_stamp(entry.trigger.recorded), entry.reason});
    for (auto& cell : row)
      if (cell.empty()) cell = "not said";
    table.row(std::move(row));
  }
  context.print(table.render(context.globals().plain, 0));
}

void list_log(Context& context, const std::string& code, std::vector<store::StoredTriggerEvent> log, bool all_revisions) {
  std::set<Date> days;
  for (auto& entry : log) {
    if (!entry.corrected && entry.event.kind != TriggerEventKind::withdrawn) days.insert(entry.event.at.day);
    // What stands now can be imported elsewhere, where the entry that it corrects is not known.
    if (!all_revisions) entry.event.corrects.clear();
  }
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& entry : log) {
      write_trigger_event(json, entry.event, code);
      json.field("event", entry.event.id).field("safety", entry.safety);
      if (all_revisions) json.field("corrected", entry.corrected);
      json.end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "summary").field("events", log.size());
    json.field("logged_days", days.size()).end_object();
    context.print(json.take() + "\n");
    return;
  }
  if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    std::vector<std::string> header{"id", "patient", "kind", "at", "on", "part", "intensity", "triggers", "tried", "helped", "substance", "note"};
    if (all_revisions) header.insert(header.end(), {"event", "standing"});
    context.print(io::csv_row(header, style));
    for (const auto& entry : log) {
      const auto& e = entry.event;
      const auto time = format_stamp(e.at);
      std::vector<std::string> row{e.source_id,
                                   code,
                                   std::string(format_word(e.kind)),
                                   e.at.has_time() ? time : "",
                                   e.at.has_time() ? "" : time,
                                   std::string(format_word(e.part)),
                                   e.intensity ? std::to_string(*e.intensity) : "",
                                   joined(e.triggers, ";"),
                                   joined(e.tried, ";"),
                                   joined(e.helped, ";"),
                                   e.substance,
                                   e.note};
      if (all_revisions) row.insert(row.end(), {e.id, standing_of(entry)});
      context.print(io::csv_row(row, style));
    }
    return;
  }
  if (log.empty()) return context.print("nothing logged yet for " + code + "\n");
  std::vector<std::string> headings{"event", "when", "kind", "intensity", "triggers", "helped", "note"};
  if (all_revisions) headings.emplace_back("standing");
  TextTable table(headings);
  for (const auto& entry : log) {
    const auto& e = entry.event;
    std::vector<std::string> row{e.id,
                                 shown_time(e),
                                 std::string(format_word(e.kind)),
                                 e.intensity ? std::to_string(*e.intensity) : "",
                                 joined(e.triggers, " "),
                                 joined(e.helped, " "),
                                 e.note};
    if (all_revisions) row.push_back(standing_of(entry));
    table.row(std::move(row));
  }
  context.print(table.render(context.globals().plain, 0));
  context.print(fmt::format("\n{} logged; a day without an entry is unknown, not a good day\n",
                            days.size() == 1 ? "1 day is" : fmt::format("{} days are", days.size())));
}

Outcome list(const Options& options, Context& context) {
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read(options.patient, person);
  auto& records = store.read();
  const auto code = records.patients().code_of(person);
  const store::Seen seen{context.as_of_given() ? std::optional(context.as_of()) : std::nullopt, options.all_revisions};
  if (options.log) list_log(context, code, records.trigger_log().of(person, seen), options.all_revisions);
  else list_inventory(context, code, records.triggers().of(person, seen), options.all_revisions);
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_flag("--log", options->log, "the day-by-day log instead of the inventory");
  app.add_flag("--all-revisions", options->all_revisions, "also what was revised, corrected or taken back, with the reasons");
  return [options](Context& context) { return list(*options, context); };
}
}  // namespace

Verb triggers_list_verb() {
  return {
      "list",
      "print a person's triggers, or the log",
      Access::read,
      declare,
      {{"The inventory", "leeboard triggers list P-0412"}, {"The log as records that can be imported", "leeboard triggers list P-0412 --log --json"}},
      {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
