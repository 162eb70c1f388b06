// `leeboard store restore` and `leeboard store move`.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/print_proof.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/restore.hpp"

namespace leeboard::app {

namespace {
Outcome restore(const std::string& from, Context& context) {
  const auto proof = store::prove_backup(from);
  const auto& confirm = context.globals().confirm;
  if (!confirm.empty() && confirm != proof.identity.store_id)
    throw Error(ErrorKind::usage, "--confirm names another store").mend_with("pass --confirm=" + proof.identity.store_id);
  const auto done = store::restore_backup(from, context.store_path(), make_session(context), make_open_options(context), !confirm.empty());
  context.mark_saved();
  print_proof(context, "restore", context.globals().dry_run ? "would restore" : "restored", done);
  return {};
}

Outcome move(const std::string& to, Context& context) {
  const auto done = store::move_store(context.store_path(), to, make_session(context), make_open_options(context));
  context.mark_saved();
  print_proof(context, "move", context.globals().dry_run ? "would move to" : "moved to", done);
  return {};
}

Action declare_restore(Arguments& app) {
  auto path = std::make_shared<std::string>();
  app.add_option("BACKUP", *path, "a copy that store backup wrote")->required();
  return [path](Context& context) { return restore(*path, context); };
}

Action declare_move(Arguments& app) {
  auto path = std::make_shared<std::string>();
  app.add_option("FILE", *path, "the new place; a name that is not there yet")->required();
  return [path](Context& context) { return move(*path, context); };
}
}  // namespace

Verb store_restore_verb() {
  return {"restore",
          "prove a backup and put it in the store's place",
          Access::none,
          declare_restore,
          {{"Into an empty place", "leeboard store restore /mnt/safe/clinic-2026-12-01.db"},
           {"In place of a damaged store, which is put aside", "leeboard store restore /mnt/safe/clinic-2026-12-01.db --confirm=STORE-ID"}},
          {"text", "json"}};
}

Verb store_move_verb() {
  return {"move",
          "move the store: a proven copy, then the old file goes",
          Access::none,
          declare_move,
          {{"To another disk", "leeboard store move /srv/clinic/clinic.db"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
