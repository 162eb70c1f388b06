// The summary of an import, as JSON and for a person.
#include "leeboard/import/import_summary.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::app {

namespace {
// The summary is one line and is stored: beyond this the ids stand in the lines of the warning only.
constexpr long long most_in_summary = 10'000;

void optional_text(io::JsonWriter& json, std::string_view name, const std::string& text) {
  json.key(name);
  if (text.empty()) json.null();
  else json.value(text);
}
}  // namespace

std::string render_summary_json(const clinic::ImportSummary& s, const std::string& rejects, int exit) {
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
      .field("ok", c.ok())
      .field("failed", c.rejected)
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
  json.field("possible_duplicates", s.possible_duplicates);
  json.key("told").begin_object();
  for (const auto& [word, count] : s.told) json.field(word, count);
  json.end_object();
  json.key("safety").begin_array();
  s.safety.for_each([&](auto group, auto number) { json.value(clinic::format_safety_id(group, number)); }, most_in_summary);
  json.end_array();
  if (s.safety.count() > most_in_summary) json.field("safety_more", s.safety.count() - most_in_summary);
  optional_text(json, "rejects", rejects);
  optional_text(json, "source", s.source);
  json.field("replayed", s.replayed).field("dry_run", s.dry_run).field("exit", exit).end_object();
  return json.take();
}

std::string render_summary_text(const clinic::ImportSummary& s, const std::string& rejects) {
  const auto& c = s.counts;
  std::string text =
      fmt::format("{}{}: {} read: {} stored ({} new, {} revised, {} kept as they are), {} unchanged, {} rejected\n", s.import,
                  s.dry_run ? " (dry run, nothing was stored)" : "", c.read, c.stored(), c.created, c.revised, c.kept, c.unchanged, c.rejected);
  if (s.by_type.size() > 1)
    for (const auto& [type, t] : s.by_type)
      text +=
          fmt::format("  {}: {} read, {} stored, {} unchanged, {} rejected, {} kept\n", type, t.read, t.stored(), t.unchanged, t.rejected, t.kept);
  for (const auto& [type, reasons] : s.kept)
    for (const auto& [reason, count] : reasons) text += fmt::format("  kept as they are: {} {}: {}\n", count, type, reason);
  std::string objects;
  for (const auto& [count, name] : {std::pair{s.objects.patients, std::string_view("patients")},
                                    {s.objects.episodes, std::string_view("episodes")},
                                    {s.objects.facts, std::string_view("facts")},
                                    {s.objects.assessments, std::string_view("assessments")},
                                    {s.objects.triggers, std::string_view("triggers")},
                                    {s.objects.events, std::string_view("events")}})
    if (count > 0) objects += fmt::format("{}{} {}", objects.empty() ? "" : ", ", count, count == 1 ? name.substr(0, name.size() - 1) : name);
  if (!objects.empty()) text += "  new: " + objects + "\n";
  if (s.possible_duplicates > 0)
    text += fmt::format("  {} possible {}: see `leeboard intake match`\n", s.possible_duplicates,
                        s.possible_duplicates == 1 ? "duplicate" : "duplicates");
  if (s.blank > 0) text += fmt::format("  blank rows, which are no records: {}\n", s.blank);
  if (!s.told.empty()) {
    text += "  told:";
    for (const auto& [word, count] : s.told) text += fmt::format("{} {} {}", word == s.told.begin()->first ? "" : ",", count, word);
    text += "\n";
  }
  if (s.replayed) text += "  the same file was imported before\n";
  if (!rejects.empty()) text += fmt::format("  rejected records: {} (mend them there and import that file)\n", rejects);
  return text;
}

std::string render_replayed_summary(const std::string& stored) {
  // The last keys say how a run ended; this one ended well.
  const auto end = stored.rfind(",\"replayed\":");
  return stored.substr(0, end) + ",\"replayed\":true,\"dry_run\":false,\"exit\":0}";
}

}  // namespace leeboard::app
