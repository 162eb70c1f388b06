// `leeboard plan draft`: a plan over a patient's record, stored as a revision when it says something new.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "care/draft_plan.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/vocabulary.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/explain_plan.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient;
  std::string care_template;  // empty: that of the newest plan
};

store::PlanRevision revision_of(const CarePlan& plan, const PlanSubject& subject, Context& context) {
  store::PlanRevision out;
  out.person = subject.person;
  out.episode = subject.episode;
  out.status = PlanStatus::draft;
  out.as_of = plan.as_of;
  out.template_id = plan.template_id;
  out.template_version = plan.template_version;
  out.template_digest = plan.template_digest;
  out.document = catalog::format_plan(plan);
  out.content_digest = care::content_digest(plan);
  out.signature = {context.actor(), context.as_of(), context.globals().reason};
  return out;
}

Outcome draft(const Options& options, Context& context) {
  auto& catalog = context.catalog();
  if (!options.care_template.empty()) catalog.care_template(options.care_template);
  CarePlan plan;
  PlanSubject subject;
  bool unchanged = false;
  const auto request = options.patient + "\n" + options.care_template + "\n" + format_stamp(context.as_of());
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    subject = gather_subject(records, catalog.vocabulary(), options.patient, context.as_of(), seen_by_plan(context));
    name_death(subject);
    const auto newest = records.plans().newest(subject.person, {}, {});
    const bool same_episode = newest && newest->episode == subject.episode;
    const auto& care_template = catalog.care_template(!options.care_template.empty() ? options.care_template
                                                      : same_episode                 ? newest->template_id
                                                                                     : catalog::usual_template);
    plan = care::draft_plan(catalog, care_template, subject.sheet, subject.code);
    plan.status = PlanStatus::draft;
    auto revision = revision_of(plan, subject, context);
    if (same_episode && newest->content_digest == revision.content_digest) {
      unchanged = true;
      revision = *newest;
      records.note_read(subject.person);
    } else {
      if (same_episode) revision.id = newest->id;
      records.definitions().keep(care_template.digest, care_template.text);
      revision = records.plans().add(revision);
    }
    plan.id = revision.id;
    plan.revision = revision.revision;
    plan.status = revision.status;
    return catalog::format_plan(plan);
  });
  if (written.replayed) {
    plan = catalog::parse_plan(written.result, catalog.vocabulary());
    subject = gather_subject(context.store().read(), catalog.vocabulary(), options.patient, context.as_of(), seen_by_plan(context));
  }
  if (context.json()) context.print(render_written(context, written));
  else print_plan(context, plan);
  if (context.globals().explain) print_explanation(context, plan, subject.sheet);
  if (unchanged) context.say(fmt::format("{} revision {} says the same already: nothing stored", plan.id, plan.revision));
  else if (context.globals().dry_run) context.say("dry run: nothing stored");
  const auto waiting = waiting_for_acknowledgement(plan, subject.open);
  const auto& advice = context.settings().safety_text;
  for (const auto& item : waiting)
    context.warn(advice.empty() ? fmt::format("{} waits for a person: `leeboard assess ack {} --actor ID --reason TEXT`", item, item)
                                : fmt::format("{} waits for a person: {}", item, advice));
  Outcome outcome;
  outcome.safety = !waiting.empty();
  outcome.undecided = context.globals().require_known && !plan.ask.empty();
  return outcome;
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--template", options->care_template, "care-plan template; that of the newest plan of this episode by default, else oud-core")
      ->type_name("ID");
  return [options](Context& context) { return draft(*options, context); };
}
}  // namespace

Verb plan_draft_verb() {
  return {"draft",
          "draft a plan over a patient's record; stored when it says something new",
          Access::write,
          declare,
          {{"Today's draft", "leeboard plan draft P-0412"}, {"See it without storing", "leeboard plan draft P-0412 --dry-run"}},
          {"text", "json", "ndjson", "md", "html"}};
}

}  // namespace leeboard::app
