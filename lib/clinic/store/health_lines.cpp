// Judges and shows the health of a store.
#include "clinic/store/health_lines.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
constexpr long long old_backup_days = 7;

void optional_text(io::JsonWriter& json, std::string_view name, const std::string& text) {
  json.key(name);
  if (text.empty()) json.null();
  else json.value(text);
}

std::string format_mode(int mode) { return fmt::format("{:04o}", mode); }
}  // namespace

StoreHealth judge_health(const std::string& path, store::Health health, Instant now) {
  StoreHealth out{.path = path, .health = std::move(health), .backup = "never", .old_backup = true};
  const auto& seen = out.health;
  if (!seen.last_backup.empty()) {
    const auto made = parse_instant(seen.last_backup);
    const auto days = made ? (now.milliseconds - made->milliseconds) / 86'400'000 : 0;
    out.old_backup = days > old_backup_days;
    out.backup = fmt::format("{} ({} days ago)", seen.last_backup, days);
    out.bad_backup = seen.last_backup_file == store::BackupFile::gone || seen.last_backup_file == store::BackupFile::no_backup;
    if (out.bad_backup)
      out.backup += seen.last_backup_file == store::BackupFile::gone ? ", but its file is not there now: "
                                                                     : ", but what lies there is no backup of this store: ";
    if (out.bad_backup) out.backup += seen.last_backup_path;
  }
  out.loose = (seen.mode & 07) != 0;
  out.bad_head = seen.head_state == store::HeadState::rolled_back || seen.head_state == store::HeadState::rewritten;
  return out;
}

std::string format_health_json(const StoreHealth& judged) {
  const auto& health = judged.health;
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.store/1").field("type", "doctor").field("path", judged.path);
  json.field("store", health.identity.store_id).field("created", health.identity.created).field("layout", health.identity.schema);
  json.field("bytes", health.bytes)
      .field("patients", health.patients)
      .field("conflicts", health.conflicts)
      .field("held", health.held)
      .field("mode", format_mode(health.mode))
      .field("encrypted", "no");
  json.field("disk_encryption", store::format_truth_of_disk(health.encrypted_disk));
  optional_text(json, "network", health.network);
  json.field("leftover_journal", health.leftover_journal).field("events", health.head.seq).field("head", health.head.hash);
  json.field("remembered_head", store::format_head_state(health.head_state));
  optional_text(json, "last_backup", health.last_backup);
  optional_text(json, "last_backup_path", health.last_backup_path);
  json.key("last_backup_there");
  if (health.last_backup_file == store::BackupFile::not_known) json.null();
  else json.value(health.last_backup_file == store::BackupFile::ours);
  json.field("names", health.names);
  json.key("cut_texts").begin_array();
  for (const auto& one : judged.cut_texts)
    json.begin_object().field("where", format_where(one.where)).field("message", one.message).field("mend", one.mend).end_object();
  json.end_array();
  json.key("leftover_parts").begin_array();
  for (const auto& part : health.leftover_parts) json.value(part);
  json.end_array();
  json.key("logins_without_user").begin_array();
  for (const auto& one : judged.logins) json.value(one);
  json.end_array();
  json.field("odd_codes", health.odd_codes);
  json.key("odd_staff").begin_array();
  for (const auto& one : judged.odd_staff) json.value(one);
  json.end_array();
  return json.field("warnings", judged.warns()).end_object().take() + "\n";
}

std::string format_health_text(const StoreHealth& judged) {
  const auto& health = judged.health;
  std::string out;
  const auto line = [&](std::string_view label, std::string_view value) { out += fmt::format("{}: {}\n", label, value); };
  line("store", judged.path);
  line("store id", health.identity.store_id);
  line("made", health.identity.created);
  line("patients", std::to_string(health.patients));
  if (health.conflicts > 0)
    line("held", fmt::format("{} records under {} open {}: see `leeboard intake conflicts`", health.held, health.conflicts,
                             health.conflicts == 1 ? "conflict" : "conflicts"));
  if (health.odd_codes > 0)
    line("codes that begin with no letter or digit", fmt::format("{} ({}{}); they stay readable, new ones are refused", health.odd_codes,
                                                                 health.odd_code_list, health.odd_codes > 20 ? " ..." : ""));
  for (const auto& one : judged.odd_staff) line("staff id that begins with no letter or digit", one + "; it stays readable, new ones are refused");
  line("protection", "plain file, not encrypted by Leeboard");
  line("disk encryption", store::format_truth_of_disk(health.encrypted_disk));
  line("file mode", format_mode(health.mode) + (judged.loose ? " (others may read it: chmod o= FILE)" : ""));
  line("network file system", health.network.empty() ? "no" : health.network + " (locks and syncs are not reliable there)");
  line("leftover journal", health.leftover_journal ? "yes: a command was cut off, or the file was copied by hand" : "no");
  if (health.names > 1)
    line("hard links", fmt::format("the file has {} names: a journal belongs to one of them, so work under one and remove the others", health.names));
  for (const auto& part : health.leftover_parts)
    line("left-over part file", part + ": of a command that was cut off; the next one that writes removes it");
  line("last proven backup", judged.backup);
  line("remembered head", store::format_head_state(health.head_state));
  for (const auto& one : judged.logins) line("login without a user", one + ": nobody signs or acknowledges as this person without --override");
  for (const auto& one : judged.cut_texts) line("text cut off", format_where(one.where) + ": " + one.message + "; " + one.mend);
  return out;
}

}  // namespace leeboard::clinic
