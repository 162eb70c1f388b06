// `leeboard triggers resolve`: a trigger was removed, or is now met with a plan.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "report/trigger_result.hpp"

namespace leeboard::app {

namespace {
struct ResolveOptions {
  std::string patient, trigger, status, strategy, step, owner, due;
  std::vector<std::string> coping;
  int strength = -1;
};

// Steps from the library, each with who does it and by when.
std::vector<TriggerStep> agreed_steps(const ResolveOptions& options, Context& context) {
  if (options.coping.empty() && (!options.owner.empty() || !options.due.empty()))
    throw Error{ErrorKind::usage, "--owner and --due belong to a step that is agreed on"}.mend_with("add --coping ID");
  std::optional<Date> due;
  if (!options.due.empty() && !(due = parse_date(options.due)))
    throw Error{ErrorKind::usage, "--due is no date: " + explain_date(options.due)}.mend_with("write e.g. --due 2026-12-08");
  return clinic::agreed_steps(context.desk(), options.coping, options.owner, due, options.patient);
}

Outcome resolve(const ResolveOptions& options, Context& context) {
  if (context.globals().reason.empty())
    throw Error{ErrorKind::usage, "resolving a trigger needs a reason"}.mend_with("add --reason \"what changed\"");
  const auto reason = context.free_text(context.globals().reason);
  const auto steps = agreed_steps(options, context);
  // Agreeing on a step, or saying how strong it is now, resolves nothing yet.
  const auto resolved = !options.status.empty()                 ? *parse_word<TriggerStatus>(options.status)
                        : steps.empty() && options.strength < 0 ? TriggerStatus::met
                                                                : TriggerStatus::open;
  const std::string status(format_word(resolved));
  auto content = options.patient + "\n" + options.trigger + "\n" + status + "\n" + options.strategy + "\n" + options.step + "\n" + reason;
  for (const auto& step : steps) content += "\n" + step.text + "\n" + step.owner + "\n" + (step.due ? format_date(*step.due) : "");
  if (options.strength >= 0) content += "\nstrength " + std::to_string(options.strength);
  const clinic::Resolution resolution{.status = resolved,
                                      .strategy = options.strategy.empty() ? std::nullopt : parse_word<Strategy>(options.strategy),
                                      .done = options.step,
                                      .steps = steps,
                                      .strength = options.strength < 0 ? std::nullopt : std::optional(options.strength),
                                      .reason = reason};
  report::ResolvedTrigger result{.id = options.trigger, .status = resolved, .strength = resolution.strength, .steps = steps.size()};
  const auto written = write_once(context, content, [&](store::Repositories& records) {
    const auto stored = clinic::resolve_trigger(context.desk(), records, options.patient, options.trigger, resolution);
    result.how = stored.how;
    return report::trigger_result_json(stored.trigger, stored.code, stored.revision, stored.how);
  });
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::resolved_text(result, state_of(context, written)));
  return {};
}

Action declare_resolve(Arguments& app) {
  auto options = std::make_shared<ResolveOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("TRIGGER", options->trigger, "trigger id such as T-1")->required();
  app.add_option("--status", options->status, "met (default), removed, or open again (default with --coping or --strength)")
      ->type_name("S")
      ->check(one_of(all_words<TriggerStatus>()));
  app.add_option("--strategy", options->strategy, "how: remove, avoid, cope or ask-for-help")->type_name("S")->check(one_of(all_words<Strategy>()));
  app.add_option("--coping", options->coping, "a step to agree on, by its id in the review's proposals; may be repeated")
      ->type_name("ID")
      ->repeated();
  app.add_option("--owner", options->owner, "who does it (default: as the library says)")->type_name("WHO");
  app.add_option("--due", options->due, "by when (default: as the library says)")->type_name("DATE");
  app.add_option("--strength", options->strength, "how strong it is now, 0 to 10")->type_name("N")->check(between(0, 10));
  app.add_option("--step", options->step, "what was done")->type_name("TEXT");
  return [options](Context& context) { return resolve(*options, context); };
}
}  // namespace

Verb triggers_resolve_verb() {
  return {"resolve",
          "say that a trigger was removed or is met, with the reason",
          Access::write,
          declare_resolve,
          {{"The tent was moved away from the neighbour",
            "leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason \"moved to a room of her own\""},
           {"Agree on a step that the review proposed; it becomes a line of the next plan",
            "leeboard triggers resolve P-0412 T-1 --coping booked-contact --owner peer --due 2026-12-11 --reason \"agreed today\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
