// `leeboard store backup`: a copy that is called good only after it was read back and compared.
#include "leeboard/arguments.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include "base/error.hpp"
#include "clinic/store/copy_lines.hpp"
#include "io/json_writer.hpp"
#include "io/output_directory.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/print_proof.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/backup.hpp"
#include "store/backup_folder.hpp"
#include "store/store.hpp"
#include "store/store_file.hpp"

namespace leeboard::app {

namespace {
struct BackupOptions {
  std::string path, keep;
};

/// The store, or, where it went read-only and the event has another place to go, the store to be read.
store::Store& source(Context& context, std::unique_ptr<store::Store>& reading) {
  try {
    return context.store();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::io || context.globals().audit_to.empty()) throw;
  }
  reading = open_store(context, Access::read);
  return *reading;
}

std::string detail_of(const store::BackupProof& proof, const std::string& path) {
  io::JsonWriter json;
  json.begin_object().field("proof", proof.digest).field("head", proof.head.seq);
  if (!path.empty()) json.field("path", std::filesystem::absolute(path).lexically_normal().string());
  return json.end_object().take();
}

store::BackupProof write(store::Store& open, const std::string& path, Context& context) {
  const auto log = [&](const store::BackupProof& proof) { open.log_event("backup", detail_of(proof, path)); };
  return store::write_backup(open.path(), path, make_open_options(context).wait_ms, context.globals().force, log,
                             format_instant(open.session().now()));
}

/// What nobody reads any more goes, and only what was proven just now.
std::vector<std::string> remove_outside(const std::string& folder, const store::KeepRules& rules, Context& context) {
  const auto all = store::list_backups(folder, context.store_path(), make_open_options(context).wait_ms);
  for (const auto& backup : all)
    if (backup.state == store::FolderBackup::State::damaged) context.warn(backup.path + " is damaged: it is kept and counts for no rule");
  auto gone = store::outside_rules(all, rules);
  for (const auto& path : gone) {
    std::error_code failed;
    if (!std::filesystem::remove(path, failed) || failed)
      throw Error(ErrorKind::io, "a backup that no rule keeps cannot be removed")
          .at({.source = path})
          .mend_with("look at the permissions of the folder");
  }
  return gone;
}

Outcome keep(const BackupOptions& options, Context& context) {
  const auto rules = store::read_keep_rules(options.keep);
  std::unique_ptr<store::Store> reading;
  auto& open = source(context, reading);
  const auto name_at = [&](Instant time) {
    return (std::filesystem::path(options.path) / store::backup_name(open.identity().store_id, time)).string();
  };
  auto made = open.session().now();
  while (store::exists(name_at(made))) made.milliseconds += 1000;  // two within a second
  const auto path = name_at(made);
  if (context.globals().dry_run) {
    context.say("would write a proven copy to " + path);
    return {};
  }
  io::create_directory(options.path);
  for (const auto& part : store::remove_leftovers_in(options.path))
    context.warn("a part file that a command left when it was cut off was removed: " + part);
  const auto proof = write(open, path, context);
  context.mark_saved();
  const auto gone = remove_outside(options.path, rules, context);
  if (!context.json()) {
    print_proof(context, "backup", "wrote and proved", proof);
    for (const auto& one : gone) context.say("removed " + one + ": no rule keeps it");
    return {};
  }
  print_proof(context, "backup", "wrote and proved", proof);
  for (const auto& one : gone) {
    io::JsonWriter json;
    context.print(json.begin_object().field("schema", "leeboard.store/1").field("type", "removed").field("path", one).end_object().take() + "\n");
  }
  return {};
}

/// To a pipe: the copy is made and proven beside the store, where its room and its rights are known, and goes again.
Outcome stream(Context& context) {
  if (context.on_screen()) throw Error(ErrorKind::usage, "a backup does not go to a screen").mend_with("send it through a pipe, or name a file");
  if (context.json())
    throw Error(ErrorKind::usage, "standard output holds the backup itself").mend_with("leave --format and --json out, or name a file");
  auto& open = context.store();
  store::PartFile part(open.path() + ".part-" + std::to_string(::getpid()) + "-stream");
  const auto proof = store::write_backup(open.path(), part.path, make_open_options(context).wait_ms, false, {}, format_instant(open.session().now()));
  std::ifstream in(part.path, std::ios::binary);
  context.out() << in.rdbuf() << std::flush;
  if (!in || !context.out())
    throw Error(ErrorKind::io, "the backup could not be written to standard output").mend_with("see whether what reads it is still there");
  open.log_event("backup", detail_of(proof, {}), "standard output");
  context.mark_saved();
  auto told = proof;
  told.path = "standard output";
  context.say(clinic::format_proof_text(told, "wrote and proved"));
  return {};
}

Outcome backup(const BackupOptions& options, Context& context) {
  if (!options.keep.empty()) return keep(options, context);
  if (options.path == "-" && !context.globals().dry_run) return stream(context);
  if (context.globals().dry_run) {
    context.store();
    context.say("would write a proven copy to " + (options.path == "-" ? "standard output" : options.path));
    return {};
  }
  std::unique_ptr<store::Store> reading;
  const auto proof = write(source(context, reading), options.path, context);
  context.mark_saved();
  print_proof(context, "backup", "wrote and proved", proof);
  return {};
}

Action declare_backup(Arguments& app) {
  auto options = std::make_shared<BackupOptions>();
  app.add_option("FILE", options->path, "where the copy goes: a name that is not there yet, - for standard output, with --keep a folder")->required();
  app.add_option("--keep", options->keep,
                 "write into the folder FILE, then remove the proven backups of this store that no rule keeps: daily=7,weekly=4,monthly=12")
      ->type_name("RULES");
  return [options](Context& context) { return backup(*options, context); };
}
}  // namespace

void print_proof(Context& context, std::string_view type, std::string_view done, const store::BackupProof& proof) {
  if (context.json()) context.print(clinic::format_proof_json(proof, type));
  else context.say(clinic::format_proof_text(proof, done));
}

Verb store_backup_verb() {
  return {"backup",
          "copy the store, read the copy back and compare",
          Access::write,
          declare_backup,
          {{"A backup for the safe", "leeboard store backup /mnt/safe/clinic-2026-12-01.db"},
           {"Every night, and the old ones thinned out", "leeboard store backup --keep daily=7,weekly=4,monthly=12 /mnt/safe"},
           {"Encrypted on its way", "leeboard store backup - | age -r age1... > clinic.db.age"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
