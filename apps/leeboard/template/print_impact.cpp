// Prints impacts.
#include "leeboard/template/print_impact.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "report/json_parts.hpp"
#include "report/text_table.hpp"

namespace leeboard::app {

namespace {
constexpr const char* schema = "leeboard.template-impact/1";
void print_summary(Context& context, const clinic::ImpactPair& pair, const clinic::ImpactTally& tally) {
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
  context.print(json.end_array().end_object().take() + "\n");
}

void print_text(Context& context, const clinic::ImpactPair& pair, const clinic::ImpactTally& tally) {
  const auto count = [](long long n) { return n ? std::to_string(n) : std::string("-"); };
  std::string text = fmt::format("{}: {} of {} {} would change\n", pair.what, tally.changed, tally.read, tally.read == 1 ? "plan" : "plans");
  if (!pair.before_template.empty()) text += fmt::format("before: {}; after: {}\n", pair.before_template, pair.after_template);
  for (const auto& [why, people] : tally.skipped) text += fmt::format("not drafted: {} ({})\n", people, why);
  if (tally.applies_unknown) text += fmt::format("whether the template is for them is not known: {}\n", tally.applies_unknown);
  if (tally.forms) text += fmt::format("forms with another score, band or flag: {}\n", tally.forms);
  context.print_text(text);
  if (!tally.lines.empty()) {
    report::TextTable table({"line", "appears", "vanishes", "undecided", "blocked", "reworded"});
    for (const auto& [id, line] : tally.lines)
      table.row({id, count(line.appear), count(line.vanish), count(line.undecided), count(line.blocked), count(line.reworded)});
    context.print_text("\n" + table.render(context.globals().plain, 0));
  }
  text.clear();
  if (!tally.verdicts.empty()) text += "\nTreatments\n";
  for (const auto& [change, people] : tally.verdicts) text += fmt::format("  {}: {}\n", change, people);
  if (!tally.escalations.empty()) text += "\nEmergencies\n";
  for (const auto& [id, counts] : tally.escalations) text += fmt::format("  {}: appears {}, vanishes {}\n", id, counts.first, counts.second);
  if (!tally.first.empty())
    text += fmt::format("\nPeople: {}{}\n", fmt::join(tally.first, " "),
                        tally.changed > static_cast<long long>(tally.first.size()) ? " ... (--json names them all)" : "");
  context.print_text(text + "Nothing was written.\n");
}
}  // namespace

void print_impact_of(Context& context, const clinic::PersonImpact& impact) {
  io::JsonWriter json;
  const auto& plan = impact.plan;
  json.begin_object().field("schema", schema).field("type", "patient").field("patient", impact.code);
  report::write_texts(json, "appear", plan.appear);
  report::write_texts(json, "vanish", plan.vanish);
  report::write_texts(json, "undecided", plan.undecided);
  report::write_texts(json, "blocked", plan.blocked);
  report::write_texts(json, "reworded", plan.reworded);
  json.key("options").begin_array();
  for (const auto& option : plan.options)
    json.begin_object().field("option", option.option).field("before", option.before).field("after", option.after).end_object();
  json.end_array();
  report::write_texts(json, "escalations_appear", plan.escalations_appear);
  report::write_texts(json, "escalations_vanish", plan.escalations_vanish);
  report::write_texts(json, "forms", impact.forms);
  context.print(json.end_object().take() + "\n");
}

void print_impact(Context& context, const clinic::ImpactPair& pair, const clinic::ImpactTally& tally) {
  if (context.json()) print_summary(context, pair, tally);
  else print_text(context, pair, tally);
}

}  // namespace leeboard::app
