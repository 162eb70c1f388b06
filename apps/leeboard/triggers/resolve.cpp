// `leeboard triggers resolve`: a trigger was removed, or is now met with a plan.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/trigger_json.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, trigger, status, strategy, step, owner, due;
  std::vector<std::string> coping;
  int strength = -1;
};

std::string told(const Options& options, const std::vector<TriggerStep>& steps) {
  const auto strength = options.strength < 0 ? std::string{} : fmt::format(", strength {}", options.strength);
  if (steps.empty()) return strength;
  return strength + fmt::format(", {} agreed; the next plan draft holds {}", steps.size() == 1 ? "1 step" : fmt::format("{} steps", steps.size()),
                                steps.size() == 1 ? "it" : "them");
}

// Steps from the library, each with who does it and by when.
std::vector<TriggerStep> agreed_steps(const Options& options, Context& context) {
  std::vector<TriggerStep> out;
  if (options.coping.empty() && (!options.owner.empty() || !options.due.empty()))
    throw Error{ErrorKind::usage, "--owner and --due belong to a step that is agreed on"}.mend_with("add --coping ID");
  std::optional<Date> due;
  if (!options.due.empty() && !(due = parse_date(options.due)))
    throw Error{ErrorKind::usage, "--due is no date: " + explain_date(options.due)}.mend_with("write e.g. --due 2026-12-08");
  if (options.coping.empty()) return out;
  const auto library = catalog::load_coping(context.catalog().definitions());
  for (const auto& id : options.coping) {
    const auto* strategy = library.find(id);
    if (!strategy)
      throw Error{ErrorKind::not_found, "there is no coping strategy " + id}.mend_with(
          did_you_mean(id, library.ids()).empty() ? "see the proposals of `leeboard triggers review " + options.patient + "`"
                                                  : did_you_mean(id, library.ids()));
    out.push_back({strategy->text, due ? *due : plus(stamp_of(context.as_of().day), strategy->within).day,
                   options.owner.empty() ? strategy->owner : options.owner, "agreed"});
  }
  return out;
}

Outcome resolve(const Options& options, Context& context) {
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
  const auto written = write_once(context, content, [&](store::Repositories& records) {
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
    trigger.status = resolved;
    if (!options.strategy.empty()) trigger.strategy = parse_word<Strategy>(options.strategy);
    if (!options.step.empty()) trigger.steps.push_back({options.step, std::nullopt, "", "done"});
    for (const auto& step : steps)
      if (std::ranges::find(trigger.steps, step) == trigger.steps.end()) trigger.steps.push_back(step);
    if (options.strength >= 0) trigger.strength = options.strength;
    trigger.recorded = context.as_of();
    const auto stored = records.triggers().revise(person, options.trigger, trigger, {context.actor(), context.as_of(), reason});
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
  context.print(fmt::format("{} {}\n", options.trigger,
                            changed ? (context.globals().dry_run ? "would be " : "is now ") + status + told(options, steps)
                                    : "was " + status + " already: nothing changed"));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
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
          declare,
          {{"The tent was moved away from the neighbour",
            "leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason \"moved to a room of her own\""},
           {"Agree on a step that the review proposed; it becomes a line of the next plan",
            "leeboard triggers resolve P-0412 T-1 --coping booked-contact --owner peer --due 2026-12-11 --reason \"agreed today\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
