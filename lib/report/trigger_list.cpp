// Lists triggers and log entries.
#include "report/trigger_list.hpp"

#include <fmt/format.h>

#include <set>

#include "base/words.hpp"
#include "catalog/trigger_json.hpp"
#include "io/json_writer.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
using Cells = std::vector<std::string>;

std::string shown_time(const TriggerEvent& event) { return format_stamp(event.at) + (event.part ? " " + std::string(format_word(*event.part)) : ""); }

std::string number_words(const std::optional<int>& number) { return number ? std::to_string(*number) : std::string(); }

std::string standing_of(const ListedTriggerEvent& entry) {
  const auto& event = entry.event;
  if (event.corrects.empty()) return entry.corrected ? "corrected" : "stands";
  const std::string now = entry.corrected ? "corrected; " : "";
  return now + (event.kind == TriggerEventKind::withdrawn ? "takes back " : "in place of ") + event.corrects + ": " + event.reason;
}

const Cells& inventory_headings() {
  static const Cells headings{"id", "domain", "strength", "avoidable", "strategy", "status", "text"};
  return headings;
}

Cells inventory_cells(const Trigger& t) {
  return {t.id,
          std::string(format_word(t.domain)),
          number_words(t.strength),
          std::string(format_word(t.avoidable)),
          std::string(format_word(t.strategy)),
          std::string(format_word(t.status)),
          t.text};
}

std::size_t logged_days(const std::vector<ListedTriggerEvent>& log) {
  std::set<Date> days;
  for (const auto& entry : log)
    if (!entry.corrected && entry.event.kind != TriggerEventKind::withdrawn) days.insert(entry.event.at.day);
  return days.size();
}
}  // namespace

std::string inventory_json(const std::vector<ListedTrigger>& triggers, const std::string& patient, Revisions shown) {
  std::string out;
  io::JsonWriter json;
  for (const auto& [trigger, revision, reason] : triggers) {
    catalog::write_trigger(json, trigger, patient, revision);
    if (shown == Revisions::all) json.field("recorded", format_stamp(trigger.recorded)).field("reason", reason);
    json.end_object();
    out += json.take() + "\n";
  }
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "summary").field("triggers", triggers.size()).end_object();
  return out + json.take() + "\n";
}

std::vector<Cells> inventory_rows(const std::vector<ListedTrigger>& triggers) {
  std::vector<Cells> rows{inventory_headings()};
  for (const auto& entry : triggers) rows.push_back(inventory_cells(entry.trigger));
  return rows;
}

std::string inventory_text(const std::vector<ListedTrigger>& triggers, const std::string& patient, Revisions shown, const Look& look) {
  if (triggers.empty()) return "no triggers recorded yet for " + patient + "\n";
  auto headings = inventory_headings();
  if (shown == Revisions::all) headings.insert(headings.end(), {"revision", "recorded", "reason"});
  TextTable table(headings);
  for (const auto& entry : triggers) {
    auto row = inventory_cells(entry.trigger);
    if (shown == Revisions::all) row.insert(row.end(), {std::to_string(entry.revision), format_stamp(entry.trigger.recorded), entry.reason});
    for (auto& cell : row)
      if (cell.empty()) cell = "not said";
    table.row(std::move(row));
  }
  return table.render(look, 0);
}

std::string log_json(const std::vector<ListedTriggerEvent>& log, const std::string& patient, Revisions shown) {
  std::string out;
  io::JsonWriter json;
  for (const auto& entry : log) {
    auto event = entry.event;
    // What stands now can be imported elsewhere, where the entry that it corrects is not known.
    if (shown == Revisions::newest) event.corrects.clear();
    catalog::write_trigger_event(json, event, patient);
    json.field("event", event.id).field("safety", entry.safety);
    if (shown == Revisions::all) json.field("corrected", entry.corrected);
    json.end_object();
    out += json.take() + "\n";
  }
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "summary").field("events", log.size());
  json.field("logged_days", logged_days(log)).end_object();
  return out + json.take() + "\n";
}

std::vector<Cells> log_rows(const std::vector<ListedTriggerEvent>& log, const std::string& patient, Revisions shown) {
  Cells header{"id", "patient", "kind", "at", "on", "part", "intensity", "triggers", "tried", "helped", "substance", "note"};
  if (shown == Revisions::all) header.insert(header.end(), {"event", "standing"});
  std::vector<Cells> rows{std::move(header)};
  for (const auto& entry : log) {
    const auto& e = entry.event;
    const auto time = format_stamp(e.at);
    Cells row{e.source_id,
              patient,
              std::string(format_word(e.kind)),
              e.at.has_time() ? time : "",
              e.at.has_time() ? "" : time,
              std::string(format_word(e.part)),
              number_words(e.intensity),
              join_words(e.triggers, ";"),
              join_words(e.tried, ";"),
              join_words(e.helped, ";"),
              e.substance,
              e.note};
    if (shown == Revisions::all) row.insert(row.end(), {e.id, standing_of(entry)});
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string log_text(const std::vector<ListedTriggerEvent>& log, const std::string& patient, Revisions shown, const Look& look) {
  if (log.empty()) return "nothing logged yet for " + patient + "\n";
  Cells headings{"event", "when", "kind", "intensity", "triggers", "helped", "note"};
  if (shown == Revisions::all) headings.emplace_back("standing");
  TextTable table(headings);
  for (const auto& entry : log) {
    const auto& e = entry.event;
    Cells row{
        e.id,  shown_time(e), std::string(format_word(e.kind)), number_words(e.intensity), join_words(e.triggers, " "), join_words(e.helped, " "),
        e.note};
    if (shown == Revisions::all) row.push_back(standing_of(entry));
    table.row(std::move(row));
  }
  const auto days = logged_days(log);
  return table.render(look, 0) +
         fmt::format("\n{} logged; a day without an entry is unknown, not a good day\n", days == 1 ? "1 day is" : fmt::format("{} days are", days));
}

}  // namespace leeboard::report
