// What follows at once from what is known of a person.
#include "record/person_record.hpp"

namespace leeboard {

PersonStatus person_status(const PersonRecord& record) {
  if (record.patient.status == PatientStatus::entered_in_error) return PersonStatus::entered_in_error;
  if (!record.episode) return PersonStatus::no_episode;
  return record.episode->discharged || record.death ? PersonStatus::discharged : PersonStatus::active;
}

const Event* find_next_booking(const PersonRecord& record) {
  const Event* next = nullptr;
  for (const auto& event : record.events)
    if (event.visit() == VisitStatus::booked && event.at.day >= record.as_of.day && (!next || earlier(event.at, next->at))) next = &event;
  return next;
}

}  // namespace leeboard
