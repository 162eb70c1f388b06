// Counts come from the summary that a run left at its end.
#include "clinic/import/format_runs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>

#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::array<const char*, 5> counts{"read", "stored", "unchanged", "rejected", "blank"};

std::string said(const std::optional<io::Document>& summary, std::string_view name) {
  const auto node = summary ? summary->root().find(name) : std::nullopt;
  return node ? std::string(node->text()) : std::string();
}

std::optional<io::Document> read_summary(const store::ImportRun& run) {
  if (run.summary.empty()) return std::nullopt;
  return io::read_stored_json(run.summary);
}

void write_withdrawal(io::JsonWriter& json, const std::optional<Signature>& withdrawn) {
  json.key("withdrawn");
  if (!withdrawn) {
    json.null();
    return;
  }
  json.begin_object().field("by", withdrawn->by).field("at", format_stamp(withdrawn->at)).field("reason", withdrawn->reason).end_object();
}

std::string plural(long long count, std::string_view one, std::string_view many) { return fmt::format("{} {}", count, count == 1 ? one : many); }
}  // namespace

std::string format_run_json(const store::ImportRun& run, const std::optional<Signature>& withdrawn, bool summary) {
  const auto said_at_end = read_summary(run);
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.import/1").field("type", "run").field("import", run.id).field("command", run.command);
  json.field("format", run.format)
      .field("recorded", format_stamp(run.signature.at))
      .field("by", run.signature.by)
      .field("ended", said_at_end.has_value());
  for (const auto* name : counts) {
    json.key(name);
    if (const auto count = said(said_at_end, name); !count.empty()) json.number_text(count);
    else json.null();
  }
  write_withdrawal(json, withdrawn);
  if (summary) {
    json.key("summary");
    if (said_at_end) json.raw(run.summary);
    else json.null();
  }
  return json.end_object().take() + "\n";
}

std::string format_run_line(const store::ImportRun& run, const std::optional<Signature>& withdrawn) {
  const auto summary = read_summary(run);
  auto text = fmt::format("{}  {}  {}  {}", run.id, format_stamp(run.signature.at), run.command, run.format);
  if (summary) text += fmt::format("  {} read, {} stored, {} rejected", said(summary, "read"), said(summary, "stored"), said(summary, "rejected"));
  else text += "  did not end";
  if (withdrawn) text += "  taken back";
  return text + "\n";
}

std::string format_run_text(const store::ImportRun& run, const std::optional<Signature>& withdrawn) {
  const auto summary = read_summary(run);
  auto text = fmt::format("{}: {} ({}), {}{}\n", run.id, run.command, run.format, format_stamp(run.signature.at),
                          run.signature.by.empty() ? "" : " by " + run.signature.by);
  if (!summary) text += "  it did not end: what was stored until then stands\n";
  else
    text += fmt::format("  {} read: {} stored, {} unchanged, {} rejected\n", said(summary, "read"), said(summary, "stored"),
                        said(summary, "unchanged"), said(summary, "rejected"));
  if (const auto objects = summary ? summary->root().find("objects") : std::nullopt) {
    std::string list;
    for (const auto entry : objects->entries())
      if (entry.value.text() != "0") list += fmt::format("{}{} {}", list.empty() ? "" : ", ", entry.value.text(), entry.key);
    if (!list.empty()) text += "  made: " + list + "\n";
  }
  if (!run.source.empty()) text += "  source: " + run.source + "\n";
  if (withdrawn)
    text +=
        fmt::format("  taken back {}{}: {}\n", format_stamp(withdrawn->at), withdrawn->by.empty() ? "" : " by " + withdrawn->by, withdrawn->reason);
  return text;
}

std::string format_undone_json(const UndoneImport& undone, int exit) {
  io::JsonWriter json;
  const auto& w = undone.withdrawn;
  json.begin_object().field("schema", "leeboard.import/1").field("type", "undo").field("import", undone.import);
  json.field("already", undone.before.has_value());
  json.key("withdrawn")
      .begin_object()
      .field("patients", w.patients)
      .field("episodes", w.episodes)
      .field("facts", w.facts)
      .field("assessments", w.assessments)
      .field("triggers", w.triggers)
      .field("events", w.events)
      .end_object();
  json.field("revised_back", undone.revised_back).key("left").begin_array();
  for (const auto& left : undone.left) json.value(left);
  return json.end_array().field("exit", exit).end_object().take();
}

std::string format_undone_text(const UndoneImport& undone, bool dry_run) {
  if (undone.before) return fmt::format("{} was taken back before ({}): nothing to do\n", undone.import, format_stamp(undone.before->at));
  const auto& w = undone.withdrawn;
  std::string text = fmt::format("{}{} taken back", undone.import, dry_run ? " (dry run, nothing was stored) would be" : ":");
  std::string list;
  for (const auto& [count, one, many] : {std::tuple{w.patients, "person", "people"},
                                         {w.episodes, "episode", "episodes"},
                                         {w.facts, "fact", "facts"},
                                         {w.assessments, "form", "forms"},
                                         {w.triggers, "trigger", "triggers"},
                                         {w.events, "event", "events"}})
    if (count > 0) list += (list.empty() ? " " : ", ") + plural(count, one, many);
  text += list.empty() && undone.revised_back == 0 ? " nothing" : list;
  if (undone.revised_back > 0) text += fmt::format("{}{} as before", list.empty() ? " " : "; ", plural(undone.revised_back, "record", "records"));
  text += "\n";
  if (!undone.left.empty()) text += fmt::format("  left, because others built on it: {}\n", fmt::join(undone.left, ", "));
  return text;
}

}  // namespace leeboard::clinic
