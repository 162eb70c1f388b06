// Gathers the record of a plan.
#include "clinic/plan/record_of_plan.hpp"

#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

std::optional<PersonRecord> record_of_plan(store::Repositories& records, const Desk& desk, const CarePlan& plan) {
  if (plan.id.empty() || !plan.patient) return std::nullopt;
  const auto person = records.patients().find(*plan.patient);
  return person ? gather_record(records, desk, *person, {.kept = Kept::texts}) : std::nullopt;
}

}  // namespace leeboard::clinic
