// `leeboard plan decide`: what became of one line of a signed plan.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/vocabulary.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, line, decision;
};

PlanLine& find_line(CarePlan& plan, const std::string& id) {
  const auto at = std::ranges::find(plan.lines, id, &PlanLine::id);
  if (at != plan.lines.end()) return *at;
  std::vector<std::string> known;
  for (const auto& line : plan.lines) known.push_back(line.id);
  throw Error(ErrorKind::not_found, fmt::format("the plan has no line {}", id)).mend_with(did_you_mean(id, known));
}

Outcome decide(const Options& options, Context& context) {
  const auto actor = context.required_actor();
  const auto reason = context.globals().reason;
  const auto decision = *parse_word<Decision>(options.decision);
  if (decision == Decision::declined && reason.empty())
    throw Error(ErrorKind::usage, "a line that is declined needs --reason").mend_with("say in the person's words why");
  const auto& vocabulary = context.catalog().vocabulary();
  const auto request = fmt::format("{}\n{}\n{}\n{}", options.patient, options.line, options.decision, reason);
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    const auto person = records.patients().require(options.patient);
    auto stored = stored_plan(records, person, options.patient, 0, seen_by_plan(context), PlanStatus::signed_);
    auto plan = plan_of(stored, vocabulary);
    const LineDecision decided{decision, {actor, context.as_of(), reason}};
    find_line(plan, options.line).decision = decided;
    plan.id.clear();
    stored.document = catalog::format_plan(plan);
    stored.signature = decided.signature;
    stored = records.plans().add(stored);
    records.plans().decide({stored.id, stored.revision, options.line, decided});
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.plan-decision/1").field("id", stored.id).field("revision", stored.revision);
    json.field("line", options.line).field("decision", options.decision).field("reason", reason).field("by", actor);
    return json.field("at", format_stamp(context.as_of())).end_object().take();
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else
    context.print(fmt::format("{}: {}{}\n", options.line, options.decision,
                              written.replayed            ? " (stored before with this key)"
                              : context.globals().dry_run ? " (would be stored)"
                                                          : ""));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("LINE", options->line, "id of a line of the signed plan")->required();
  app.add_option("DECISION", options->decision, "accepted, declined or done")->required()->check(one_of(all_words<Decision>()));
  return [options](Context& context) { return decide(*options, context); };
}
}  // namespace

Verb plan_decide_verb() {
  return {"decide",
          "record that a line is accepted, declined or done; makes a new revision",
          Access::write,
          declare,
          {{"Done", "leeboard plan decide P-0412 naloxone done --actor S-03"},
           {"Declined, with the reason", "leeboard plan decide P-0412 counselling-offer declined --actor S-03 --reason \"wants to wait a month\""}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
