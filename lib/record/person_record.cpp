// What follows at once from what is known of a person.
#include "record/person_record.hpp"

#include <algorithm>

namespace leeboard {

PersonStatus person_status(const PersonRecord& record) {
  if (record.patient.status == PatientStatus::entered_in_error) return PersonStatus::entered_in_error;
  if (record.patient.status == PatientStatus::test) return PersonStatus::test;
  if (record.death) return PersonStatus::died;
  if (record.patient.status == PatientStatus::inactive) return PersonStatus::inactive;
  if (!record.episode) return PersonStatus::no_episode;
  return episode_status(*record.episode);
}

PersonStatus episode_status(const Episode& episode) {
  if (episode.discharged) return PersonStatus::discharged;
  return episode.kind == EpisodeKind::care ? PersonStatus::active : PersonStatus::inquiry;
}

bool is_in_care(const PersonRecord& record) { return person_status(record) == PersonStatus::active; }

bool is_listed(PersonStatus status) {
  using enum PersonStatus;
  return status == active || status == inquiry || status == discharged || status == no_episode;
}

std::optional<Date> known_day(const Death& death) {
  if (!death.at || death.at->precision < Precision::day) return std::nullopt;
  return death.at->day;
}

std::string death_time_words(const Death& death) {
  if (!death.at) return {};
  const auto day = known_day(death);
  return day ? " on " + format_date(*day) : " in " + format_stamp(*death.at);
}

bool lies_after(const Stamp& at, const Death& death) {
  if (!death.at) return false;
  // Both as ISO texts, as far as both are known: "2026-11" against "2026".
  const auto parts = [](Precision precision) -> std::size_t { return precision == Precision::year ? 4 : precision == Precision::month ? 7 : 10; };
  const auto known = std::min(parts(at.precision), parts(death.at->precision));
  return format_stamp(at).substr(0, known) > format_stamp(*death.at).substr(0, known);
}

const Event* find_next_booking(const PersonRecord& record) {
  const Event* next = nullptr;
  for (const auto& event : record.events)
    if (event.visit() == VisitStatus::booked && event.at.day >= record.as_of.day && (!next || earlier(event.at, next->at))) next = &event;
  return next;
}

}  // namespace leeboard
