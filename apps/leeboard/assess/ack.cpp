// `leeboard assess ack`: somebody has seen a safety item and says what was done.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/safety_items.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/write_once.hpp"
#include "report/acknowledgement_result.hpp"

namespace leeboard::app {

namespace {
struct AckOptions {
  std::string object, decision;
};

Outcome ack(const AckOptions& options, Context& context) {
  const auto& object = options.object;
  // A decision says what was done.
  const auto& reason = context.globals().reason.empty() ? options.decision : context.globals().reason;
  if (reason.empty())
    throw Error{ErrorKind::usage, "an acknowledgement needs --reason"}.mend_with(
        "say what was done, such as --reason \"seen by the on-call clinician\"");
  context.required_signer();
  auto stored = Stored::created;
  const auto request = object + "\n" + reason + (options.decision.empty() ? "" : "\n" + options.decision);
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    const auto [standing, how] = clinic::acknowledge(records, context.desk(), {object, reason, options.decision});
    stored = how;
    return report::acknowledged_json(object, standing.signature, how, options.decision);
  });
  if (written.replayed) stored = replayed_how(written);
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::acknowledged_text(object, stored, state_of(context, written), !options.decision.empty()));
  return {};
}

Action declare_ack(Arguments& app) {
  auto options = std::make_shared<AckOptions>();
  app.add_option("ID", options->object,
                 "safety item: an assessment (A-12), an entry of the trigger log (V-7) or an emergency of a plan (PL-2:breathing-slow)")
      ->required();
  app.add_option("--decision", options->decision, "what was decided, which answers the item; of a role that rules.decide names; - or @FILE")
      ->type_name("TEXT");
  return [options](Context& context) {
    return ack({options->object, options->decision.empty() ? std::string() : context.free_text(options->decision)}, context);
  };
}
}  // namespace

Verb assess_ack_verb() {
  return {"ack",
          "acknowledge a safety item",
          Access::write,
          declare_ack,
          {{"After talking with the person", "leeboard assess ack A-12 --actor S-03 --reason \"safety plan made, seen by Dr Achebe\""},
           {"A prescriber's decision, which answers it", "leeboard assess ack A-12 --actor S-04 --decision \"no intent; call on Friday\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
