// Events of an intake document: a closed list of kinds, each with its fields.
#include "interop/read_event.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/range.hpp"
#include "catalog/told_medicine.hpp"
#include "interop/read_field.hpp"
#include "io/map_reader.hpp"

namespace leeboard::interop {

namespace {

enum class Shape : std::uint8_t { text, number, yes_no, visit, place };

struct Field {
  const char* name;
  Shape shape;
  bool required;
};

struct Kind {
  EventKind kind;
  std::vector<Field> fields;  ///< in the order in which details are kept
};

// A document of ours says who cancelled.
const std::vector<std::string> visit_words = [] {
  auto words = all_words<VisitStatus>();
  std::erase(words, format_word(VisitStatus::cancelled));
  return words;
}();
const std::vector<std::string> place_words{"hospital", "jail", "prison", "residential", "detox"};
const std::vector<std::string> yes_no_words{"yes", "no"};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> list{
      {EventKind::encounter, {{"type", Shape::text, false}, {"status", Shape::visit, true}}},
      {EventKind::contact, {{"type", Shape::text, false}}},
      {EventKind::dose,
       {{"drug", Shape::text, true},
        {"dose_mg", Shape::number, false},
        {"nth", Shape::number, false},
        {"observed", Shape::yes_no, false},
        {"cows_before", Shape::number, false}}},
      {EventKind::dispense,
       {{"drug", Shape::text, true}, {"quantity", Shape::number, false}, {"days_supply", Shape::number, false}, {"nth", Shape::number, false}}},
      {EventKind::medication_start, {{"drug", Shape::text, true}, {"dose", Shape::text, false}}},
      {EventKind::medication_stop, {{"drug", Shape::text, true}, {"reason", Shape::text, false}}},
      {EventKind::test,
       {{"analyte", Shape::text, true}, {"result", Shape::text, true}, {"expected", Shape::text, false}, {"unit", Shape::text, false}}},
      {EventKind::admission, {{"place", Shape::place, false}}},
      {EventKind::release, {{"place", Shape::place, false}}},
      {EventKind::overdose,
       {{"substance", Shape::text, false}, {"naloxone_given", Shape::yes_no, false}, {"emergency_called", Shape::yes_no, false}}},
      {EventKind::condition,
       {{"text", Shape::text, true}, {"code", Shape::text, false}, {"system", Shape::text, false}, {"status", Shape::text, false}}},
      {EventKind::procedure,
       {{"text", Shape::text, true}, {"code", Shape::text, false}, {"system", Shape::text, false}, {"status", Shape::text, false}}},
      {EventKind::observation,
       {{"text", Shape::text, true},
        {"code", Shape::text, false},
        {"system", Shape::text, false},
        {"result", Shape::text, false},
        {"unit", Shape::text, false}}},
      {EventKind::allergy,
       {{"text", Shape::text, true}, {"code", Shape::text, false}, {"system", Shape::text, false}, {"status", Shape::text, false}}},
  };
  return list;
}

/// A dose that cannot have been given is a slip of the hand.
void check_dose(io::Node node, const Event& event, const IntakeSetting& setting, Diagnostics& problems) {
  const auto given = node.find("dose_mg");
  const auto mg = given && event.kind == EventKind::dose ? parse_number(event.detail("dose_mg")) : std::nullopt;
  if (!mg) return;
  if (const auto why = catalog::refuse_dose(setting.vocabulary, event.detail("drug"), *mg); !why.empty())
    io::report(problems, *given, why, "write the dose that was given, in mg; a dose that was not given is no event");
}

std::string read_detail(io::Node node, Shape shape, Diagnostics& problems) {
  if (const auto absent = read_absence(node)) return std::string(format_absent(*absent));
  switch (shape) {
    case Shape::text: return said_text(read_said(node, problems));
    case Shape::number:
      if (const auto number = node.is_scalar() ? parse_number(node.text()) : std::nullopt; number && *number >= 0) return std::string(node.text());
      io::report(problems, node, "a number from 0 up must stand here");
      return {};
    case Shape::yes_no:
      if (node.scalar_kind() == io::ScalarKind::json_bool) return node.text() == "true" ? "yes" : "no";
      return read_word(node, yes_no_words, problems);
    case Shape::visit: return read_word(node, visit_words, problems);
    case Shape::place: return read_word(node, place_words, problems);
  }
  return {};
}

}  // namespace

const std::vector<std::string>& event_kinds() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& kind : kinds()) all.emplace_back(format_word(kind.kind));
    return all;
  }();
  return names;
}

Event read_event(io::Node node, const IntakeSetting& setting, Diagnostics& problems) {
  Event event;
  io::MapReader reader(node, problems);
  if (!reader.is_map()) return event;
  std::optional<EventKind> said;
  if (const auto kind = reader.required("kind")) said = parse_word<EventKind>(read_word(*kind, event_kinds(), problems));
  const auto at = reader.optional("at");
  const auto on = reader.optional("on");
  if (at.has_value() == on.has_value()) {
    io::report(problems, on.value_or(node), "an event has exactly one of `at` (a time) and `on` (a day)",
               "add `on: 2026-12-01`, or take one of the two out");
  } else if (at) {
    if (const auto time = read_time(*at, setting.zone, problems)) event.at = *time;
  } else if (const auto day = read_day(*on, problems)) {
    event.at = stamp_of(*day);
  }
  if (const auto id = reader.optional("id")) event.source_id = read_text(*id, problems);
  if (const auto by = reader.optional("by")) event.by = said_text(read_said(*by, problems));
  if (const auto note = reader.optional("note")) event.note = said_text(read_said(*note, problems));
  if (!said) return event;  // the fault is reported; which fields belong to it cannot be told
  event.kind = *said;
  const auto kind = std::ranges::find(kinds(), event.kind, &Kind::kind);
  for (const auto& field : kind->fields) {
    const auto value = field.required ? reader.required(field.name) : reader.optional(field.name);
    if (!value) continue;
    auto text = read_detail(*value, field.shape, problems);
    if (!text.empty()) event.details.emplace_back(field.name, std::move(text));
  }
  check_dose(node, event, setting, problems);
  for (auto& extension : read_extensions(node)) event.details.push_back(std::move(extension));
  reader.finish();
  return event;
}

void number_equal_doses(std::vector<Event>& events) {
  std::vector<Event> seen;
  for (auto& event : events) {
    const bool counts = event.kind == EventKind::dose || event.kind == EventKind::dispense;
    if (!counts || !event.source_id.empty() || !event.detail("nth").empty()) continue;
    const auto before = std::ranges::count(seen, event);
    seen.push_back(event);
    if (before > 0) event.details.emplace_back("nth", std::to_string(before + 1));
  }
}

}  // namespace leeboard::interop
