// One draft a person.
#include "clinic/correct/redraft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/rests_on.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan_desk.hpp"
#include "clinic/stored_plan.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
/// The newest plan of a person, when it is a draft that rests, or rested in an older revision, on one of the objects.
std::optional<store::PlanRevision> find_stale(store::Repositories& records, const Desk& desk, store::PersonKey person,
                                              const std::vector<Correctable>& objects) {
  const auto plans = records.plans().of(person, desk.seen());
  const auto newest = records.plans().newest(person, {}, desk.seen());
  if (!newest || newest->status != PlanStatus::draft) return std::nullopt;
  for (const auto& revision : plans) {
    if (revision.id != newest->id) continue;
    const auto plan = plan_of(revision, desk.catalog.vocabulary());
    for (const auto& object : objects)
      if (records.patient_links().kept(object.person, desk.seen()) == person && rests_on(records, desk, plan, object, person)) return newest;
  }
  return std::nullopt;
}
}  // namespace

void redraft_plans(const Desk& desk, store::Repositories& records, const std::vector<Correctable>& objects, const std::string& reason,
                   Corrections& out) {
  std::set<store::PersonKey> people;
  for (const auto& object : objects) people.insert(records.patient_links().kept(object.person, desk.seen()));
  for (const auto person : people) {
    const auto stale = find_stale(records, desk, person, objects);
    if (!stale) continue;
    try {
      const auto drafted = draft_plan(records, desk, {.patient = records.patients().code_of(person), .templates = {}, .reason = reason});
      if (!drafted.unchanged) out.redrafted.push_back(fmt::format("{}.r{}", drafted.plan.id, drafted.plan.revision));
    } catch (const Error& error) {
      // A template that is gone, or a record that is not seen, must not keep a wrong form in the record: the draft is told as stale.
      if (error.kind() != ErrorKind::not_found) throw;
      out.stale.push_back(stale->id);
    }
  }
}

}  // namespace leeboard::clinic
