// `leeboard plan sign`: a named person stands for a revision.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/vocabulary.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient;
  int revision = 0;
};

void refuse_open(const CarePlan& plan, const std::vector<store::OpenSafetyItem>& open, Context& context) {
  const auto waiting = waiting_for_acknowledgement(plan, open);
  if (!open.empty())
    throw Error(ErrorKind::refused, fmt::format("{} still waits for an acknowledgement", open.front().object))
        .mend_with(fmt::format("see the person, then `leeboard assess ack {} --actor ID --reason TEXT`", open.front().object));
  if (!waiting.empty() && context.globals().reason.empty())
    throw Error(ErrorKind::refused, fmt::format("the plan holds an emergency, {}, that rests on a recorded fact", waiting.front()))
        .mend_with("say with --reason what was done about it, or record the fact anew and draft again");
}

/// A signature stands for care that is to come: a draft older than the news of a death is signed only if the record is wrong.
void refuse_after_death(const CarePlan& plan, const PlanSubject& subject, Context& context) {
  if (!subject.death) return;
  const bool says_so = std::ranges::find(plan.problems, "death", &FactProblem::fact) != plan.problems.end();
  if (says_so && !context.globals().reason.empty()) return;
  const auto when = subject.death->at ? " on " + format_date(subject.death->at->day) : std::string();
  if (!says_so)
    throw Error(ErrorKind::refused, fmt::format("the record says that the person died{}, and this plan was drafted without knowing it", when))
        .mend_with(
            fmt::format("if the record is wrong, correct it with `leeboard intake update {} FILE --reason TEXT`; then draft again", subject.code));
  throw Error(ErrorKind::refused, fmt::format("the record says that the person died{}", when))
      .mend_with("say with --reason why the plan is signed all the same");
}

std::string signed_json(const store::PlanRevision& stored, const CarePlan& plan, std::string_view how) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-signature/1").field("id", stored.id).field("revision", stored.revision);
  json.field("status", format_word(stored.status))
      .field("by", stored.signature.by)
      .field("at", format_stamp(stored.signature.at))
      .key("held")
      .begin_array();
  for (const auto& line : plan.lines)
    if (line.status == LineStatus::held) json.value(line.id);
  return json.end_array().field("stored", how).end_object().take();
}

Outcome sign(const Options& options, Context& context) {
  const auto actor = context.required_actor();
  const auto& vocabulary = context.catalog().vocabulary();
  const auto request = fmt::format("{}\n{}\n{}", options.patient, options.revision, actor);
  bool again = false;
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    const auto person = records.patients().require(options.patient);
    auto stored = stored_plan(records, person, options.patient, options.revision, seen_by_plan(context));
    // A signature is a revision of its own: the draft that it stands on is signed when a later revision says the same.
    if (const auto later = records.plans().newest(person, PlanStatus::signed_, seen_by_plan(context));
        later && later->id == stored.id && later->revision > stored.revision && later->content_digest == stored.content_digest)
      stored = *later;
    auto plan = plan_of(stored, vocabulary);
    if (stored.status == PlanStatus::signed_) {
      if (stored.signature.by != actor)
        throw Error(ErrorKind::failed, fmt::format("{} revision {} is signed already, by another member of staff", stored.id, stored.revision))
            .mend_with(fmt::format("see `leeboard plan show {}`; a changed plan is a new revision to sign", options.patient));
      again = true;
      return signed_json(stored, plan, "unchanged");
    }
    refuse_after_death(plan, gather_subject(records, vocabulary, options.patient, context.as_of(), seen_by_plan(context)), context);
    refuse_open(plan, records.acknowledgements().open(person), context);
    plan.status = PlanStatus::signed_;
    stored.status = PlanStatus::signed_;
    stored.signature = {actor, context.as_of(), context.globals().reason};
    plan.id.clear();
    stored.document = catalog::format_plan(plan);
    stored = records.plans().add(stored);
    return signed_json(stored, plan, "created");
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) {
    context.print(render_written(context, written));
    return {};
  }
  const auto result = io::read_stored_json(written.result);
  const auto root = result.root();
  context.print(fmt::format("{} revision {} {}signed by {}{}\n", root.find("id")->text(), root.find("revision")->text(),
                            again                       ? "is "
                            : context.globals().dry_run ? "would be "
                                                        : "",
                            root.find("by")->text(), again ? " already: nothing changed" : ""));
  for (const auto line : root.find("held")->items()) context.print(fmt::format("  signed as held: {}\n", line.text()));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--revision", options->revision, "the revision to sign; the newest by default")->type_name("N")->check(positive());
  return [options](Context& context) { return sign(*options, context); };
}
}  // namespace

Verb plan_sign_verb() {
  return {"sign",
          "sign a draft; lines that are held are signed as held",
          Access::write,
          declare,
          {{"Sign the newest draft", "leeboard plan sign P-0412 --actor S-04"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
