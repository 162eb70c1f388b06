// Conflicts in words and as JSON.
#include "clinic/identity/format_conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "clinic/desk.hpp"
#include "clinic/identity/hold_record.hpp"
#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
using store::ConflictKind;
using store::ConflictState;

void text_or_null(io::JsonWriter& json, std::string_view key, const std::string& text) {
  json.key(key);
  if (text.empty()) json.null();
  else json.value(text);
}

void list(io::JsonWriter& json, std::string_view key, const std::vector<std::string>& words) {
  json.key(key).begin_array();
  for (const auto& word : words) json.value(word);
  json.end_array();
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string birth_of(const Patient& patient) {
  if (const auto* day = std::get_if<Stamp>(&patient.birth_date)) return format_stamp(*day);
  return std::string(format_absent(std::get<Absent>(patient.birth_date)));
}

std::string sex_of(const Patient& patient) {
  return is_said(patient.sex_at_birth) ? said_text(patient.sex_at_birth) : std::string(format_absent(std::get<Absent>(patient.sex_at_birth)));
}

void write_sides(io::JsonWriter& json, const ShownConflict& shown) {
  json.key("sides").begin_array();
  for (const auto& side : shown.sides) {
    json.begin_object();
    text_or_null(json, "patient", side.code);
    json.field("name", format_name(side.patient))
        .field("birth_date", birth_of(side.patient))
        .field("sex_at_birth", sex_of(side.patient))
        .end_object();
  }
  json.end_array().key("records").begin_array();
  for (const auto& record : shown.held)
    json.begin_object()
        .field("type", record.type)
        .field("format", record.format)
        .field("import", record.import)
        .field("text", record.text)
        .end_object();
  json.end_array();
}

void write_conflict(io::JsonWriter& json, const ShownConflict& shown) {
  const auto& conflict = shown.conflict;
  json.field("conflict", conflict.id).field("kind", format_word(conflict.kind));
  text_or_null(json, "patient", shown.patient);
  text_or_null(json, "other", shown.other);
  list(json, "differs", conflict.differs);
  json.field("state", format_word(conflict.state))
      .field("import", conflict.import)
      .field("recorded", format_stamp(conflict.signature.at))
      .field("held", conflict.held);
  text_or_null(json, "settled_on", shown.settled_on);
}
}  // namespace

ShownConflict show_conflict(const Desk& desk, store::Repositories& records, const store::Conflict& conflict, bool whole) {
  ShownConflict out;
  out.conflict = conflict;
  const auto code = [&](const std::optional<store::PersonKey>& person) { return person ? records.patients().code_of(*person) : std::string(); };
  out.patient = code(conflict.person);
  out.other = code(conflict.other);
  out.settled_on = code(conflict.settled_on);
  if (!whole) return out;
  for (const auto& person : {conflict.person, conflict.other})
    if (const auto stored = person ? records.patients().get(*person, {.as_of = {}, .all_revisions = true}) : std::nullopt)
      out.sides.push_back({code(person), stored->patient});
  out.held = records.conflicts().held(conflict.id);
  for (const auto& record : out.held)
    if (auto patient = held_person(desk, record)) out.sides.push_back({{}, std::move(*patient)});
  return out;
}

std::string format_conflict_json(const ShownConflict& shown) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.conflict/1").field("type", "conflict");
  write_conflict(json, shown);
  if (!shown.sides.empty()) write_sides(json, shown);
  return json.end_object().take() + "\n";
}

std::string format_conflict_line(const ShownConflict& shown) {
  const auto& conflict = shown.conflict;
  auto people = shown.patient;
  if (!shown.other.empty()) people += (people.empty() ? "" : " and ") + shown.other;
  return fmt::format("{}  {}  {}  {}  differ: {}; {} held\n", conflict.id, format_word(conflict.state), format_word(conflict.kind), people,
                     joined(conflict.differs), conflict.held);
}

