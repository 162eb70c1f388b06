// Puts starts, doses, supplies and stops together into courses.
#include "care/figures/medicines.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace leeboard::care {

namespace {
/// A medicine from its start to its stop. Without a start: it was stopped, and nothing tells since when it was taken.
struct Course {
  std::string name, kind;
  bool own_row = false;
  std::optional<Date> start, stop;
};

/// The courses of one medicine, by time. What begins again on the day of the stop or the next goes on.
void add_step(std::vector<Course>& courses, const CountedMedicine& step) {
  auto* last = courses.empty() ? nullptr : &courses.back();
  const bool open = last != nullptr && !last->stop;
  if (step.step == MedicineStep::stopped) {
    if (open) last->stop = step.day;
    else if (last == nullptr) courses.push_back({step.name, step.kind, step.own_row, std::nullopt, step.day});
    return;
  }
  if (open) return;
  // A dose of the day of the stop was given before it.
  if (last != nullptr && step.step == MedicineStep::given && step.day <= *last->stop) return;
  if (last != nullptr && step.day <= last->stop->plus_days(1)) last->stop.reset();
  else courses.push_back({step.name, step.kind, step.own_row, step.day, std::nullopt});
}

std::vector<Course> courses_of(const CountedPerson& person, Date until) {
  std::map<std::string, std::vector<Course>> by_name;
  for (const auto& step : person.medicines)
    if (step.day <= until) add_step(by_name[step.name], step);
  std::vector<Course> out;
  for (auto& [name, courses] : by_name) out.insert(out.end(), courses.begin(), courses.end());
  return out;
}

bool goes_on_with_another(const Course& course, const std::vector<Course>& courses) {
  return course.own_row && std::ranges::any_of(courses, [&](const Course& other) {
           return other.own_row && other.name != course.name && other.start && *other.start <= course.stop->plus_days(1) &&
                  (!other.stop || *other.stop > *course.stop);
         });
}
}  // namespace

void Medicines::add(const CountedPerson& person, const Period& counted) {
  const auto courses = courses_of(person, counted.last);
  std::set<std::string> started, stopped;
  const auto counts = [&](const std::optional<Date>& day) {
    if (!day || !counted.holds(*day)) return false;
    if (lies_in_care(*day, person, counted.last)) return true;
    ++outside_care;
    return false;
  };
  for (const auto& course : courses) {
    if (counts(course.start)) {
      auto& kind = by_kind[course.kind];
      ++kind.started;
      ++all.started;
      if (started.empty()) ++all.started_persons;
      if (started.insert(course.kind).second) ++kind.started_persons;
    }
    if (!counts(course.stop)) continue;
    auto& kind = by_kind[course.kind];
    ++kind.stopped;
    ++all.stopped;
    if (stopped.empty()) ++all.stopped_persons;
    if (stopped.insert(course.kind).second) ++kind.stopped_persons;
    if (!goes_on_with_another(course, courses)) continue;
    ++kind.changed;
    ++all.changed;
  }
}

}  // namespace leeboard::care
