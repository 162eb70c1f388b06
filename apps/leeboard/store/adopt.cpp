// `leeboard store adopt`: a copy becomes a store of its own.
#include "store/adopt.hpp"

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome adopt(Context& context) {
  auto session = make_session(context);
  const auto done = store::adopt_store(context.store_path(), session, make_open_options(context));
  if (!context.globals().dry_run) context.mark_saved();
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.store/1").field("type", "adopt").field("path", context.store_path()).field("store", done.store_id);
    context.print(json.field("from", done.from).field("events", done.head.seq).end_object().take() + "\n");
  } else
    context.say(
        (context.globals().dry_run ? "would be a store of its own, forked from " : "a store of its own now, id " + done.store_id + ", forked from ") +
        done.from + " at event " + std::to_string(done.head.seq));
  return {};
}

Action declare_adopt(Arguments&) {
  return [](Context& context) { return adopt(context); };
}
}  // namespace

Verb store_adopt_verb() {
  return {"adopt",       "make a copy of a store a store of its own, with a new id",        Access::none,
          declare_adopt, {{"A copy to train on", "leeboard --db training.db store adopt"}}, {"text", "json"}};
}

}  // namespace leeboard::app
