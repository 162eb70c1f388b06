// Prints the rule trees behind a plan and the questions that would settle it.
#include "report/plan_explanation.hpp"

#include <fmt/format.h>

#include "catalog/care_template.hpp"
#include "catalog/fact_json.hpp"
#include "catalog/safety_rule.hpp"
#include "io/json_writer.hpp"
#include "record/days_of.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

namespace {
using Shape = rules::Condition::Shape;

std::string trees(const std::vector<care::ExplainedPart>& parts) {
  std::string out;
  for (const auto& part : parts) out += fmt::format("  {}\n{}", part.name, rules::format_evaluation(part.evaluation, 2));
  return out;
}

std::string question_text(const std::vector<care::SettlingQuestion>& questions) {
  if (questions.empty()) return "\nNothing is undecided.\n";
  std::string now, later;
  for (const auto& question : questions) (question.now ? now : later) += fmt::format("  {}: {}\n", question.fact, question.question);
  auto out = fmt::format("\nThe smallest set of questions that settles the whole plan, whatever the answers ({})\n{}", questions.size(), now);
  if (!later.empty()) out += "Only if an answer above makes them matter:\n" + later;
  return out;
}

void write_tree(io::JsonWriter& json, const rules::Evaluation& evaluation, bool hours) {
  json.begin_object().field("truth", format_truth(evaluation.truth));
  const auto& condition = *evaluation.condition;
  if (condition.shape == Shape::leaf) {
    json.field("test", condition.leaf.text).field("fact", condition.leaf.fact).key("value");
    const auto* finding = evaluation.finding;
    if (finding && finding->value) catalog::write_content(json, *finding->value);
    else json.null().key("absent").value(format_absent(finding ? finding->absent : Absent::not_asked));
    json.key("observed");
    if (finding && finding->observed) json.value(hours ? format_stamp(*finding->observed) : format_days(*finding->observed));
    else json.null();
    if (evaluation.stale) json.field("stale", true);
  } else {
    json.key(condition.shape == Shape::all ? "all" : condition.shape == Shape::any ? "any" : "not").begin_array();
    for (const auto& part : evaluation.parts) write_tree(json, part, hours);
    json.end_array();
  }
  json.end_object();
}

// As of a day there are no hours, as in the plan itself.
void write_trees(io::JsonWriter& json, const std::vector<care::ExplainedPart>& parts, bool hours) {
  for (const auto& part : parts) {
    json.key(part.name);
    write_tree(json, part.evaluation, hours);
  }
}
}  // namespace

std::string render_explanation(const care::PlanExplanation& explanation) {
  const auto& care_template = *explanation.care_template;
  std::string out = "\nHow it came about\n\nSafety rules\n";
  for (const auto& [rule, parts] : explanation.rules)
    out += fmt::format("{} ({}): {}\n", rule->id, format_word(rule->verdict), rule->cites.front()) + trees(parts);
  out += fmt::format("\nLines of {} version {}, {}\n", care_template.id, care_template.version, care_template.digest);
  for (const auto& [line, parts] : explanation.lines) {
    if (!line->for_each.empty()) {
      out += fmt::format("{}: once for each of {}\n", line->id, line->for_each);
      continue;
    }
    const auto tree = trees(parts);
    out += line->id + (tree.empty() ? ": always\n" : "\n" + tree);
  }
  return out + question_text(explanation.settled_by);
}

std::string render_explanation_json(const care::PlanExplanation& explanation) {
  const bool hours = explanation.sheet.as_of().has_time();
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-explanation/1").field("template", explanation.care_template->id).key("rules").begin_array();
  for (const auto& [rule, parts] : explanation.rules) {
    json.begin_object().field("id", rule->id).field("verdict", format_word(rule->verdict));
    write_texts(json, "cites", rule->cites);
    write_trees(json, parts, hours);
    json.end_object();
  }
  json.end_array().key("lines").begin_array();
  for (const auto& [line, parts] : explanation.lines) {
    json.begin_object().field("id", line->id);
    if (!line->for_each.empty()) json.field("for_each", line->for_each);
    else write_trees(json, parts, hours);
    json.end_object();
  }
  json.end_array().key("settled_by").begin_array();
  for (const auto& question : explanation.settled_by)
    json.begin_object().field("fact", question.fact).field("question", question.question).field("now", question.now).end_object();
  return json.end_array().end_object().take();
}

}  // namespace leeboard::report
