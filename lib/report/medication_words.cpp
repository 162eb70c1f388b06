// Puts the medicine into words.
#include "report/medication_words.hpp"

#include "record/days_of.hpp"
#include "report/medication_course.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

Value medication_value(const Medication& medication, bool with_dates) {
  const auto name = spaced(medication.drug);
  switch (medication.state) {
    case Medication::State::not_recorded: return Missing{medication.why_missing};
    case Medication::State::none: return std::string("none");
    case Medication::State::stopped:
      return with_dates && medication.since ? name + " stopped on " + format_days(*medication.since) : name + " (stopped)";
    case Medication::State::taking: break;
  }
  auto out = name + (medication.dose.empty() ? "" : " " + medication.dose);
  if (with_dates && medication.since) out += ", since " + format_days(*medication.since);
  if (with_dates && medication.last_given) out += ", last given " + format_days(*medication.last_given);
  return out;
}

Value medication_words(const Medication& medication, bool with_dates) {
  if (medication.state != Medication::State::not_recorded || !medication.known_until) return medication_value(medication, with_dates);
  const auto day = format_days(*medication.known_until);
  if (medication.drug.empty()) return "not known now; none for opioid use disorder on " + day;
  return "not known now; last known " + spaced(medication.drug) + ", " + day;
}

}  // namespace leeboard::report
