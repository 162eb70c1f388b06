// Looks for what corrects an object and stands.
#include "clinic/correct/replaced.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "clinic/correct/correctable.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
std::optional<std::string> replacement_of(store::Repositories& records, const Correctable& object) {
  if (object.kind == CorrectableKind::entry) return records.trigger_log().replacement_of(object.object);
  if (object.kind != CorrectableKind::fact) return std::nullopt;
  for (const auto& stored : records.facts().of(object.person, object.fact->key, {.as_of = {}, .all_revisions = true}))
    if (stored.fact.corrects == object.object) return stored.fact.id;
  return std::nullopt;
}
}  // namespace

std::optional<std::pair<std::string, Signature>> find_log_withdrawal(store::Repositories& records, const Correctable& object) {
  if (object.kind != CorrectableKind::entry) return std::nullopt;
  const auto newer = records.trigger_log().replacement_of(object.object);
  const auto stored = newer ? records.trigger_log().get(*newer) : std::nullopt;
  if (!stored || stored->event.kind != TriggerEventKind::withdrawn) return std::nullopt;
  return std::pair{*newer, stored->signature};
}

void refuse_replaced(store::Repositories& records, const Correctable& object) {
  if (const auto newer = replacement_of(records, object))
    throw Error(ErrorKind::bad_input, fmt::format("{} was corrected already", object.object))
        .mend_with(fmt::format("name {}, which stands in its place", *newer));
}

}  // namespace leeboard::clinic
