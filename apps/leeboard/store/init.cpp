// `leeboard store init`: a new, empty store, and what it does not protect from.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include "clinic/store/copy_lines.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/doctor.hpp"
#include "store/store.hpp"
#include "store/store_file.hpp"

namespace leeboard::app {

namespace {
Outcome init(Context& context) {
  const auto path = context.store_path();
  auto session = make_session(context);
  const auto options = make_open_options(context);
  const auto encrypted = store::format_truth_of_disk(store::disk_encryption(store::folder_of(path)));
  if (context.globals().dry_run) {
    context.say("would make the store " + path);
    return {};
  }
  auto made = store::Store::create(path, std::move(session), options);
  context.mark_saved();
  if (context.json()) {
    context.print(clinic::format_made_json(path, made.identity(), encrypted));
  } else {
    context.say("made the store " + path);
    context.say(fmt::format("The file is plain: whoever can read the disk can read it. Disk encryption: {}.", encrypted));
  }
  return {};
}

Action declare(Arguments&) {
  return [](Context& context) { return init(context); };
}
}  // namespace

Verb store_init_verb() {
  return {
      "init",
      "make a new, empty store",
      Access::none,
      declare,
      {{"The clinic's store in its usual place", "leeboard store init"}, {"One in another place", "leeboard store init --db /srv/clinic/clinic.db"}},
      {"text", "json"}};
}

}  // namespace leeboard::app
