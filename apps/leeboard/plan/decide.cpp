// `leeboard plan decide`: what became of one line of a signed plan.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "report/plan_result.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, line, decision;
};

Outcome decide(const Options& options, Context& context) {
  const auto actor = context.required_actor();
  const auto reason = context.globals().reason;
  const auto decision = *parse_word<Decision>(options.decision);
  if (decision == Decision::declined && reason.empty())
    throw Error(ErrorKind::usage, "a line that is declined needs --reason").mend_with("say in the person's words why");
  const auto request = fmt::format("{}\n{}\n{}\n{}", options.patient, options.line, options.decision, reason);
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    const auto stored = clinic::decide_line(records, context.desk(), {options.patient, options.line, decision, reason});
    return report::decided_json({stored.id, stored.revision, options.line, decision, {actor, context.as_of(), reason}});
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::decided_text(options.line, decision, state_of(context, written)));
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
