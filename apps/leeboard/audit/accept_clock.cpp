// `leeboard audit accept-clock`: what one run with a wrong clock left is settled, not reported for ever.
#include "leeboard/arguments.hpp"

#include "base/error.hpp"
#include "clinic/store/audit_lines.hpp"
#include "io/json_writer.hpp"
#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome accept(Context& context) {
  const auto& reason = context.globals().reason;
  if (reason.empty()) throw Error(ErrorKind::usage, "accepting times of a wrong clock needs --reason").mend_with("say what was wrong with the clock");
  auto& store = context.store();
  const auto before = store.head().seq;
  if (!context.globals().dry_run) {
    io::JsonWriter json;
    store.log_event("clock", json.begin_object().field("up_to", before).field("reason", reason).end_object().take());
    context.mark_saved();
  }
  if (context.json()) {
    io::JsonWriter json;
    context.print(json.begin_object().field("schema", "leeboard.audit/1").field("type", "accept-clock").field("up_to", before).end_object().take() +
                  "\n");
  } else
    context.say((context.globals().dry_run ? "would be accepted: the times of the events up to " : "accepted: the times of the events up to ") +
                std::to_string(before));
  return {};
}

Action declare_accept_clock(Arguments&) {
  return [](Context& context) { return accept(context); };
}
}  // namespace

Verb audit_accept_clock_verb() {
  return {"accept-clock",
          "accept the times that a wrong clock left in the log",
          Access::write,
          declare_accept_clock,
          {{"After the clock was set right", "leeboard audit accept-clock --reason \"the desk's clock stood in 2031 on Monday\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
