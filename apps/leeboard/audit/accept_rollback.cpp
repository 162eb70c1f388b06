// `leeboard audit accept-rollback`: an older copy is meant; both heads are logged.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "store/restore.hpp"

namespace leeboard::app {

namespace {
Outcome accept(Context& context) {
  const auto& reason = context.globals().reason;
  if (reason.empty()) throw Error(ErrorKind::usage, "accepting an older store needs --reason").mend_with("say why the older copy is meant");
  const auto before = store::accept_rollback(context.store_path(), reason, make_session(context), make_open_options(context));
  if (!context.globals().dry_run) context.mark_saved();
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.audit/1").field("type", "accept-rollback").key("remembered");
    if (before) json.value(before->seq);
    else json.null();
    context.print(json.end_object().take() + "\n");
  } else {
    context.say((context.globals().dry_run ? "would be accepted; " : "accepted; ") +
                (before ? fmt::format("the remembered head was event {}", before->seq) : "no head was remembered"));
  }
  return {};
}

Action declare(Arguments&) {
  return [](Context& context) { return accept(context); };
}
}  // namespace

Verb audit_accept_rollback_verb() {
  return {"accept-rollback",
          "accept that an older copy of the store is in use",
          Access::none,
          declare,
          {{"After a disk was rolled back", "leeboard audit accept-rollback --reason \"disk image of Monday was restored\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
