// `leeboard store init`: a new, empty store, and what it does not protect from.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <filesystem>

#include "clinic/store/copy_lines.hpp"
#include "io/files.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/settings_interview.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/doctor.hpp"
#include "store/store.hpp"
#include "store/store_file.hpp"

namespace leeboard::app {

namespace {
/// Asked for only where a person can answer and neither the store nor settings of it are there.
std::string new_settings(Context& context) {
  std::error_code ignored;
  const auto there = [&](const std::string& file) {
    return std::filesystem::symlink_status(file, ignored).type() != std::filesystem::file_type::not_found;
  };
  if (!context.may_ask() || there(context.store_path()) || there(context.settings_files().front())) return {};
  return ask_for_settings(context);
}

Outcome init(Context& context) {
  const auto path = context.store_path();
  auto session = make_session(context);
  const auto options = make_open_options(context);
  const auto encrypted = store::format_truth_of_disk(store::disk_encryption(store::folder_of(path)));
  if (context.globals().dry_run) {
    context.say("would make the store " + path);
    return {};
  }
  const auto settings = new_settings(context);
  auto made = store::Store::create(path, std::move(session), options);
  context.mark_saved();
  if (!settings.empty()) {
    io::AtomicFile file(context.settings_files().front(), io::Overwrite::refuse);
    file.write(settings);
    file.commit();
  }
  if (context.json()) {
    context.print(clinic::format_made_json(path, made.identity(), encrypted));
  } else {
    context.say("made the store " + path);
    if (!settings.empty()) context.say("wrote the settings " + context.settings_files().front());
    context.say(fmt::format("The file is plain: whoever can read the disk can read it. Disk encryption: {}.", encrypted));
  }
  return {};
}

Action declare_init(Arguments&) {
  return [](Context& context) { return init(context); };
}
}  // namespace

Verb store_init_verb() {
  return {"init",
          "make a new, empty store",
          Access::none,
          declare_init,
          {{"The clinic's store in its usual place; a terminal is asked for the settings", "leeboard store init"},
           {"Without questions", "leeboard store init --no-input"},
           {"One in another place", "leeboard store init --db /srv/clinic/clinic.db"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
