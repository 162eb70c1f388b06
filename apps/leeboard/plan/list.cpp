// `leeboard plan list`: the revisions of a person's plans, or the newest plan of everybody.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/lists.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/plan/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr const char* schema = "leeboard.plan-list/1";

struct Found {
  std::string code;
  store::PlanRevision plan;
};

std::vector<Found> plans_of(Context& context, const std::string& patient) {
  auto& store = context.store();
  const auto seen = seen_by_plan(context);
  std::vector<Found> out;
  if (!patient.empty()) {
    const auto person = store.read().patients().require(patient);
    store.log_read(patient, person);
    for (auto& plan : store.read().plans().of(person, seen)) out.push_back({patient, std::move(plan)});
    return out;
  }
  std::vector<std::pair<std::string, store::PersonKey>> people;
  store.read().patients().for_each(seen, [&](const store::PatientRevision& revision) {
    people.emplace_back(revision.patient.code, revision.person);
    return true;
  });
  std::vector<std::string> ids;
  for (const auto& [code, person] : people)
    if (auto plan = store.read().plans().newest(person, {}, seen)) {
      ids.push_back(plan->id);
      out.push_back({code, std::move(*plan)});
    }
  store.log_list(ids);
  return out;
}

Outcome list(const std::string& patient, Context& context) {
  const auto found = plans_of(context, patient);
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& [code, plan] : found) {
      json.begin_object().field("schema", schema).field("type", "plan").field("id", plan.id).field("revision", plan.revision).field("patient", code);
      json.field("status", format_word(plan.status)).field("as_of", format_stamp(plan.as_of)).field("template", plan.template_id);
      json.field("author", plan.signature.by).field("recorded", format_stamp(plan.signature.at)).field("reason", plan.signature.reason).end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", schema).field("type", "summary").field("plans", found.size()).end_object();
    context.print(json.take() + "\n");
    return {};
  }
  if (found.empty()) {
    context.say("no plan yet");
    return {};
  }
  TextTable table({"plan", "patient", "status", "as of", "template", "author"});
  for (const auto& [code, plan] : found)
    table.row({fmt::format("{}.r{}", plan.id, plan.revision), code, std::string(format_word(plan.status)), format_stamp(plan.as_of), plan.template_id,
               plan.signature.by});
  context.print_text(table.render(context.globals().plain, 80));
  return {};
}

Action declare(Arguments& app) {
  auto patient = std::make_shared<std::string>();
  app.add_option("PATIENT", *patient, "patient code; without it the newest plan of everybody");
  return [patient](Context& context) { return list(*patient, context); };
}
}  // namespace

Verb plan_list_verb() {
  return {"list",
          "list plans and their revisions",
          Access::read,
          declare,
          {{"All revisions of one person's plan", "leeboard plan list P-0412"}, {"Everybody's newest plan", "leeboard plan list --json"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
