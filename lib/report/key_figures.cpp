// Counting what several reports show.
#include "report/key_figures.hpp"

#include <algorithm>
#include <set>

namespace leeboard::report {

namespace {
constexpr int log_window = 28;

template <class T>
void keep_latest(std::optional<Date>& best, const T& day) {
  if (!best || day > *best) best = day;
}

std::optional<Date> find_last_contact(const PatientFile& file) {
  std::optional<Date> last;
  for (const auto& event : file.events) {
    if (event.at.day > file.as_of.day) continue;
    const bool seen = event.kind == EventKind::contact || event.kind == EventKind::dose || (event.visit() == VisitStatus::kept);
    if (seen) keep_latest(last, event.at.day);
  }
  if (file.episode && file.episode->last_contact) keep_latest(last, file.episode->last_contact->day);
  return last;
}

std::optional<Date> find_next_contact(const PatientFile& file) {
  std::optional<Date> next;
  for (const auto& event : file.events)
    if (event.visit() == VisitStatus::booked && event.at.day >= file.as_of.day && (!next || event.at.day < *next)) next = event.at.day;
  if (next) return next;
  const auto* value = file.sheet.value("next_appointment_date");
  const auto* day = value ? std::get_if<Date>(value) : nullptr;
  return day && *day >= file.as_of.day ? std::optional(*day) : std::nullopt;
}

LogDays count_days(const PatientFile& file) {
  LogDays days{log_window, 0};
  if (file.episode && file.episode->admitted && file.log.empty())
    days.window = static_cast<int>(std::clamp<long long>(file.as_of.day.since(file.episode->admitted->day) + 1, 1, log_window));
  else if (file.episode && file.episode->admitted && !file.log.empty()) {
    // A log that began before this stretch of care counts from its own beginning.
    const auto from = std::min(file.episode->admitted->day, file.log.front().at.day);
    days.window = static_cast<int>(std::clamp<long long>(file.as_of.day.since(from) + 1, 1, log_window));
  }
  std::set<Date> logged;
  for (const auto& event : file.log)
    if (event.at.day <= file.as_of.day && file.as_of.day.since(event.at.day) < days.window) logged.insert(event.at.day);
  days.logged = static_cast<int>(logged.size());
  return days;
}
}  // namespace

bool is_open(const PlanLine& line) {
  return line.status == LineStatus::proposed && !line.decided(Decision::done) && !line.decided(Decision::declined);
}

PlanProgress count_progress(const CarePlan& plan) {
  PlanProgress progress;
  for (const auto& line : plan.lines) {
    ++progress.all;
    if (line.decided(Decision::done)) ++progress.done;
    else if (line.decided(Decision::accepted)) ++progress.accepted;
    else if (line.decided(Decision::declined)) ++progress.declined;
    else if (line.status == LineStatus::held) ++progress.held;
    else if (line.status == LineStatus::blocked) ++progress.blocked;
    else ++progress.open;
  }
  return progress;
}

KeyFigures count_key_figures(const PatientFile& file, const ReportSetting& clinic) {
  KeyFigures out;
  out.status = !file.episode ? CareStatus::no_episode : file.episode->discharged ? CareStatus::discharged : CareStatus::active;
  out.death = care::find_death(file.patient, file.episodes, file.as_of);
  if (out.death && out.status == CareStatus::active) out.status = CareStatus::discharged;
  const auto* born = std::get_if<Stamp>(&file.patient.birth_date);
  if (born && born->precision == Precision::day && (!out.death || out.death->at))
    out.age = age_in_years(born->day, out.death ? out.death->at->day : file.as_of.day);
  if (file.episode && file.episode->admitted && (!out.death || out.death->at)) {
    auto until = file.episode->discharged ? std::min(file.episode->discharged->day, file.as_of.day) : file.as_of.day;
    if (out.death) until = std::min(until, out.death->at->day);
    out.days_in_care = until.since(file.episode->admitted->day);
  }
  out.last_contact = find_last_contact(file);
  out.next_contact = find_next_contact(file);
  out.medication = find_medication(file, clinic);
  out.scores = find_trends(file, clinic);
  out.safety_open = static_cast<int>(std::ranges::count(file.safety, false, &SafetyItem::acknowledged));
  out.plan = file.signed_plan ? &*file.signed_plan : file.draft ? &*file.draft : nullptr;
  if (out.plan) {
    out.progress = count_progress(*out.plan);
    out.overdose_open =
        static_cast<int>(std::ranges::count_if(out.plan->lines, [](const PlanLine& line) { return line.kind == LineKind::safety && is_open(line); }));
    if (file.signed_plan) out.review = out.plan->as_of.day.plus_days(clinic.plan_review.minutes / 1440);
  }
  if (out.status == CareStatus::active) out.due = list_due(file, clinic, out.review);
  out.overdue = static_cast<int>(std::ranges::count_if(out.due, [&](const DueItem& item) { return item.day < file.as_of.day; }));
  out.log_days = count_days(file);
  for (const auto& event : file.log)
    if (is_use(event.kind) && event.at.day <= file.as_of.day) out.last_use = &event;
  return out;
}

}  // namespace leeboard::report
