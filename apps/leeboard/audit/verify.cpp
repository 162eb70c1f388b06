// `leeboard audit verify`: the chain alone, recomputed from raw fields.
#include "leeboard/arguments.hpp"

#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/findings.hpp"
#include "store/verify.hpp"

namespace leeboard::app {

namespace {
Outcome verify(Context& context) {
  auto check = store::verify_chain(context.store_path(), make_open_options(context).wait_ms);
  add_head_finding(context, check);
  return finish_check(context, "leeboard.audit-verify/1", check);
}

Action declare_verify(Arguments&) {
  return [](Context& context) { return verify(context); };
}
}  // namespace

Verb audit_verify_verb() {
  return {"verify",        "recompute the chain of the log", Access::none, declare_verify, {{"Is the log whole?", "leeboard audit verify"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
