// Words of what is known of a person.
#include "record/person_record.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace leeboard {

namespace {
constexpr std::array<std::pair<PersonStatus, std::string_view>, 4> words{{
    {PersonStatus::entered_in_error, "entered-in-error"},
    {PersonStatus::active, "active"},
    {PersonStatus::discharged, "discharged"},
    {PersonStatus::no_episode, "no-episode"},
}};
}  // namespace

PersonStatus person_status(const PersonRecord& record) {
  if (record.patient.status == "entered-in-error") return PersonStatus::entered_in_error;
  if (!record.episode) return PersonStatus::no_episode;
  return record.episode->discharged || record.death ? PersonStatus::discharged : PersonStatus::active;
}

const Event* find_next_booking(const PersonRecord& record) {
  const Event* next = nullptr;
  for (const auto& event : record.events)
    if (event.kind == "encounter" && event.detail("status") == "booked" && event.at.day >= record.as_of.day && (!next || earlier(event.at, next->at)))
      next = &event;
  return next;
}

std::string_view format_person_status(PersonStatus status) {
  return std::ranges::find(words, status, &std::pair<PersonStatus, std::string_view>::first)->second;
}

std::optional<PersonStatus> parse_person_status(std::string_view word) {
  const auto at = std::ranges::find(words, word, &std::pair<PersonStatus, std::string_view>::second);
  return at == words.end() ? std::nullopt : std::optional(at->first);
}

}  // namespace leeboard
