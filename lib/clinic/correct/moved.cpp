// Both ways are kept beside the ids of other systems, so that either object finds the other.
#include "clinic/correct/moved.hpp"

#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::string_view to_system = "leeboard:moved-to", from_system = "leeboard:moved-from";
}

std::optional<MovedTo> moved_to(store::Repositories& records, std::string_view object) {
  auto to = records.external_ids().find(to_system, object);
  const auto person = records.external_ids().person_of(to_system, object);
  if (!to || !person) return std::nullopt;
  return MovedTo{std::move(*to), records.patients().code_of(*person)};
}

std::optional<std::string> moved_from(store::Repositories& records, std::string_view object) {
  return records.external_ids().find(from_system, object);
}

void note_move(store::Repositories& records, const std::string& from, const std::string& to, store::PersonKey person, bool made) {
  records.external_ids().bind(to_system, from, to, person);
  if (made) records.external_ids().bind(from_system, to, from, person);
}

void forget_move(store::Repositories& records, const std::string& from, const std::string& to) {
  records.external_ids().unbind(to_system, from);
  if (moved_from(records, to) == from) records.external_ids().unbind(from_system, to);
}

}  // namespace leeboard::clinic
