// Counts visits for letters.
#include "care/attendance.hpp"

#include <algorithm>

namespace leeboard::care {

namespace {
bool is_ahead(const Event& event, Date today) { return event.visit() == VisitStatus::booked && event.at.day >= today; }
}  // namespace

Attendance count_attendance(const std::vector<Event>& events, const Period& counted, Date today) {
  Attendance out;
  for (const auto& event : events) {
    if (event.kind != EventKind::encounter || !counted.holds(event.at.day) || event.at.day > today || is_ahead(event, today)) continue;
    switch (event.visit().value_or(VisitStatus::booked)) {
      case VisitStatus::kept: ++out.attended; break;
      case VisitStatus::missed: ++out.missed; break;
      case VisitStatus::cancelled_by_patient:
      case VisitStatus::cancelled_by_clinic:
      case VisitStatus::cancelled: ++out.excused; break;
      case VisitStatus::booked: ++out.no_outcome; break;
    }
  }
  return out;
}

std::vector<Stamp> kept_visits(const std::vector<Event>& events, const Period& counted) {
  std::vector<Stamp> out;
  for (const auto& event : events)
    if (event.visit() == VisitStatus::kept && counted.holds(event.at.day)) out.push_back(event.at);
  std::ranges::stable_sort(out, earlier);
  return out;
}

std::vector<Stamp> bookings_ahead(const std::vector<Event>& events, Date today) {
  std::vector<Stamp> out;
  for (const auto& event : events)
    if (is_ahead(event, today)) out.push_back(event.at);
  std::ranges::stable_sort(out, earlier);
  return out;
}

}  // namespace leeboard::care
