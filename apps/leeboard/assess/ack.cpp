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
Outcome ack(const std::string& object, Context& context) {
  const auto& reason = context.globals().reason;
  if (reason.empty())
    throw Error{ErrorKind::usage, "an acknowledgement needs --reason"}.mend_with(
        "say what was done, such as --reason \"seen by the on-call clinician\"");
  context.required_actor();
  auto stored = Stored::created;
  const auto written = write_once(context, object + "\n" + reason, [&](store::Repositories& records) {
    const auto [standing, how] = clinic::acknowledge(records, context.desk(), object, reason);
    stored = how;
    return report::acknowledged_json(object, standing.signature, how);
  });
  if (written.replayed) stored = replayed_how(written);
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::acknowledged_text(object, stored, state_of(context, written)));
  return {};
}

Action declare(Arguments& app) {
  auto object = std::make_shared<std::string>();
  app.add_option("ID", *object,
                 "safety item: an assessment (A-12), an entry of the trigger log (V-7) or an emergency of a plan (PL-2:breathing-slow)")
      ->required();
  return [object](Context& context) { return ack(*object, context); };
}
}  // namespace

Verb assess_ack_verb() {
  return {"ack",
          "acknowledge a safety item",
          Access::write,
          declare,
          {{"After talking with the person", "leeboard assess ack A-12 --actor S-03 --reason \"safety plan made, seen by Dr Achebe\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
