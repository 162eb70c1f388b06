// `leeboard audit accept-rollback`: an older copy is meant; both heads are logged.
#include "leeboard/arguments.hpp"

#include "base/error.hpp"
#include "clinic/store/audit_lines.hpp"
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
  if (context.json()) context.print(clinic::format_accepted_json(before));
  else context.say(clinic::format_accepted_text(before, context.globals().dry_run));
  return {};
}

Action declare_accept_rollback(Arguments&) {
  return [](Context& context) { return accept(context); };
}
}  // namespace

Verb audit_accept_rollback_verb() {
  return {"accept-rollback",
          "accept that an older copy of the store is in use",
          Access::none,
          declare_accept_rollback,
          {{"After a disk was rolled back", "leeboard audit accept-rollback --reason \"disk image of Monday was restored\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
