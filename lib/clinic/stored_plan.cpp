// Finds stored plans.
#include "clinic/stored_plan.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/vocabulary.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

CarePlan plan_of(const store::PlanRevision& stored, const catalog::Vocabulary& vocabulary) {
  auto plan = catalog::parse_plan(stored.document, vocabulary);
  plan.id = stored.id;
  plan.revision = stored.revision;
  plan.status = stored.status;
  return plan;
}

store::PlanRevision require_plan(store::Repositories& records, store::PersonKey person, const std::string& code, int revision,
                                 const store::Seen& seen, std::string_view status) {
  const auto newest = records.plans().newest(person, status, seen);
  if (!newest) {
    const auto kind = status.empty() ? std::string() : std::string(status) + " ";
    throw Error(ErrorKind::not_found, fmt::format("there is no {}plan of {}", kind, code))
        .mend_with(status == "signed" ? fmt::format("sign one: `leeboard plan sign {} --actor ID`", code)
                                      : fmt::format("draft one: `leeboard plan draft {}`", code));
  }
  if (revision == 0 || newest->revision == revision) return *newest;
  const auto found = records.plans().get(fmt::format("{}.r{}", newest->id, revision), seen);
  if (!found)
    throw Error(ErrorKind::not_found, fmt::format("the plan {} has no revision {}", newest->id, revision))
        .mend_with(fmt::format("see `leeboard plan list {}`", code));
  return *found;
}

std::optional<store::PlanRevision> plan_in_force(store::Repositories& records, store::PersonKey person, const store::Seen& seen) {
  auto found = records.plans().newest(person, "signed", seen);
  return found ? found : records.plans().newest(person, "draft", seen);
}

}  // namespace leeboard::clinic
