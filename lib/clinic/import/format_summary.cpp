// Shapes of what an import says.
#include "clinic/import/format_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
// The summary is one line and is stored: beyond this the ids stand in the lines of the warning only.
constexpr long long most_in_summary = 10'000;

void optional_text(io::JsonWriter& json, std::string_view name, const std::string& text) {
  json.key(name);
  if (text.empty()) json.null();
  else json.value(text);
}

void list(io::JsonWriter& json, std::string_view name, const std::vector<std::string>& words) {
  json.key(name).begin_array();
  for (const auto& word : words) json.value(word);
  json.end_array();
}

std::string held_words(const clinic::ImportCounts& counts) { return counts.held > 0 ? fmt::format(", {} held", counts.held) : std::string(); }
void write_duplicates(io::JsonWriter& json, const std::vector<PossibleDuplicate>& duplicates) {
  json.key("duplicates").begin_array();
  for (const auto& [code, points] : duplicates) json.begin_object().field("patient", code).field("points", points).end_object();
  json.end_array();
}

std::string format_duplicates(const std::vector<PossibleDuplicate>& duplicates) {
  std::string text;
  for (const auto& [code, points] : duplicates) text += fmt::format("{}{} ({} points)", text.empty() ? ", may be " : ", ", code, points);
  return text;
}

void write_told(io::JsonWriter& json, const clinic::ImportSummary& s) {
  json.key("told").begin_object();
  for (const auto& [word, count] : s.told) json.field(word, count);
  json.end_object();
}

void write_unplaced(io::JsonWriter& json, const clinic::ImportSummary& s) {
  json.key("safety_unplaced").begin_array();
  for (const auto& one : s.safety_unplaced) {
    json.begin_object().field("line", one.line);
    if (!one.source.empty()) json.field("source", one.source);
    json.field("instrument", one.instrument).field("flag", one.flag).end_object();
  }
  json.end_array();
}
}  // namespace

std::string format_record_json(const RecordOutcome& record) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.import/1").field("type", "record").field("line", record.line).field("source", record.source);
  json.field("record", record.type).field("became", format_fate(record.fate));
  optional_text(json, "object", record.object);
  if (record.fate == Fate::rejected) json.field("error", record.error);
  if (!record.told.empty()) list(json, "told", record.told);
  if (!record.duplicates.empty()) write_duplicates(json, record.duplicates);
  return json.end_object().take() + "\n";
}

std::string format_record_text(const RecordOutcome& record) {
  const auto what = format_fate(record.fate);
  if (record.fate == Fate::rejected) return fmt::format("{}:{}: {}: {}\n", record.source, record.line, what, record.error);
  std::string told;
  for (const auto& word : record.told) told += (told.empty() ? " (told: " : ", ") + word;
  return fmt::format("{}:{}: {} {}{}{}\n", record.source, record.line, what, record.object.empty() ? record.type : record.object,
                     told.empty() ? "" : told + ")", format_duplicates(record.duplicates));
}

std::string format_preview_json(const RecordOutcome& record) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.import/1").field("type", "preview").field("line", record.line).field("source", record.source);
  json.field("record", record.type).field("what", format_fate(record.fate));
  optional_text(json, "object", record.object);
  list(json, "changes", record.changes);
  write_duplicates(json, record.duplicates);
  list(json, "told", record.told);
  if (!record.error.empty()) json.field("error", record.error);
  return json.end_object().take() + "\n";
}

std::string format_preview_text(const RecordOutcome& record) {
  auto text = fmt::format("{}:{}: {}{}{}", record.source, record.line, format_fate(record.fate), record.object.empty() ? "" : " ", record.object);
  if (!record.error.empty()) text += ": " + record.error;
  if (!record.changes.empty()) text += fmt::format(" ({})", fmt::join(record.changes, ", "));
  return text + format_duplicates(record.duplicates) + "\n";
}

std::string format_map_json(const std::string& map) {
  io::JsonWriter json;
  return json.begin_object().field("schema", "leeboard.import/1").field("type", "map").field("map", map).end_object().take() + "\n";
}

std::string format_committed_json(const Committed& chunk) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.import/1").field("type", "committed").field("through", chunk.read).field("stored", chunk.stored);
  return json.end_object().take() + "\n";
}

