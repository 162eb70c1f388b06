// `leeboard plan list`: the revisions of a person's plans, or the newest plan of everybody.
#include "leeboard/arguments.hpp"

#include <memory>

#include "clinic/correct/rests_on.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "report/plan_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
report::ListedPlan listed(Context& context, const std::string& code, const store::PlanRevision& plan) {
  const bool stale = clinic::is_stale(context.store().read(), context.desk(), plan);
  return {code, plan.id, plan.revision, plan.status, plan.as_of, plan.template_id, plan.signature, stale};
}

std::vector<report::ListedPlan> plans_of(Context& context, const std::string& patient) {
  auto& store = context.store();
  const auto seen = context.desk().seen();
  std::vector<report::ListedPlan> out;
  if (!patient.empty()) {
    const auto person = store.read().patients().require(patient);
    store.log_read(patient, person);
    for (const auto& plan : store.read().plans().of(person, seen)) out.push_back(listed(context, patient, plan));
    return out;
  }
  std::vector<std::pair<std::string, store::PersonKey>> people;
  store.read().patients().for_each(seen, [&](const store::PatientRevision& revision) {
    people.emplace_back(revision.patient.code, revision.person);
    return true;
  });
  std::vector<std::string> ids;
  for (const auto& [code, person] : people)
    if (const auto plan = store.read().plans().newest(person, {}, seen)) {
      ids.push_back(plan->id);
      out.push_back(listed(context, code, *plan));
    }
  store.log_list(ids);
  return out;
}

Outcome list(const std::string& patient, Context& context) {
  const auto found = plans_of(context, patient);
  if (context.json()) context.print(report::plan_list_json(found));
  else if (found.empty()) context.say("no plan yet");
  else context.print_text(report::plan_list_text(found, context.look()));
  return {};
}

Action declare_list(Arguments& app) {
  auto patient = std::make_shared<std::string>();
  app.add_option("PATIENT", *patient, "patient code; without it the newest plan of everybody");
  return [patient](Context& context) { return list(*patient, context); };
}
}  // namespace

Verb plan_list_verb() {
  return {"list",
          "list plans and their revisions",
          Access::read,
          declare_list,
          {{"All revisions of one person's plan", "leeboard plan list P-0412"}, {"Everybody's newest plan", "leeboard plan list --json"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
