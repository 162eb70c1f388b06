// Drafts without storing.
#include "clinic/plan/draft_today.hpp"

#include "base/error.hpp"
#include "care/draft_plan.hpp"
#include "care/fitting_template.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/plan/next_template.hpp"
#include "clinic/stored_plan.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

CarePlan draft_today(store::Repositories& records, const Desk& desk, const std::string& patient) {
  const auto person = records.patients().require(patient);
  const auto record = require_record(records, desk, person, patient, {.depth = Depth::draft});
  if (record.death)
    throw Error(ErrorKind::refused, "the record says that the person died: nothing is asked")
        .mend_with("if that is wrong, correct it: `leeboard intake update " + record.patient.code + " FILE --reason TEXT`");
  const auto newest = records.plans().newest(person, {}, desk.seen());
  std::optional<CarePlan> before;
  if (newest && newest->episode == (record.episode ? record.episode->id : std::string())) before = plan_of(*newest, desk.catalog.vocabulary());
  care::TemplateChoice choice{{}, true};
  if (before) choice.asked = asked_templates(desk.catalog, *before);
  const auto& care_template = care::choose_templates(desk.catalog, choice, record.sheet);
  return care::draft_plan(desk.catalog, care_template, record.sheet, record.patient.code, before ? &*before : nullptr);
}

}  // namespace leeboard::clinic
