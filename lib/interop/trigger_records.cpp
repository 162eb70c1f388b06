// Reading triggers and their log.
#include "interop/trigger_records.hpp"

#include <algorithm>

#include "base/code.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "base/zone.hpp"
#include "interop/trigger_fields.hpp"
#include "io/map_reader.hpp"

namespace leeboard::interop {

namespace {
class Reader {
 public:
  Reader(io::Node node, Diagnostics& problems) : map_(node, problems), problems_(problems) {}

  io::MapReader& map() { return map_; }

  std::string text(std::string_view key, bool required = false) {
    const auto node = required ? map_.required(key) : map_.optional(key);
    if (!node || node->is_null()) return {};
    if (!node->is_scalar()) {
      io::report(problems_, *node, "'" + std::string(key) + "' must be text");
      return {};
    }
    return std::string(node->text());
  }

  template <Worded E>
  std::optional<E> word(std::string_view key, bool required = false, const std::vector<std::string>& legal = all_words<E>()) {
    const auto value = text(key, required);
    if (value.empty()) return std::nullopt;
    if (std::ranges::find(legal, value) != legal.end()) return parse_word<E>(value);
    io::report(problems_, *map_.optional(key), "'" + std::string(key) + "' is none of the legal words", choose_from(value, legal));
    return std::nullopt;
  }

  std::optional<int> whole(std::string_view key, int low, int high) {
    const auto value = text(key);
    if (value.empty()) return std::nullopt;
    const auto number = parse_integer(value);
    if (number && *number >= low && *number <= high) return static_cast<int>(*number);
    io::report(problems_, *map_.optional(key),
               "'" + std::string(key) + "' must be a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return std::nullopt;
  }

  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> out;
    const auto node = map_.optional(key);
    if (!node || node->is_null()) return out;
    if (node->is_scalar()) {
      if (node->text() != "none") out.emplace_back(node->text());
      return out;
    }
    for (const auto item : node->items()) {
      if (item.is_scalar() && !item.is_null()) out.emplace_back(item.text());
      else io::report(problems_, item, "'" + std::string(key) + "' must be a list of texts");
    }
    return out;
  }

 private:
  io::MapReader map_;
  Diagnostics& problems_;
};

std::vector<TriggerStep> read_steps(io::MapReader& map, Diagnostics& problems) {
  std::vector<TriggerStep> steps;
  const auto node = map.optional("steps");
  if (!node || node->is_null()) return steps;
  if (!node->is_sequence()) {
    io::report(problems, *node, "'steps' must be a list", "write - {text: ..., due: 2026-12-08, owner: patient}");
    return steps;
  }
  for (const auto item : node->items()) {
    Reader step(item, problems);
    TriggerStep out{step.text("text", true), std::nullopt, step.text("owner"), step.text("status")};
    if (const auto due = step.map().optional("due"); due && !due->is_null()) {
      out.due = parse_date(due->text());
      if (!out.due) io::report(problems, *due, "'due' is no date: " + explain_date(due->text()), "write e.g. due: 2026-12-08");
    }
    step.map().finish();
    steps.push_back(std::move(out));
  }
  return steps;
}

void read_time(Reader& reader, const Zone* zone, TriggerEvent& event, Diagnostics& problems) {
  const auto at = reader.map().optional("at"), on = reader.map().optional("on");
  const bool has_at = at && !at->is_null(), has_on = on && !on->is_null();
  if (has_at == has_on) {
    io::report(problems, reader.map().node(), has_at ? "both 'at' and 'on' are given" : "neither 'at' nor 'on' is given",
               "give the instant with `at` or the day with `on`");
    return;
  }
  if (has_on) {
    const auto day = parse_date(on->text());
    if (day) event.at = stamp_of(*day);
    else io::report(problems, *on, "'on' is no date: " + explain_date(on->text()), "write e.g. on: 2026-11-28");
    return;
  }
  const auto stamp = parse_stamp(at->text(), zone);
  if (stamp && stamp->has_time()) event.at = *stamp;
  else
    io::report(problems, *at, stamp ? "'at' is a day without a time" : "'at' is no time: " + explain_stamp(at->text(), zone),
               "write e.g. at: 2026-11-27T18:40-05:00, or the day with `on`");
}

}  // namespace

Trigger read_trigger(io::Node node, Diagnostics& problems, PersonCheck* check) {
  Reader reader(node, problems);
  Trigger trigger;
  // Our own listing adds some keys; they say nothing new on the way back.
  for (const char* key : {"schema", "type", "id", "revision", "stored"}) reader.map().allow(key);
  if (check != nullptr) *check = read_person_check(reader.map());
  read_inventory_fields(reader, trigger);
  trigger.domain = reader.word<TriggerDomain>("domain", true).value_or(trigger.domain);
  trigger.text = reader.text("description");
  const auto text = reader.text("text");
  if (!text.empty()) trigger.text = text;
  if (trigger.text.empty() && reader.map().is_map())
    io::report(problems, node, "a trigger needs its 'description'", "say in the person's own words what it is");
  trigger.steps = read_steps(reader.map(), problems);
  reader.map().finish();
  return trigger;
}

TriggerEvent read_trigger_event(io::Node node, const Zone* zone, Diagnostics& problems, PersonCheck* check) {
  Reader reader(node, problems);
  TriggerEvent event;
  for (const char* key : {"schema", "type", "event", "safety", "stored", "corrected"}) reader.map().allow(key);
  if (check != nullptr) *check = read_person_check(reader.map());
  read_log_fields(reader, event);
  const auto& kinds = event.corrects.empty() ? logged_kinds() : all_words<TriggerEventKind>();
  event.kind = reader.word<TriggerEventKind>("kind", true, kinds).value_or(event.kind);
  if (reader.map().is_map()) read_time(reader, zone, event, problems);
  if (const auto analysis = reader.map().optional("analysis"); analysis && !analysis->is_null()) {
    Reader parts(*analysis, problems);
    event.before = parts.text("before");
    event.did = parts.text("did");
    event.after = parts.text("after");
    parts.map().finish();
  }
  reader.map().finish();
  check_trigger_ids(event.triggers, node.where(), problems);
  const auto fault = check_trigger_event(event);
  if (!fault.empty() && problems.empty()) io::report(problems, node, fault);
  return event;
}

void check_trigger_ids(const std::vector<std::string>& ids, const Where& where, Diagnostics& problems) {
  for (const auto& id : ids)
    if (!is_code(id)) problems.add(where, "'triggers' holds something that is no id", "write ids of the inventory such as T-1");
}

std::string check_trigger_event(const TriggerEvent& event) {
  if (event.corrects.empty() && event.kind == TriggerEventKind::withdrawn) return "'withdrawn' needs 'corrects' with the entry that is taken back";
  if (!event.corrects.empty() && event.reason.empty()) return "a correction needs its 'reason'";
  if (event.part && event.at.has_time()) return "'part' belongs to a day (`on`), not to an instant";
  if (event.intensity && event.kind != TriggerEventKind::craving && event.kind != TriggerEventKind::exposure && event.kind != TriggerEventKind::coped)
    return "'intensity' belongs to craving, exposure and coped only";
  if (event.kind == TriggerEventKind::none && (!event.triggers.empty() || !event.substance.empty()))
    return "'none' says that nothing happened: leave triggers and substance out";
  return {};
}

bool is_safety_item(const TriggerEvent& event) { return event.kind == TriggerEventKind::overdose; }

}  // namespace leeboard::interop
