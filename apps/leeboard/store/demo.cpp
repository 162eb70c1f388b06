// `leeboard store demo`: fills a new store with an invented clinic.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <map>
#include <memory>

#include "base/error.hpp"
#include "care/score.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/store/demo_clinic.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::uint64_t seed = 1;
  int patients = 100;
  int forms = 10;
};

/// Fills in and scores the forms of the invented clinic.
class DemoForms {
 public:
  explicit DemoForms(Context& context) : catalog_(context.catalog()) {}

  void store(store::Repositories& records, store::PersonKey person, const std::string& episode, const DemoForm& form, const Patient& patient,
             DemoRandom& random) {
    Ready& ready = this->ready(form.instrument);
    if (!ready.kept) {
      const auto& definition = catalog_.definitions().required("instruments", form.instrument, "instrument");
      records.definitions().keep(definition.digest, definition.text);
      ready.kept = true;
    }
    Answers answers = fill(ready.instrument, form, random);
    answers.sex_at_birth = needs_sex(ready.instrument) ? said_text(patient.sex_at_birth) : std::string{};
    auto scored = care::score_answers(ready.instrument, ready.scorer, answers);
    // Answers that contradict each other are taken back, as an interviewer would ask again.
    for (int round = 0; round < 3 && !scored.problems.empty(); ++round) {
      for (const auto& problem : scored.problems)
        std::erase_if(answers.answers, [&](const Answer& answer) { return std::ranges::find(problem.items, answer.item) != problem.items.end(); });
      scored = care::score_answers(ready.instrument, ready.scorer, answers);
    }
    if (!scored.problems.empty())
      throw Error(ErrorKind::bug, "an invented form cannot be scored: " + form.instrument + ": " + scored.problems.front().message);
    records.assessments().add(person, episode, answers, scored.score, form.taken_at);
  }

 private:
  struct Ready {
    const catalog::Instrument& instrument;
    care::Scorer scorer;
    bool kept = false;
  };

  Ready& ready(const std::string& id) {
    const auto found = ready_.find(id);
    if (found != ready_.end()) return found->second;
    const auto& instrument = catalog_.instrument(id);
    return ready_.emplace(id, Ready{instrument, care::Scorer(instrument)}).first->second;
  }

  static bool needs_sex(const catalog::Instrument& instrument) {
    return std::ranges::any_of(instrument.scales, [](const auto& scale) { return scale.cutoffs.has_value(); });
  }

  static Answers fill(const catalog::Instrument& instrument, const DemoForm& form, DemoRandom& random) {
    Answers answers;
    answers.instrument = form.instrument;
    answers.taken_at = form.taken_at;
    answers.by = "S-03";
    answers.form_numbers = instrument.form_numbers;
    double before = 0;
    for (const auto& item : instrument.items) {
      if (item.options.empty()) continue;
      const bool left_out = form.partial && random.chance(25);
      // An item that hangs on the one before it (heavy drinking on drinking days) never exceeds it.
      const int most = static_cast<int>(item.options.size()) - 1;
      const int wanted = (most * (form.burden + random.between(-35, 35)) + 50) / 100;
      auto place = static_cast<std::size_t>(std::clamp(wanted, 0, most));
      if (item.zero_if && before == 0) place = 0;
      else if (item.zero_if) place = std::min(place, static_cast<std::size_t>(before));
      if (item.id == form.quiet_item) place = 0;
      const auto& option = item.options[place];
      before = static_cast<double>(place);
      if (item.ask_if && !answers.answers.empty() && std::get_if<double>(&answers.answers.back().value) &&
          std::get<double>(answers.answers.back().value) == 0)
        continue;
      if (left_out) answers.answers.push_back({item.id, random.chance(30) ? Absent::declined : Absent::not_asked});
      else answers.answers.push_back({item.id, instrument.form_numbers ? option.form : option.points});
    }
    return answers;
  }

  catalog::Catalog& catalog_;
  std::map<std::string, Ready> ready_;
};

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
  for (const auto& trigger : one.triggers) records.triggers().add(person, trigger, "S-03");
  for (const auto& entry : one.log) records.trigger_log().add(person, entry, "S-03", entry.kind == TriggerEventKind::overdose);
  for (const auto& form : one.forms) forms.store(records, person, episode, form, one.patient, random);
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
  DemoForms forms(context);
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
