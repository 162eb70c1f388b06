// `leeboard store doctor`: where the store lies, how it is protected, when it was last backed up.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/cut_texts.hpp"
#include "clinic/band_choice.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/settings_rows.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/doctor.hpp"

namespace leeboard::app {

namespace {
constexpr long long old_backup_days = 7;

std::string backup_words(const store::Health& health, Instant now, bool& warn) {
  if (health.last_backup.empty()) {
    warn = true;
    return "never";
  }
  const auto made = parse_instant(health.last_backup);
  const auto days = made ? (now.milliseconds - made->milliseconds) / 86'400'000 : 0;
  warn = days > old_backup_days;
  return fmt::format("{} ({} days ago)", health.last_backup, days);
}

Outcome show_settings(Context& context) {
  clinic::check_band_choices(context.settings(), context.catalog());
  for (const auto& row : settings_rows(context.settings())) {
    if (context.json()) {
      io::JsonWriter json;
      json.begin_object()
          .field("schema", "leeboard.settings/1")
          .field("type", "setting")
          .field("key", row.key)
          .field("value", row.value)
          .field("origin", row.origin)
          .field("used", row.used);
      context.print(json.end_object().take() + "\n");
    } else {
      context.print_text(fmt::format("{}: {}  [{}{}]\n", row.key, row.value, row.origin, row.used ? "" : "; not used in this release"));
    }
  }
  return {};
}

Outcome doctor(Context& context) {
  const auto options = make_open_options(context);
  const auto health = store::examine(context.store_path(), options.state_dir, options.wait_ms);
  bool old_backup = false;
  const auto backup = backup_words(health, make_session(context).now(), old_backup);
  const bool loose = (health.mode & 07) != 0;
  const bool bad_head = health.head_state == store::HeadState::rolled_back || health.head_state == store::HeadState::rewritten;
  auto cut = catalog::cut_texts_of_site(context.catalog().definitions());
  for (const auto& file : context.settings_files())
    if (!file.empty()) cut.append(catalog::cut_texts_of_file(file));
  const auto cut_texts = cut.sorted();
  const bool warn = !cut_texts.empty() || old_backup || loose || bad_head || !health.network.empty() || health.leftover_journal;
  const std::string mode = fmt::format("{:04o}", health.mode);
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object()
        .field("schema", "leeboard.store/1")
        .field("type", "doctor")
        .field("path", context.store_path())
        .field("store", health.identity.store_id);
    json.field("created", health.identity.created)
        .field("layout", health.identity.schema)
        .field("bytes", health.bytes)
        .field("patients", health.patients);
    json.field("mode", mode).field("encrypted", "no").field("disk_encryption", store::format_truth_of_disk(health.encrypted_disk));
    json.key("network");
    if (health.network.empty()) json.null();
    else json.value(health.network);
    json.field("leftover_journal", health.leftover_journal).field("events", health.head.seq).field("head", health.head.hash);
    json.field("remembered_head", store::format_head_state(health.head_state)).key("last_backup");
    if (health.last_backup.empty()) json.null();
    else json.value(health.last_backup);
    json.key("cut_texts").begin_array();
    for (const auto& one : cut_texts)
      json.begin_object().field("where", format_where(one.where)).field("message", one.message).field("mend", one.mend).end_object();
    json.end_array();
    context.print(json.field("warnings", warn).end_object().take() + "\n");
  } else {
    const auto line = [&](std::string_view label, std::string_view value) { context.print_text(fmt::format("{}: {}\n", label, value)); };
    line("store", context.store_path());
    line("store id", health.identity.store_id);
    line("made", health.identity.created);
    line("patients", std::to_string(health.patients));
    line("protection", "plain file, not encrypted by Leeboard");
    line("disk encryption", store::format_truth_of_disk(health.encrypted_disk));
    line("file mode", mode + (loose ? " (others may read it: chmod o= FILE)" : ""));
    line("network file system", health.network.empty() ? "no" : health.network + " (locks and syncs are not reliable there)");
    line("leftover journal", health.leftover_journal ? "yes: a command was cut off, or the file was copied by hand" : "no");
    line("last proven backup", backup);
    line("remembered head", store::format_head_state(health.head_state));
    for (const auto& one : cut_texts) line("text cut off", format_where(one.where) + ": " + one.message + "; " + one.mend);
  }
  return {.findings = warn};
}

Action declare(Arguments& app) {
  auto settings = std::make_shared<bool>(false);
  app.add_flag("--settings", *settings, "print each setting of the site with where it came from");
  return [settings](Context& context) { return *settings ? show_settings(context) : doctor(context); };
}
}  // namespace

Verb store_doctor_verb() {
  return {"doctor",
          "how the store is protected, and when it was last backed up",
          Access::none,
          declare,
          {{"A look at the store", "leeboard store doctor"}, {"Which setting comes from where", "leeboard store doctor --settings"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
