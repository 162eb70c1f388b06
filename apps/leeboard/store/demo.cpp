// `leeboard store demo`: fills a new store with an invented clinic.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <filesystem>
#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/demo/demo_import.hpp"
#include "clinic/demo/demo_settings.hpp"
#include "clinic/demo/demo_writer.hpp"
#include "io/files.hpp"
#include "io/json_writer.hpp"
#include "io/output_directory.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct DemoOptions {
  std::uint64_t seed = 1;
  int patients = 100;
  int forms = 12;
  int plans = 12;
};

/// Beside the store, where none is: without staff nobody could sign. What a clinic wrote itself is kept.
void write_settings(Context& context) {
  const auto path = context.settings_files().front();
  if (path.empty() || std::filesystem::exists(path)) return;
  if (const auto folder = std::filesystem::path(path).parent_path().string(); !folder.empty()) io::create_directory(folder);
  io::write_file(path, clinic::demo_settings());
}

Outcome demo(const DemoOptions& options, Context& context) {
  if (options.patients < 1 || options.patients > 10'000'000)
    throw Error(ErrorKind::usage, "--patients takes 1 to 10000000").mend_with("choose a number of people, such as --patients 200");
  if (options.forms < 0 || options.forms > 600)
    throw Error(ErrorKind::usage, "--forms takes 0 to 600").mend_with("choose a number of forms a person, such as --forms 10");
  if (options.plans < 0) throw Error(ErrorKind::usage, "--plans takes 0 or more").mend_with("choose a number of plans, such as --plans 12");
  if (!context.globals().dry_run && !std::filesystem::exists(context.store_path())) write_settings(context);
  auto session = make_session(context);
  session.command = "store demo";
  auto open = make_open_options(context);
  open.bulk = true;
  if (context.globals().dry_run) {
    context.say(fmt::format("would make an invented clinic of {} patients in {}", options.patients, context.store_path()));
    return {};
  }
  auto made = store::Store::create(context.store_path(), std::move(session), open);
  context.mark_saved();
  clinic::DemoWriter writer(context.desk());
  auto& progress = context.progress("patients", options.patients);
  auto batch = made.batch({.records_per_chunk = 200, .ms_per_chunk = 250, .committed = [&](long long through, long long) { progress.at(through); }});
  int number = 1;
  for (; number <= options.patients && !Context::interrupted(); ++number) {
    const auto one = clinic::invent_patient(options.seed, number, options.forms);
    clinic::DemoRandom random(options.seed ^ 0x5EEDULL, static_cast<std::uint64_t>(number));
    batch.record([&](store::Repositories& records) { writer.write(records, one, random); });
  }
  int planned = 0;
  for (int of = 1; of < number && planned < options.plans && !Context::interrupted(); ++of) {
    const auto one = clinic::invent_patient(options.seed, of, 0);
    batch.record([&](store::Repositories& records) { planned += writer.plan(records, one, of); });
  }
  batch.finish();
  if (number > 2 && !Context::interrupted())
    clinic::import_unclear_list(context.desk(), made,
                                {clinic::invent_patient(options.seed, 1, 0).patient, clinic::invent_patient(options.seed, 2, 0).patient});
  progress.done();
  const auto text = fmt::format("{} invented patients in {}", number - 1, context.store_path());
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object()
        .field("schema", "leeboard.store/1")
        .field("type", "demo")
        .field("path", context.store_path())
        .field("store", made.identity().store_id);
    json.field("seed", options.seed)
        .field("patients", number - 1)
        .field("forms", options.forms)
        .field("plans", planned)
        .field("today", format_date(clinic::demo_today()));
    context.print(json.end_object().take() + "\n");
  } else {
    context.say(text);
    if (number > 2) context.say("A list of another house waits to be looked at: leeboard intake conflicts, intake match --all, import list");
    context.say("Its staff and settings stand beside it: " + context.settings_files().front());
    context.say("Look at it as of " + format_date(clinic::demo_today()) + ": leeboard --as-of " + format_date(clinic::demo_today()) +
                " report caseload");
  }
  return {};
}

Action declare_demo(Arguments& app) {
  auto options = std::make_shared<DemoOptions>();
  app.add_option("--seed", options->seed, "the same seed makes the same clinic everywhere")->type_name("N");
  app.add_option("--patients", options->patients, "how many people")->type_name("N");
  app.add_option("--forms", options->forms, "how many filled-in forms each")->type_name("N");
  app.add_option("--plans", options->plans, "how many of those in care have a plan")->type_name("N");
  return [options](Context& context) { return demo(*options, context); };
}
}  // namespace

Verb store_demo_verb() {
  return {"demo",
          "make a store with an invented clinic",
          Access::none,
          declare_demo,
          {{"A clinic to try things on", "leeboard --db demo.db store demo --seed 7 --patients 200"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
