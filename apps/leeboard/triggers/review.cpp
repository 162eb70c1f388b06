// `leeboard triggers review`: what a person's own log holds before events, against the same hours of earlier weeks.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "care/counting_rule.hpp"
#include "catalog/catalog.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/triggers/person_log.hpp"
#include "leeboard/triggers/review_json.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "report/trigger_review.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, before = "lapse", window;
  bool explain = false, all = false;
};

Duration window_of(const Options& options, Context& context) {
  if (options.window.empty()) return context.settings().window;
  const auto window = parse_duration(options.window);
  if (!window || window->minutes < 1 || window->minutes > care::longest_window)
    throw Error{ErrorKind::usage, "--window takes a length of time of up to 7 days"}.mend_with(
        "write e.g. --window 48h; weeks that are compared must not overlap");
  return *window;
}

// The plan in force, or the draft where none is signed.
std::optional<CarePlan> current_plan(Context& context, store::Repositories& records, store::PersonKey person, const store::Seen& seen) {
  for (const auto status : {PlanStatus::signed_, PlanStatus::draft})
    if (const auto stored = records.plans().newest(person, status, seen)) return plan_of(*stored, context.catalog().vocabulary());
  return std::nullopt;
}

// What one run has in common.
struct Run {
  Context& context;
  const Options& options;
  TriggerEventKind event;
  Duration window;
  store::Seen seen;
  catalog::CopingLibrary library;
};

void review_one(const Run& run, store::PersonKey person) {
  auto& context = run.context;
  auto& records = context.store().snapshot();
  const auto own = gather_person_log(records, person, run.seen);
  const auto review = care::review_triggers(own.triggers, own.log, run.event, run.window, context.zone());
  const auto plan = current_plan(context, records, person, run.seen);
  const auto proposals = care::propose_coping(own.triggers, plan ? &*plan : nullptr, run.library, review.coping);
  if (context.json()) return context.print(format_trigger_review(review, own.code, context.as_of(), own.log, proposals, run.options.explain) + "\n");
  report::TriggerReviewPage page{own.code,
                                 context.settings().clinic_name,
                                 context.as_of(),
                                 &own.log,
                                 proposals,
                                 gather_plan_changes(records, person, run.seen),
                                 gather_trigger_histories(records, person, run.seen),
                                 run.options.explain};
  context.print(report::render(report::trigger_review_report(review, page), context.format(), context.globals().csv_raw));
}

void review_all(const Run& run) {
  auto& context = run.context;
  if (!context.json()) throw Error{ErrorKind::usage, "--all prints one object a line"}.mend_with("add --format ndjson");
  auto& store = context.store();
  std::vector<store::PersonKey> people;
  std::vector<std::string> codes;
  store.snapshot().patients().for_each(run.seen, [&](const store::PatientRevision& each) {
    people.push_back(each.person);
    codes.push_back(each.patient.code);
    return true;
  });
  store.log_list(codes);
  for (const auto person : people) {
    if (Context::interrupted()) return;
    review_one(run, person);
  }
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-review/1").field("type", "summary").field("event", run.options.before);
  context.print(json.field("reviews", people.size()).end_object().take() + "\n");
}

Outcome review(const Options& options, Context& context) {
  const Run run{context,
                options,
                *parse_word<TriggerEventKind>(options.before),
                window_of(options, context),
                seen_of_log(context),
                catalog::load_coping(context.catalog().definitions())};
  if (options.all == !options.patient.empty())
    throw Error{ErrorKind::usage, options.all ? "--all and a patient code do not go together" : "'triggers review' needs a patient"}.mend_with(
        "name one patient, or add --all");
  if (options.all) {
    review_all(run);
    return {};
  }
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read(options.patient, person);
  review_one(run, person);
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code");
  app.add_option("--before", options->before, "what the windows lie before: craving exposure coped lapse use overdose (default: lapse)")
      ->type_name("KIND")
      ->check(one_of({"craving", "exposure", "coped", "lapse", "use", "overdose"}));
  app.add_option("--window", options->window, "how long they are, up to 7d (default: the site's, or 48h)")->type_name("LENGTH");
  app.add_flag("--explain", options->explain, "every window with what is in it, so that one can count again");
  app.add_flag("--all", options->all, "everybody, one object a line (--format ndjson)");
  return [options](Context& context) { return review(*options, context); };
}
}  // namespace

Verb triggers_review_verb() {
  return {"review",
          "what came before lapses, against the same hours of earlier weeks",
          Access::read,
          declare,
          {{"What came before lapses", "leeboard triggers review P-0412"},
           {"Before cravings, with every window", "leeboard triggers review P-0412 --before craving --window 24h --explain"},
           {"A page to look at together", "leeboard triggers review P-0412 --format html -o review.html"}},
          {"text", "json", "ndjson", "md", "html", "csv"}};
}

}  // namespace leeboard::app
