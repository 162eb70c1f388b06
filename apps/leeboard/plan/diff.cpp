// `leeboard plan diff`: what changed between two revisions, or since the signed plan.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "care/draft_plan.hpp"
#include "care/plan_change.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/plan/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient;
  int from = 0, to = 0;
};

struct Pair {
  CarePlan before, after;
};

Pair plans(const Options& options, Context& context) {
  auto& store = context.store();
  auto& catalog = context.catalog();
  const auto seen = seen_by_plan(context);
  const auto person = store.read().patients().require(options.patient);
  auto& records = store.read();
  const auto before = stored_plan(records, person, options.patient, options.from, seen, options.from ? std::nullopt : std::optional(PlanStatus::signed_));
  store.log_read(before.id, person);
  Pair out{plan_of(before, catalog.vocabulary()), {}};
  if (options.to) {
    out.after = plan_of(stored_plan(records, person, options.patient, options.to, seen), catalog.vocabulary());
  } else {
    auto subject = gather_subject(store.read(), catalog.vocabulary(), options.patient, context.as_of(), seen);
    name_death(subject);
    out.after = care::draft_plan(catalog, catalog.care_template(out.before.template_id), subject.sheet, subject.code);
    // Nobody has decided on a draft of today yet; that a line was done is no difference between what the two plans say.
    for (auto& line : out.before.lines) line.decision.reset();
  }
  return out;
}

Outcome diff(const Options& options, Context& context) {
  const auto [before, after] = plans(options, context);
  const auto changes = care::compare_plans(before, after).entries;
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& change : changes) {
      json.begin_object().field("schema", "leeboard.plan-diff/1").field("type", care::format_part(change.part)).field("id", change.id);
      json.field("change", care::format_fate(change.fate));
      json.field("before", change.before).field("after", change.after).end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", "leeboard.plan-diff/1").field("type", "summary").field("plan", before.id).field("from", before.revision);
    json.field("to", after.revision).field("changes", changes.size()).end_object();
    context.print(json.take() + "\n");
    return {};
  }
  const auto to = after.revision ? fmt::format("revision {}", after.revision) : "today's draft";
  std::string text =
      fmt::format("{} revision {} and {}: {} {}\n", before.id, before.revision, to, changes.size(), changes.size() == 1 ? "change" : "changes");
  if (after.as_of.day != before.as_of.day)
    text += fmt::format("days are counted from {} and from {}\n", format_date(before.as_of.day), format_date(after.as_of.day));
  for (const auto& change : changes) {
    const auto sign = change.fate == care::EntryFate::added ? '+' : change.fate == care::EntryFate::removed ? '-' : '~';
    text += fmt::format("{} {} {}\n", sign, care::format_part(change.part), change.id);
    if (!change.before.empty()) text += "    was: " + change.before + "\n";
    if (!change.after.empty()) text += "    now: " + change.after + "\n";
  }
  context.print_text(text);
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--from", options->from, "revision to start from; the newest signed one by default")->type_name("N")->check(positive());
  app.add_option("--to", options->to, "revision to compare with; a draft of today by default")->type_name("N")->check(positive());
  return [options](Context& context) { return diff(*options, context); };
}
}  // namespace

Verb plan_diff_verb() {
  return {
      "diff",
      "what changed between two revisions, or since the signed plan",
      Access::read,
      declare,
      {{"What has changed since the signature", "leeboard plan diff P-0412"}, {"Between two revisions", "leeboard plan diff P-0412 --from 1 --to 2"}},
      {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
