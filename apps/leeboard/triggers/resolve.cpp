// `leeboard triggers resolve`: a trigger was removed, or is now met with a plan.
#include "leeboard/arguments.hpp"
#include <fmt/format.h>

#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/trigger_json.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, trigger, status = "met", strategy, step;
};

Outcome resolve(const Options& options, Context& context) {
  if (context.globals().reason.empty())
    throw Error{ErrorKind::usage, "resolving a trigger needs a reason"}.mend_with("add --reason \"what changed\"");
  const auto reason = context.free_text(context.globals().reason);
  const auto content = options.patient + "\n" + options.trigger + "\n" + options.status + "\n" + options.strategy + "\n" + options.step + "\n" + reason;
  const auto written = write_once(context, content, [&](store::Records& records) {
    const auto person = records.patients().require(options.patient);
    auto known = records.triggers().get(person, options.trigger);
    if (!known) {
      std::vector<std::string> ids;
      for (const auto& entry : records.triggers().of(person)) ids.push_back(entry.trigger.id);
      const auto near = did_you_mean(options.trigger, ids);
      throw Error{ErrorKind::not_found, "this person has no trigger " + options.trigger}.mend_with(
          near.empty() ? "see `leeboard triggers list " + options.patient + "`" : near);
    }
    auto trigger = known->trigger;
    trigger.status = options.status;
    if (!options.strategy.empty()) trigger.strategy = options.strategy;
    if (!options.step.empty()) trigger.steps.push_back({options.step, std::nullopt, "", "done"});
    trigger.recorded = context.as_of();
    const auto stored = records.triggers().revise(person, options.trigger, trigger, context.actor(), reason);
    io::JsonWriter json;
    write_trigger(json, trigger, records.patients().code_of(person), known->revision + (stored == store::Stored::revised ? 1 : 0));
    json.field("stored", format_stored(stored)).end_object();
    return json.take();
  });
  if (context.json()) {
    context.print(render_written(context, written));
    return {};
  }
  const auto result = io::read_stored_json(written.result);
  const bool changed = result.root().find("stored")->text() == "revised" && !written.replayed;
  context.print(fmt::format("{} {}\n", options.trigger, changed ? (context.globals().dry_run ? "would be " : "is now ") + options.status
                                                                 : "was " + options.status + " already: nothing changed"));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("TRIGGER", options->trigger, "trigger id such as T-1")->required();
  app.add_option("--status", options->status, "met (default), removed or open again")->type_name("S")->check(one_of({"met", "removed", "open"}));
  app.add_option("--strategy", options->strategy, "how: remove, avoid, cope or ask-for-help")->type_name("S")->check(one_of({"remove", "avoid", "cope", "ask-for-help"}));
  app.add_option("--step", options->step, "what was done")->type_name("TEXT");
  return [options](Context& context) { return resolve(*options, context); };
}
}  // namespace

Verb triggers_resolve_verb() {
  return {"resolve", "say that a trigger was removed or is met, with the reason", Access::write, declare,
          {{"The tent was moved away from the neighbour", "leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason \"moved to a room of her own\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
