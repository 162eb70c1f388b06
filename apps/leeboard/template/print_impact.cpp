// Prints an impact: totals for people, one line a person for scripts.
#include "leeboard/template/print_impact.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "report/text_table.hpp"

namespace leeboard::app {

namespace {
constexpr const char* schema = "leeboard.template-impact/1";
constexpr std::size_t named = 20;

void write_ids(io::JsonWriter& json, const char* key, const std::vector<std::string>& ids) {
  json.key(key).begin_array();
  for (const auto& id : ids) json.value(id);
  json.end_array();
}
}  // namespace

ImpactReport::ImpactReport(Context& context, const ImpactPair& pair) : context_(context), pair_(pair) {}

void ImpactReport::add(const PersonImpact& impact) {
  if (!impact.applies) return skip("the template is not for them");
  ++read_;
  if (impact.applies_unknown) ++open_;
  if (!impact.changed()) return;
  ++changed_;
  forms_ += static_cast<long long>(impact.forms.size());
  const auto& plan = impact.plan;
  for (const auto& id : plan.appear) ++lines_[id].appear;
  for (const auto& id : plan.vanish) ++lines_[id].vanish;
  for (const auto& id : plan.undecided) ++lines_[id].undecided;
  for (const auto& id : plan.blocked) ++lines_[id].blocked;
  for (const auto& id : plan.reworded) ++lines_[id].reworded;
  for (const auto& option : plan.options) ++verdicts_[fmt::format("{}: {} -> {}", option.option, option.before, option.after)];
  for (const auto& id : plan.escalations_appear) ++escalations_[id].first;
  for (const auto& id : plan.escalations_vanish) ++escalations_[id].second;
  if (context_.json()) print_person(impact);
  else if (first_.size() < named) first_.push_back(impact.code);
}

void ImpactReport::print_person(const PersonImpact& impact) {
  io::JsonWriter json;
  const auto& plan = impact.plan;
  json.begin_object().field("schema", schema).field("type", "patient").field("patient", impact.code);
  write_ids(json, "appear", plan.appear);
  write_ids(json, "vanish", plan.vanish);
  write_ids(json, "undecided", plan.undecided);
  write_ids(json, "blocked", plan.blocked);
  write_ids(json, "reworded", plan.reworded);
  json.key("options").begin_array();
  for (const auto& option : plan.options)
    json.begin_object().field("option", option.option).field("before", option.before).field("after", option.after).end_object();
  json.end_array();
  write_ids(json, "escalations_appear", plan.escalations_appear);
  write_ids(json, "escalations_vanish", plan.escalations_vanish);
  write_ids(json, "forms", impact.forms);
  context_.print(json.end_object().take() + "\n");
}

void ImpactReport::print_summary() {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("new", pair_.what).field("before", pair_.before_template);
  json.field("after", pair_.after_template).field("read", read_).field("changed", changed_).field("forms", forms_).field("applies_unknown", open_);
  json.key("skipped").begin_object();
  for (const auto& [why, count] : skipped_) json.field(why, count);
  json.end_object().key("lines").begin_array();
  for (const auto& [id, tally] : lines_) {
    json.begin_object().field("line", id).field("appear", tally.appear).field("vanish", tally.vanish).field("undecided", tally.undecided);
    json.field("blocked", tally.blocked).field("reworded", tally.reworded).end_object();
  }
  json.end_array().key("options").begin_object();
  for (const auto& [change, count] : verdicts_) json.field(change, count);
  json.end_object().key("escalations").begin_array();
  for (const auto& [id, counts] : escalations_)
    json.begin_object().field("escalation", id).field("appear", counts.first).field("vanish", counts.second).end_object();
  context_.print(json.end_array().end_object().take() + "\n");
}

void ImpactReport::print_text() {
  const auto count = [](long long n) { return n ? std::to_string(n) : std::string("-"); };
  std::string text = fmt::format("{}: {} of {} {} would change\n", pair_.what, changed_, read_, read_ == 1 ? "plan" : "plans");
  if (!pair_.before_template.empty()) text += fmt::format("before: {}; after: {}\n", pair_.before_template, pair_.after_template);
  for (const auto& [why, people] : skipped_) text += fmt::format("not drafted: {} ({})\n", people, why);
  if (open_) text += fmt::format("whether the template is for them is not known: {}\n", open_);
  if (forms_) text += fmt::format("forms with another score, band or flag: {}\n", forms_);
  context_.print_text(text);
  if (!lines_.empty()) {
    report::TextTable table({"line", "appears", "vanishes", "undecided", "blocked", "reworded"});
    for (const auto& [id, tally] : lines_)
      table.row({id, count(tally.appear), count(tally.vanish), count(tally.undecided), count(tally.blocked), count(tally.reworded)});
    context_.print_text("\n" + table.render(context_.globals().plain, 0));
  }
  text.clear();
  if (!verdicts_.empty()) text += "\nTreatments\n";
  for (const auto& [change, people] : verdicts_) text += fmt::format("  {}: {}\n", change, people);
  if (!escalations_.empty()) text += "\nEmergencies\n";
  for (const auto& [id, counts] : escalations_) text += fmt::format("  {}: appears {}, vanishes {}\n", id, counts.first, counts.second);
  if (!first_.empty())
    text += fmt::format("\nPeople: {}{}\n", fmt::join(first_, " "),
                        changed_ > static_cast<long long>(first_.size()) ? " ... (--json names them all)" : "");
  context_.print_text(text + "Nothing was written.\n");
}

void ImpactReport::finish() {
  if (context_.json()) print_summary();
  else print_text();
}

}  // namespace leeboard::app
