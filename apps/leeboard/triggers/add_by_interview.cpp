// The first interview about triggers, and what becomes of its answers.
#include "leeboard/triggers/add_by_interview.hpp"

#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/person_finder.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/inventory_interview.hpp"
#include "leeboard/write_once.hpp"
#include "report/trigger_result.hpp"

namespace leeboard::app {

namespace {
report::InterviewResult shown(const clinic::ExploredTriggers& stored) {
  report::InterviewResult out{.patient = stored.code, .explored = stored.explored};
  for (const auto& each : stored.triggers) out.triggers.push_back({each.id, each.trigger.text, each.how});
  return out;
}
}  // namespace

Outcome add_by_interview(Context& context, const std::string& patient) {
  const auto person = clinic::require_person(context.records(), patient);
  const auto library = catalog::load_coping(context.catalog().definitions());
  const auto draft = interview_about_triggers(context, library, person);
  report::InterviewResult result;
  const auto written = write_once(context, patient + "\n" + format_inventory_draft(draft), [&](store::Repositories& records) {
    result = shown(clinic::store_trigger_interview(context.desk(), records, person, draft.found, draft.explored));
    clinic::drop_inventory_draft(context.desk(), records, person);
    return report::interview_json(result);
  });
  if (written.replayed) result = report::parse_interview(written.result);
  if (context.json()) context.print(render_written(context, written));
  else context.print_text(report::interview_text(result, context.globals().dry_run));
  return {};
}

}  // namespace leeboard::app
