// The rule trees behind a plan and the questions that would settle it, printed for --explain.
#include "leeboard/plan/explain_plan.hpp"

#include <fmt/format.h>

#include <functional>

#include "care/contradictions.hpp"
#include "care/settling_questions.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/fact_json.hpp"
#include "catalog/safety_rule.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::app {

namespace {
using Shape = rules::Condition::Shape;

/// Calls with the name and the condition of each part of a rule or a line, in the order in which they are asked.
void each_part(const catalog::SafetyRule& rule, const std::function<void(const char*, const rules::Condition&)>& visit) {
  if (rule.given) visit("given", *rule.given);
  if (rule.when) visit("when", *rule.when);
}
void each_part(const catalog::TemplateLine& line, const std::function<void(const char*, const rules::Condition&)>& visit) {
  if (line.given) visit("given", *line.given);
  if (line.when) visit("when", *line.when);
  if (line.unless) visit("unless", *line.unless);
}

template <class Owner>
std::string trees(const Owner& owner, const FactSheet& sheet) {
  std::string out;
  each_part(owner, [&](const char* name, const rules::Condition& condition) {
    out += fmt::format("  {}\n{}", name, rules::format_evaluation(rules::evaluate(condition, sheet, owner.max_ages), 2));
  });
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

std::string explain_text(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet,
                         const std::vector<care::SettlingQuestion>& questions) {
  std::string out = "\nHow it came about\n\nSafety rules\n";
  for (const auto& rule : catalog.safety_rules())
    out += fmt::format("{} ({}): {}\n", rule.id, format_word(rule.verdict), rule.cites.front()) + trees(rule, sheet);
  out += fmt::format("\nLines of {} version {}, {}\n", care_template.id, care_template.version, care_template.digest);
  for (const auto& line : care_template.lines) {
    if (!line.for_each.empty()) {
      out += fmt::format("{}: once for each of {}\n", line.id, line.for_each);
      continue;
    }
    const auto tree = trees(line, sheet);
    out += line.id + (tree.empty() ? ": always\n" : "\n" + tree);
  }
  return out + question_text(questions);
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
    if (finding && finding->observed) json.value(hours ? format_stamp(*finding->observed) : format_date(finding->observed->day));
    else json.null();
    if (evaluation.stale) json.field("stale", true);
  } else {
    json.key(condition.shape == Shape::all ? "all" : condition.shape == Shape::any ? "any" : "not").begin_array();
    for (const auto& part : evaluation.parts) write_tree(json, part, hours);
    json.end_array();
  }
  json.end_object();
}

template <class Owner>
void write_trees(io::JsonWriter& json, const Owner& owner, const FactSheet& sheet) {
  each_part(owner, [&](const char* name, const rules::Condition& condition) {
    json.key(name);
    // As of a day there are no hours, as in the plan itself.
    write_tree(json, rules::evaluate(condition, sheet, owner.max_ages), sheet.as_of().has_time());
  });
}

std::string explain_json(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet,
                         const std::vector<care::SettlingQuestion>& questions) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-explanation/1").field("template", care_template.id).key("rules").begin_array();
  for (const auto& rule : catalog.safety_rules()) {
    json.begin_object().field("id", rule.id).field("verdict", format_word(rule.verdict)).key("cites").begin_array();
    for (const auto& cite : rule.cites) json.value(cite);
    json.end_array();
    write_trees(json, rule, sheet);
    json.end_object();
  }
  json.end_array().key("lines").begin_array();
  for (const auto& line : care_template.lines) {
    json.begin_object().field("id", line.id);
    if (!line.for_each.empty()) json.field("for_each", line.for_each);
    else write_trees(json, line, sheet);
    json.end_object();
  }
  json.end_array().key("settled_by").begin_array();
  for (const auto& question : questions)
    json.begin_object().field("fact", question.fact).field("question", question.question).field("now", question.now).end_object();
  return json.end_array().end_object().take() + "\n";
}
}  // namespace

void print_explanation(Context& context, const CarePlan& plan, const FactSheet& said) {
  auto& catalog = context.catalog();
  const auto& care_template = catalog.care_template(plan.template_id);
  const auto questions = care::settling_questions(catalog, care_template, said, plan);
  const auto sheet = care::weigh_contradictions(catalog.contradictions(), said);
  if (context.json()) context.print(explain_json(catalog, care_template, sheet, questions));
  else context.print_text(explain_text(catalog, care_template, sheet, questions));
}

}  // namespace leeboard::app
