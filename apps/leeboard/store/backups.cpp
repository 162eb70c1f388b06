// `leeboard store backups` and `leeboard store drill`: what lies in the safe, and whether it could be restored.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/backup_folder.hpp"
#include "store/store.hpp"
#include "store/store_file.hpp"
#include "store/verify.hpp"

namespace leeboard::app {

namespace {
using store::FolderBackup;

std::string_view state_word(const FolderBackup& backup) {
  if (backup.state == FolderBackup::State::damaged) return "damaged";
  return backup.state == FolderBackup::State::other_store ? "other-store" : "proven";
}

std::string behind_words(const FolderBackup& backup) {
  if (backup.state != FolderBackup::State::ours) return {};
  if (!backup.behind) return ", none of this store's past";
  return *backup.behind == 0 ? ", holds all of the store" : fmt::format(", {} {} behind", *backup.behind, *backup.behind == 1 ? "event" : "events");
}

void print_backup(Context& context, const FolderBackup& backup) {
  if (!context.json()) {
    auto text = format_instant(backup.made).substr(0, 16) + "Z  " + std::string(state_word(backup));
    if (backup.state != FolderBackup::State::damaged) text += fmt::format(", {} bytes, {} events", backup.proof.bytes, backup.proof.head.seq);
    context.print_text(text + behind_words(backup) + "  " + backup.path + "\n");
    return;
  }
  io::JsonWriter json;
  json.begin_object()
      .field("schema", "leeboard.store/1")
      .field("type", "backup")
      .field("path", backup.path)
      .field("made", format_instant(backup.made));
  json.field("state", state_word(backup));
  if (backup.state != FolderBackup::State::damaged) {
    json.field("store", backup.proof.identity.store_id).field("bytes", backup.proof.bytes).field("events", backup.proof.head.seq);
    json.field("digest", backup.proof.digest).key("behind");
    if (backup.behind) json.value(*backup.behind);
    else json.null();
  }
  context.print(json.end_object().take() + "\n");
}

Outcome backups(const std::string& folder, Context& context) {
  const auto all = store::list_backups(folder, context.store_path(), make_open_options(context).wait_ms);
  std::size_t damaged = 0;
  for (const auto& backup : all) {
    print_backup(context, backup);
    damaged += backup.state == FolderBackup::State::damaged;
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.store/1").field("type", "summary").field("backups", all.size()).field("damaged", damaged);
    context.print(json.end_object().take() + "\n");
  } else if (all.empty()) context.say("no backup in " + folder);
  return {.findings = damaged > 0 || all.empty()};
}

/// The path of the newest backup that the log tells of.
std::string last_backup_path(Context& context) {
  std::string path;
  store::for_each_event(context.store_path(), make_open_options(context).wait_ms, 1, [&](const store::LoggedEvent& event) {
    if (event.action != "store backup") return true;
    const auto detail = io::read_stored_json(event.detail);
    const auto data = detail.root().find("data");
    if (const auto written = data ? data->find("path") : std::nullopt) path = written->text();
    return true;
  });
  return path;
}

std::string chosen_backup(const std::string& given, Context& context) {
  const auto path = given.empty() ? last_backup_path(context) : given;
  if (path.empty())
    throw Error(ErrorKind::not_found, "the log tells of no backup")
        .mend_with("make one with `leeboard store backup`, or name a backup or its folder");
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) {
    for (const auto& backup : store::list_backups(path, context.store_path(), make_open_options(context).wait_ms))
      if (backup.state == FolderBackup::State::ours) return backup.path;
    throw Error(ErrorKind::not_found, "there is no good backup of this store in the folder")
        .at({.source = path})
        .mend_with("make one with `leeboard store backup`");
  }
  return path;
}

Outcome drill(const std::string& given, Context& context) {
  auto& open = context.store();
  const auto wait = make_open_options(context).wait_ms;
  const auto backup = chosen_backup(given, context);
  const auto began = std::chrono::steady_clock::now();
  const auto proof = store::prove_backup(backup);
  if (proof.identity.store_id != open.identity().store_id)
    throw Error(ErrorKind::refused, "the backup is of another store").at({.source = backup}).mend_with("name a backup of this store");
  // As a restore would: whole, on the disk, beside the store; it goes again whatever comes of it.
  store::PartFile part(open.path() + ".part-" + std::to_string(::getpid()) + "-drill");
  const auto restored = store::write_backup(backup, part.path, wait, false);
  const auto check = store::verify_file(part.path, wait);
  const auto behind = store::events_behind(open.path(), proof.head, wait);
  if (check.damaged() || restored.digest != proof.digest || check.digest != proof.digest || !behind)
    throw Error(ErrorKind::damaged, behind ? "what was restored differs from the backup" : "the backup holds events that the store does not")
        .at({.source = backup})
        .mend_with("run `leeboard store verify` on the store and on the backup");
  const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.store/1").field("type", "drill").field("backup", backup).field("events", proof.head.seq);
  json.field("rows", check.rows).field("digest", proof.digest).field("behind", *behind).field("restored", true);
  open.log_event("drill", "{\"proof\":\"" + proof.digest + "\",\"head\":" + std::to_string(proof.head.seq) + "}");
  if (context.json()) context.print(json.end_object().take() + "\n");
  else
    context.say(fmt::format("restored {} beside the store, compared it and removed it again: {} rows, {} events, {} behind the store; {:.1f} s",
                            backup, check.rows, proof.head.seq, *behind, seconds));
  return {};
}

Action declare_backups(Arguments& app) {
  auto folder = std::make_shared<std::string>();
  app.add_option("DIR", *folder, "the folder of backups")->required();
  return [folder](Context& context) { return backups(*folder, context); };
}

Action declare_drill(Arguments& app) {
  auto path = std::make_shared<std::string>();
  app.add_option("BACKUP", *path, "a backup, or a folder whose newest good one is taken; by default the last one that the log tells of");
  return [path](Context& context) { return drill(*path, context); };
}
}  // namespace

Verb store_backups_verb() {
  return {"backups",
          "list the backups of a folder, each proven now, and how far each is behind the store",
          Access::none,
          declare_backups,
          {{"What is in the safe", "leeboard store backups /mnt/safe"}},
          {"text", "json", "ndjson"}};
}

Verb store_drill_verb() {
  return {"drill",
          "restore the newest backup beside the store, compare, report, and remove it again",
          Access::read,
          declare_drill,
          {{"Once a month", "leeboard store drill /mnt/safe"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
