// `leeboard store backup`: a copy that is called good only after a compared restore.
#include "leeboard/arguments.hpp"

#include <memory>

#include "clinic/store/copy_lines.hpp"
#include "leeboard/context.hpp"
#include "leeboard/store/print_proof.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/backup.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome backup(const std::string& path, Context& context) {
  auto& open = context.store();
  if (context.globals().dry_run) {
    context.say("would write a proven copy to " + path);
    return {};
  }
  const auto log = [&](const store::BackupProof& proof) {
    open.log_event("backup", "{\"proof\":\"" + proof.digest + "\",\"head\":" + std::to_string(proof.head.seq) + "}");
  };
  const auto proof =
      store::write_backup(open.path(), path, static_cast<long long>(context.globals().wait_seconds * 1000), context.globals().force, log);
  context.mark_saved();
  print_proof(context, "backup", "wrote and proved", proof);
  return {};
}

Action declare_backup(Arguments& app) {
  auto path = std::make_shared<std::string>();
  app.add_option("FILE", *path, "where the copy goes; a name that is not there yet")->required();
  return [path](Context& context) { return backup(*path, context); };
}
}  // namespace

void print_proof(Context& context, std::string_view type, std::string_view done, const store::BackupProof& proof) {
  if (context.json()) context.print(clinic::format_proof_json(proof, type));
  else context.say(clinic::format_proof_text(proof, done));
}

Verb store_backup_verb() {
  return {"backup",
          "copy the store, restore the copy into memory and compare",
          Access::write,
          declare_backup,
          {{"A backup for the safe", "leeboard store backup /mnt/safe/clinic-2026-12-01.db"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