std::string format_conflict_text(const ShownConflict& shown) {
  const auto& conflict = shown.conflict;
  auto text = fmt::format("{}: {}, {}, found on {} in {}\n", conflict.id, format_word(conflict.kind), format_word(conflict.state),
                          format_stamp(conflict.signature.at), conflict.import);
  for (const auto& side : shown.sides)
    text += fmt::format("  {}: {}{}, born {}, sex at birth {}\n", side.code.empty() ? "held" : "here", side.code.empty() ? "" : side.code + "  ",
                        format_name(side.patient), birth_of(side.patient), sex_of(side.patient));
  if (!conflict.differs.empty()) text += "  differ: " + joined(conflict.differs) + "\n";
  std::map<std::string, std::size_t> types;
  for (const auto& record : shown.held) ++types[record.type];
  for (const auto& [type, count] : types) text += fmt::format("  held: {} {}\n", count, type);
  if (conflict.state != ConflictState::open)
    return text + fmt::format("  settled: {}{} on {}{}: {}\n", format_word(conflict.state), shown.settled_on.empty() ? "" : " " + shown.settled_on,
                              format_stamp(conflict.settled.at), conflict.settled.by.empty() ? "" : " by " + conflict.settled.by,
                              conflict.settled.reason);
  const auto command = "leeboard intake resolve " + conflict.id;
  if (conflict.kind == ConflictKind::identifier)
    return text + fmt::format("  settle it: {} --same {}, --same {} or --drop, with --reason TEXT\n", command, shown.patient, shown.other);
  if (conflict.kind == ConflictKind::form)
    return text + fmt::format("  settle it: {} --same {}, --same of somebody else or --drop, with --reason TEXT\n", command, shown.patient);
  if (conflict.kind == ConflictKind::link && conflict.held == 0)
    return text + fmt::format("  its source says that they are one. Settle it: {} --same {} (they are), or --drop, with --reason TEXT\n", command,
                              shown.patient);
  if (conflict.kind == ConflictKind::link)
    return text + fmt::format(
                      "  its source says that they are one. Settle it: {} --same {} (they are), --new (they are two) or --drop, with --reason "
                      "TEXT\n",
                      command, shown.patient);
  const bool says_who = std::ranges::any_of(shown.sides, [](const auto& side) { return side.code.empty(); });
  if (!says_who && !shown.other.empty())
    return text + fmt::format("  settle it: {} --same {}, --same {} or --drop, with --reason TEXT\n", command, shown.patient, shown.other);
  return text + fmt::format("  settle it: {} --same {}, --new or --drop, with --reason TEXT\n", command, shown.patient);
}

std::string format_settled_json(const ShownConflict& shown, const Settled& settled, int exit) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.conflict/1").field("type", "settled");
  write_conflict(json, shown);
  const auto& counts = settled.summary.counts;
  json.field("already", settled.before).field("stored", counts.stored()).field("unchanged", counts.unchanged).field("rejected", counts.rejected);
  if (counts.held > 0) json.field("set_aside", counts.held);
  text_or_null(json, "settled_by_import", shown.conflict.settled_by_import);
  return json.field("exit", exit).end_object().take();
}

std::string format_settled_text(const ShownConflict& shown, const Settled& settled, bool dry_run) {
  const auto& conflict = shown.conflict;
  if (settled.before) return conflict.id + " was settled so before: nothing to do\n";
  const auto& counts = settled.summary.counts;
  const auto aside = counts.held > 0 ? fmt::format(", {} set aside", counts.held) : std::string();
  if (dry_run) return fmt::format("{} would be settled; {} stored, {} rejected{}\n", conflict.id, counts.stored(), counts.rejected, aside);
  if (conflict.state == ConflictState::open) return fmt::format("{} is still open: {} rejected\n", conflict.id, counts.rejected);
  auto text = fmt::format("{} settled: {}{}", conflict.id, format_word(conflict.state), shown.settled_on.empty() ? "" : " " + shown.settled_on);
  if (counts.read > 0) text += fmt::format(", {} stored, {} unchanged, {} rejected{}", counts.stored(), counts.unchanged, counts.rejected, aside);
  return text + "\n";
}

}  // namespace leeboard::clinic
