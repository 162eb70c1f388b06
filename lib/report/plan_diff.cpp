// Prints what changed between two plans.
#include "report/plan_diff.hpp"

#include <fmt/format.h>

#include "care/plan_change.hpp"
#include "io/json_writer.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.plan-diff/1";

char sign_of(care::EntryFate fate) {
  switch (fate) {
    case care::EntryFate::added: return '+';
    case care::EntryFate::removed: return '-';
    case care::EntryFate::changed: break;
  }
  return '~';
}
}  // namespace

std::string render_plan_diff(const CarePlan& before, const CarePlan& after) {
  const auto changes = care::compare_plans(before, after).entries;
  const auto to = after.revision ? fmt::format("revision {}", after.revision) : "today's draft";
  std::string text =
      fmt::format("{} revision {} and {}: {} {}\n", before.id, before.revision, to, changes.size(), changes.size() == 1 ? "change" : "changes");
  if (after.as_of.day != before.as_of.day)
    text += fmt::format("days are counted from {} and from {}\n", format_date(before.as_of.day), format_date(after.as_of.day));
  for (const auto& change : changes) {
    text += fmt::format("{} {} {}\n", sign_of(change.fate), care::format_part(change.part), change.id);
    if (!change.before.empty()) text += "    was: " + change.before + "\n";
    if (!change.after.empty()) text += "    now: " + change.after + "\n";
  }
  return text;
}

std::string render_plan_diff_json(const CarePlan& before, const CarePlan& after) {
  const auto changes = care::compare_plans(before, after).entries;
  std::string out;
  io::JsonWriter json;
  for (const auto& change : changes) {
    json.begin_object().field("schema", schema).field("type", care::format_part(change.part)).field("id", change.id);
    json.field("change", care::format_fate(change.fate)).field("before", change.before).field("after", change.after).end_object();
    out += json.take() + "\n";
  }
  json.begin_object().field("schema", schema).field("type", "summary").field("plan", before.id).field("from", before.revision);
  json.field("to", after.revision).field("changes", changes.size()).end_object();
  return out + json.take() + "\n";
}

}  // namespace leeboard::report
