// `leeboard audit seal`: a line for a second machine, which says what the store held.
#include "leeboard/arguments.hpp"

#include "io/json_writer.hpp"
#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "store/seal.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome seal(Context& context) {
  // Its own event is under the seal.
  auto& store = context.store();
  store.log_event("audit", "{\"sealed\":" + std::to_string(store.head().seq) + "}");
  const auto made = store::make_seal(context.store_path(), make_open_options(context).wait_ms, format_instant(store.session().now()));
  if (!context.json()) {
    context.print(store::format_seal(made) + "\n");
    return {};
  }
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.audit/1").field("type", "seal").field("store", made.store_id).field("seq", made.head.seq);
  json.field("hash", made.head.hash).field("at", made.at).field("rows", made.rows).field("digest", made.digest);
  context.print(json.field("line", store::format_seal(made)).end_object().take() + "\n");
  return {};
}

Action declare_seal(Arguments&) {
  return [](Context& context) { return seal(context); };
}
}  // namespace

Verb audit_seal_verb() {
  return {"seal",
          "print one line that says what the store holds now, to keep where nobody who writes the store can write",
          Access::read,
          declare_seal,
          {{"To a file that goes elsewhere: git, mail, minisign, a notary", "leeboard audit seal -o clinic-2026-12-01.seal"},
           {"Is it still true?", "leeboard audit verify --against clinic-2026-12-01.seal"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
