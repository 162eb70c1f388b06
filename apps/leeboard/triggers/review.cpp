// `leeboard triggers review`: what a person's own log holds before events, against the same hours of earlier weeks.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/review_log.hpp"
#include "clinic/selection.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "report/trigger_review.hpp"
#include "report/trigger_review_json.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ReviewOptions {
  std::string patient, before = "lapse", window;
  bool explain = false, all = false;
};

// What one run has in common.
struct Run {
  Context& context;
  const ReviewOptions& options;
  TriggerEventKind event;
  Duration window;
  catalog::CopingLibrary library;
};

void review_one(const Run& run, store::PersonKey person) {
  auto& context = run.context;
  const auto [record, review, proposals] = clinic::review_log(context.store().snapshot(), context.desk(), person, run.event, run.window, run.library);
  const auto& code = record.patient.code;
  if (context.json())
    return context.print(report::format_trigger_review(review, code, context.as_of(), record.log, proposals, run.options.explain) + "\n");
  report::TriggerReviewPage page{code,
                                 context.settings().clinic_name,
                                 context.as_of(),
                                 &record.log,
                                 proposals,
                                 record.plan_changes,
                                 record.trigger_histories,
                                 run.options.explain};
  context.print(report::render(report::trigger_review_report(review, page), context.format(), context.globals().csv_raw, context.look()));
}

void review_all(const Run& run) {
  auto& context = run.context;
  if (!context.json()) throw Error{ErrorKind::usage, "--all prints one object a line"}.mend_with("add --format ndjson");
  auto& store = context.store();
  auto people = clinic::Selection::candidates(store.snapshot(), context.desk(), {});
  std::erase_if(people, [](const clinic::Person& person) { return person.status != PatientStatus::active; });
  std::vector<std::string> codes;
  for (const auto& person : people) codes.push_back(person.code);
  store.log_list(codes);
  for (const auto& person : people) {
    if (Context::interrupted()) return;
    review_one(run, person.key);
  }
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-review/1").field("type", "summary").field("event", run.options.before);
  context.print(json.field("reviews", people.size()).end_object().take() + "\n");
}

Outcome review(const ReviewOptions& options, Context& context) {
  const Run run{context, options, *parse_word<TriggerEventKind>(options.before), clinic::review_window(context.desk(), options.window),
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

Action declare_review(Arguments& app) {
  auto options = std::make_shared<ReviewOptions>();
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
          declare_review,
          {{"What came before lapses", "leeboard triggers review P-0412"},
           {"Before cravings, with every window", "leeboard triggers review P-0412 --before craving --window 24h --explain"},
           {"A page to look at together", "leeboard triggers review P-0412 --format html -o review.html"}},
          {"text", "json", "ndjson", "md", "html", "csv"}};
}

}  // namespace leeboard::app
