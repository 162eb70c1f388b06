// The closed lists of events in care: their kinds, and what became of a visit.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// `medication_other`: a medicine that was not given, taken or ordered; `withdrawn` takes back the event with the same id of the source.
/// No document may say either.
enum class EventKind : std::uint8_t {
  encounter,
  contact,
  dose,
  dispense,
  medication_start,
  medication_stop,
  medication_other,
  test,
  admission,
  release,
  overdose,
  condition,
  procedure,
  observation,
  allergy,
  withdrawn
};
template <>
inline constexpr auto words_of<EventKind> = word_table<EventKind>({{EventKind::encounter, "encounter"},
                                                                   {EventKind::contact, "contact"},
                                                                   {EventKind::dose, "dose"},
                                                                   {EventKind::dispense, "dispense"},
                                                                   {EventKind::medication_start, "medication-start"},
                                                                   {EventKind::medication_stop, "medication-stop"},
                                                                   {EventKind::medication_other, "medication-other"},
                                                                   {EventKind::test, "test"},
                                                                   {EventKind::admission, "admission"},
                                                                   {EventKind::release, "release"},
                                                                   {EventKind::overdose, "overdose"},
                                                                   {EventKind::condition, "condition"},
                                                                   {EventKind::procedure, "procedure"},
                                                                   {EventKind::observation, "observation"},
                                                                   {EventKind::allergy, "allergy"},
                                                                   {EventKind::withdrawn, "withdrawn"}});

/// `cancelled`: the source does not say by whom; no document of ours may say it.
enum class VisitStatus : std::uint8_t { kept, missed, cancelled_by_patient, cancelled_by_clinic, booked, cancelled };
template <>
inline constexpr auto words_of<VisitStatus> = word_table<VisitStatus>({{VisitStatus::kept, "kept"},
                                                                       {VisitStatus::missed, "missed"},
                                                                       {VisitStatus::cancelled_by_patient, "cancelled-by-patient"},
                                                                       {VisitStatus::cancelled_by_clinic, "cancelled-by-clinic"},
                                                                       {VisitStatus::booked, "booked"},
                                                                       {VisitStatus::cancelled, "cancelled"}});

}  // namespace leeboard
