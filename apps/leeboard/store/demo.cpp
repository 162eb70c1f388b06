// `leeboard store demo`: fills a new store with an invented clinic.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/store/demo_clinic.hpp"
#include "leeboard/store/demo_forms.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::uint64_t seed = 1;
  int patients = 100;
  int forms = 10;
};

void store_form(store::Repositories& records, store::PersonKey person, const std::string& episode, const DemoForm& form, const Patient& patient,
                DemoForms& forms, DemoRandom& random) {
  const auto filled = forms.fill(form, patient, random);
  if (filled.first_of_kind) records.definitions().keep(filled.definition.digest, filled.definition.text);
  records.assessments().add(person, episode, filled.answers, filled.score, form.taken_at);
}

void store_patient(store::Repositories& records, const DemoPatient& one, DemoForms& forms, DemoRandom& random) {
  const Stamp known = *one.episode.admitted;
  const auto person = records.patients().add(one.patient, {"S-03", known});
  Episode open = one.episode;
  open.discharged.reset();
  open.discharge_reason = Absent::not_asked;
  open.last_contact.reset();
  const auto episode = records.episodes().add(person, open, {"S-03", known});
  for (const auto& fact : one.facts) records.facts().add(person, episode, fact);
  for (const auto& event : one.events) records.events().add(person, episode, event, event.at);
  for (const auto& trigger : one.triggers) records.triggers().add(person, trigger, {"S-03", trigger.recorded});
  for (const auto& entry : one.log) records.trigger_log().add(person, entry, {"S-03", entry.recorded}, entry.kind == TriggerEventKind::overdose);
  for (const auto& form : one.forms) store_form(records, person, episode, form, one.patient, forms, random);
  if (one.episode.discharged) {
    Episode closed = one.episode;
    records.episodes().revise(episode, closed, {"S-03", *one.episode.discharged, "discharged"});
  }
}

Outcome demo(const Options& options, Context& context) {
  if (options.patients < 1 || options.patients > 10'000'000)
    throw Error(ErrorKind::usage, "--patients takes 1 to 10000000").mend_with("choose a number of people, such as --patients 200");
  if (options.forms < 0 || options.forms > 600)
    throw Error(ErrorKind::usage, "--forms takes 0 to 600").mend_with("choose a number of forms a person, such as --forms 10");
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
  DemoForms forms(context.catalog());
  auto& progress = context.progress("patients", options.patients);
  auto batch = made.batch({.records_per_chunk = 200, .ms_per_chunk = 250, .committed = [&](long long through, long long) { progress.at(through); }});
  int number = 1;
  for (; number <= options.patients && !Context::interrupted(); ++number) {
    const DemoPatient one = invent_patient(options.seed, number, options.forms);
    DemoRandom random(options.seed ^ 0x5EEDULL, static_cast<std::uint64_t>(number));
    batch.record([&](store::Repositories& records) { store_patient(records, one, forms, random); });
  }
  batch.finish();
  progress.done();
  const auto text = fmt::format("{} invented patients in {}", number - 1, context.store_path());
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object()
        .field("schema", "leeboard.store/1")
        .field("type", "demo")
        .field("path", context.store_path())
        .field("store", made.identity().store_id);
    json.field("seed", options.seed).field("patients", number - 1).field("forms", options.forms).field("today", format_date(demo_today()));
    context.print(json.end_object().take() + "\n");
  } else {
    context.say(text);
    context.say("Look at it as of " + format_date(demo_today()) + ": leeboard --as-of " + format_date(demo_today()) + " report caseload");
  }
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--seed", options->seed, "the same seed makes the same clinic everywhere")->type_name("N");
  app.add_option("--patients", options->patients, "how many people")->type_name("N");
  app.add_option("--forms", options->forms, "how many filled-in forms each")->type_name("N");
  return [options](Context& context) { return demo(*options, context); };
}
}  // namespace

Verb store_demo_verb() {
  return {"demo",
          "make a store with an invented clinic",
          Access::none,
          declare,
          {{"A clinic to try things on", "leeboard --db demo.db store demo --seed 7 --patients 200"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
