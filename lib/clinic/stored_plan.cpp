// Finds stored plans.
#include "clinic/stored_plan.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "catalog/read_plan.hpp"
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
                                 const store::Seen& seen, std::optional<PlanStatus> status) {
  const auto newest = records.plans().newest(person, status, seen);
  if (!newest) {
    const auto kind = status ? std::string(format_word(*status)) + " " : std::string();
    throw Error(ErrorKind::not_found, fmt::format("there is no {}plan of {}", kind, code))
        .mend_with(status == PlanStatus::signed_ ? fmt::format("sign one: `leeboard plan sign {} --actor ID`", code)
                                                 : fmt::format("draft one: `leeboard plan draft {}`", code));
  }
  if (revision == 0 || newest->revision == revision) return *newest;
  const auto found = records.plans().get(fmt::format("{}.r{}", newest->id, revision), seen);
  if (!found)
    throw Error(ErrorKind::not_found, fmt::format("the plan {} has no revision {}", newest->id, revision))
        .mend_with(fmt::format("see `leeboard plan list {}`", code));
  return *found;
}

}  // namespace leeboard::clinic
