// Shapes of impacts.
#include "report/template_impact.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/json_parts.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.template-impact/1";
}

std::string impact_json(const care::PersonImpact& impact) {
  io::JsonWriter json;
  const auto& plan = impact.plan;
  json.begin_object().field("schema", schema).field("type", "patient").field("patient", impact.code);
  write_texts(json, "appear", plan.appear);
  write_texts(json, "vanish", plan.vanish);
  write_texts(json, "undecided", plan.undecided);
  write_texts(json, "blocked", plan.blocked);
  write_texts(json, "reworded", plan.reworded);
  json.key("options").begin_array();
  for (const auto& option : plan.options)
    json.begin_object().field("option", option.option).field("before", option.before).field("after", option.after).end_object();
  json.end_array();
  write_texts(json, "escalations_appear", plan.escalations_appear);
  write_texts(json, "escalations_vanish", plan.escalations_vanish);
  write_texts(json, "forms", impact.forms);
  return json.end_object().take() + "\n";
}

std::string impact_summary_json(const ComparedDefinitions& pair, const care::ImpactTally& tally) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("new", pair.what).field("before", pair.before_template);
  json.field("after", pair.after_template)
      .field("read", tally.read)
      .field("changed", tally.changed)
      .field("forms", tally.forms)
      .field("applies_unknown", tally.applies_unknown);
  json.key("skipped").begin_object();
  for (const auto& [why, count] : tally.skipped) json.field(why, count);
  json.end_object().key("lines").begin_array();
  for (const auto& [id, line] : tally.lines) {
    json.begin_object().field("line", id).field("appear", line.appear).field("vanish", line.vanish).field("undecided", line.undecided);
    json.field("blocked", line.blocked).field("reworded", line.reworded).end_object();
  }
  json.end_array().key("options").begin_object();
  for (const auto& [change, count] : tally.verdicts) json.field(change, count);
  json.end_object().key("escalations").begin_array();
  for (const auto& [id, counts] : tally.escalations)
    json.begin_object().field("escalation", id).field("appear", counts.first).field("vanish", counts.second).end_object();
  return json.end_array().end_object().take() + "\n";
}

std::string impact_text(const ComparedDefinitions& pair, const care::ImpactTally& tally, const Look& look) {
  const auto count = [](long long n) { return n ? std::to_string(n) : std::string("-"); };
  std::string text = fmt::format("{}: {} of {} {} would change\n", pair.what, tally.changed, tally.read, tally.read == 1 ? "plan" : "plans");
  if (!pair.before_template.empty()) text += fmt::format("before: {}; after: {}\n", pair.before_template, pair.after_template);
  for (const auto& [why, people] : tally.skipped) text += fmt::format("not drafted: {} ({})\n", people, why);
  if (tally.applies_unknown) text += fmt::format("whether the template is for them is not known: {}\n", tally.applies_unknown);
  if (tally.forms) text += fmt::format("forms with another score, band or flag: {}\n", tally.forms);
  if (!tally.lines.empty()) {
    TextTable table({"line", "appears", "vanishes", "undecided", "blocked", "reworded"});
    for (const auto& [id, line] : tally.lines)
      table.row({id, count(line.appear), count(line.vanish), count(line.undecided), count(line.blocked), count(line.reworded)});
    text += "\n" + table.render(look, 0);
  }
  if (!tally.verdicts.empty()) text += "\nTreatments\n";
  for (const auto& [change, people] : tally.verdicts) text += fmt::format("  {}: {}\n", change, people);
  if (!tally.escalations.empty()) text += "\nEmergencies\n";
  for (const auto& [id, counts] : tally.escalations) text += fmt::format("  {}: appears {}, vanishes {}\n", id, counts.first, counts.second);
  if (!tally.first.empty())
    text += fmt::format("\nPeople: {}{}\n", fmt::join(tally.first, " "),
                        tally.changed > static_cast<long long>(tally.first.size()) ? " ... (--json names them all)" : "");
  return text + "Nothing was written.\n";
}
}  // namespace leeboard::report