std::string format_summary_json(const ImportSummary& s, const std::string& rejects, int exit) {
  io::JsonWriter json;
  const auto& c = s.counts;
  json.begin_object().field("schema", "leeboard.import/1").field("type", "summary");
  optional_text(json, "import", s.import);
  json.field("command", s.command)
      .field("format", s.format)
      .field("read", c.read)
      .field("stored", c.stored())
      .field("unchanged", c.unchanged)
      .field("rejected", c.rejected)
      .field("held", c.held)
      .field("ok", c.ok())
      .field("failed", c.failed())
      .field("blank", s.blank)
      .field("created", c.created)
      .field("revised", c.revised)
      .field("kept", c.kept);
  json.key("by_type").begin_object();
  for (const auto& [type, t] : s.by_type)
    json.key(type)
        .begin_object()
        .field("read", t.read)
        .field("stored", t.stored())
        .field("unchanged", t.unchanged)
        .field("rejected", t.rejected)
        .field("held", t.held)
        .field("created", t.created)
        .field("revised", t.revised)
        .field("kept", t.kept)
        .end_object();
  json.end_object();
  json.key("objects")
      .begin_object()
      .field("patients", s.objects.patients)
      .field("episodes", s.objects.episodes)
      .field("facts", s.objects.facts)
      .field("assessments", s.objects.assessments)
      .field("triggers", s.objects.triggers)
      .field("events", s.objects.events)
      .end_object();
  if (!s.kept.empty()) {
    json.key("kept_reasons").begin_array();
    for (const auto& [type, reasons] : s.kept)
      for (const auto& [reason, count] : reasons) json.begin_object().field("type", type).field("reason", reason).field("count", count).end_object();
    json.end_array();
  }
  json.field("possible_duplicates", s.possible_duplicates).field("conflicts", s.conflicts);
  write_told(json, s);
  json.key("safety").begin_array();
  s.safety.for_each([&](auto group, auto number) { json.value(format_safety_id(group, number)); }, most_in_summary);
  json.end_array();
  write_unplaced(json, s);
  json.field("merged", s.merged).field("withdrawn", s.withdrawn);
  list(json, "incomplete", s.incomplete);
  if (s.safety.count() > most_in_summary) json.field("safety_more", s.safety.count() - most_in_summary);
  optional_text(json, "rejects", rejects);
  optional_text(json, "source", s.source);
  json.field("replayed", s.replayed).field("dry_run", s.dry_run).field("exit", exit).end_object();
  return json.take();
}

std::string format_summary_text(const ImportSummary& s, const std::string& rejects) {
  const auto& c = s.counts;
  std::string text = fmt::format("{}{}: {} read: {} stored ({} new, {} revised, {} kept as they are), {} unchanged, {} rejected{}\n", s.import,
                                 s.dry_run ? " (dry run, nothing was stored)" : "", c.read, c.stored(), c.created, c.revised, c.kept, c.unchanged,
                                 c.rejected, held_words(c));
  if (s.by_type.size() > 1)
    for (const auto& [type, t] : s.by_type)
      text += fmt::format("  {}: {} read, {} stored, {} unchanged, {} rejected, {} kept{}\n", type, t.read, t.stored(), t.unchanged, t.rejected,
                          t.kept, held_words(t));
  for (const auto& [type, reasons] : s.kept)
    for (const auto& [reason, count] : reasons) text += fmt::format("  kept as they are: {} {}: {}\n", count, type, reason);
  std::string told;
  for (const auto& [word, count] : s.told) told += fmt::format("{}{} {}", told.empty() ? "" : ", ", count, word);
  if (!told.empty()) text += "  told: " + told + "\n";
  if (s.merged > 0) text += fmt::format("  linked, as their source says: {}\n", s.merged);
  if (s.withdrawn > 0) text += fmt::format("  withdrawn: {}\n", s.withdrawn);
  for (const auto& gap : s.incomplete) text += "  incomplete: " + gap + "\n";
  std::string objects;
  for (const auto& [count, name] : {std::pair{s.objects.patients, std::string_view("patients")},
                                    {s.objects.episodes, std::string_view("episodes")},
                                    {s.objects.facts, std::string_view("facts")},
                                    {s.objects.assessments, std::string_view("assessments")},
                                    {s.objects.triggers, std::string_view("triggers")},
                                    {s.objects.events, std::string_view("events")}})
    if (count > 0) objects += fmt::format("{}{} {}", objects.empty() ? "" : ", ", count, count == 1 ? name.substr(0, name.size() - 1) : name);
  if (!objects.empty()) text += "  new: " + objects + "\n";
  if (c.held > 0) text += fmt::format("  held until somebody says whose they are: {} (see `leeboard intake conflicts`)\n", c.held);
  else if (s.conflicts > 0) text += fmt::format("  conflicts that somebody has to settle: {} (see `leeboard intake conflicts`)\n", s.conflicts);
  if (s.possible_duplicates > 0)
    text += fmt::format("  {} possible {}: see `leeboard intake match`\n", s.possible_duplicates,
                        s.possible_duplicates == 1 ? "duplicate" : "duplicates");
  if (s.blank > 0) text += fmt::format("  blank rows, which are no records: {}\n", s.blank);
  if (s.replayed) text += "  the same file was imported before\n";
  if (!rejects.empty()) text += fmt::format("  rejected records: {} (mend them there and import that file)\n", rejects);
  return text;
}

std::string format_replayed_summary(const std::string& stored) {
  // The last keys say how a run ended; this one ended well.
  const auto end = stored.rfind(",\"replayed\":");
  return stored.substr(0, end) + ",\"replayed\":true,\"dry_run\":false,\"exit\":0}";
}

}  // namespace leeboard::clinic
