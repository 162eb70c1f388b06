// Counting what several reports show.
#include "report/key_figures.hpp"

#include <algorithm>
#include <set>

#include "care/due_items.hpp"
#include "report/due_items.hpp"
#include "report/medication_course.hpp"
#include "report/plan_progress.hpp"
#include "report/score_trend.hpp"

namespace leeboard::report {

namespace {
constexpr int log_window = 28;

void keep_latest(std::optional<Stamp>& best, const Stamp& at) {
  if (!best || at.day > best->day) best = at;
}

std::optional<Stamp> find_last_contact(const PersonRecord& record) {
  std::optional<Stamp> last;
  for (const auto& event : record.events) {
    if (event.at.day > record.as_of.day) continue;
    const bool seen = event.kind == EventKind::contact || event.kind == EventKind::dose || (event.visit() == VisitStatus::kept);
    if (seen) keep_latest(last, event.at);
  }
  if (record.episode && record.episode->last_contact) keep_latest(last, *record.episode->last_contact);
  return last;
}

std::optional<Date> find_next_contact(const PersonRecord& record) {
  if (const auto* next = find_next_booking(record)) return next->at.day;
  const auto* value = record.sheet.value("next_appointment_date");
  const auto* day = value ? std::get_if<Date>(value) : nullptr;
  return day && *day >= record.as_of.day ? std::optional(*day) : std::nullopt;
}

LogDays count_days(const PersonRecord& record) {
  LogDays days{log_window, 0};
  if (record.episode && record.episode->admitted && record.log.empty())
    days.window = static_cast<int>(std::clamp<long long>(record.as_of.day.since(record.episode->admitted->day) + 1, 1, log_window));
  else if (record.episode && record.episode->admitted && !record.log.empty()) {
    // A log that began before this stretch of care counts from its own beginning.
    const auto from = std::min(record.episode->admitted->day, record.log.front().at.day);
    days.window = static_cast<int>(std::clamp<long long>(record.as_of.day.since(from) + 1, 1, log_window));
  }
  std::set<Date> logged;
  for (const auto& event : record.log)
    if (event.at.day <= record.as_of.day && record.as_of.day.since(event.at.day) < days.window) logged.insert(event.at.day);
  days.logged = static_cast<int>(logged.size());
  return days;
}
}  // namespace

namespace {
bool is_theirs(const PersonRecord& record, std::string_view who) {
  return record.episode && is_said(record.episode->clinician) && said_text(record.episode->clinician) == who;
}
}  // namespace

bool is_for(const DueItem& item, const PersonRecord& record, std::string_view who) { return item.owner == who || is_theirs(record, who); }

bool is_on_list_of(const KeyFigures& figures, const PersonRecord& record, std::string_view who, Date until) {
  if (who.empty() || is_theirs(record, who)) return true;
  return std::ranges::any_of(figures.due, [&](const DueItem& item) { return item.day <= until && item.owner == who; });
}

KeyFigures count_key_figures(const PersonRecord& record, const ReportSetting& setting) {
  KeyFigures out;
  out.status = person_status(record);
  out.death = record.death;
  const auto* born = std::get_if<Stamp>(&record.patient.birth_date);
  const auto died = out.death ? known_day(*out.death) : std::nullopt;
  if (born && born->precision == Precision::day && (!out.death || died)) out.age = age_in_years(born->day, died.value_or(record.as_of.day));
  if (record.episode && record.episode->admitted && record.episode->kind == EpisodeKind::care && (!out.death || died)) {
    auto until = record.episode->discharged ? std::min(record.episode->discharged->day, record.as_of.day) : record.as_of.day;
    if (died) until = std::min(until, *died);
    out.days_in_care = until.since(record.episode->admitted->day);
  }
  out.last_contact = find_last_contact(record);
  out.next_contact = find_next_contact(record);
  out.medication = find_medication(record, setting);
  out.scores = find_trends(record, setting);
  out.safety_open = static_cast<int>(std::ranges::count(record.safety, false, &SafetyItem::acknowledged));
  out.safety_unanswered = static_cast<int>(std::ranges::count(record.safety, SafetyAnswered::no, &SafetyItem::answer));
  out.plan = record.signed_plan ? &*record.signed_plan : record.draft ? &*record.draft : nullptr;
  if (out.plan) {
    out.progress = count_progress(*out.plan);
    out.overdose_open = static_cast<int>(
        std::ranges::count_if(out.plan->lines, [](const PlanLine& line) { return line.kind == LineKind::safety && care::is_open(line); }));
    if (record.signed_plan) out.review = care::review_day(*out.plan, setting.plan_review);
  }
  out.due = list_due(record, setting);
  out.overdue = static_cast<int>(std::ranges::count_if(out.due, [&](const DueItem& item) { return item.day < record.as_of.day; }));
  out.log_days = count_days(record);
  for (const auto& event : record.log)
    if (is_use(event.kind) && event.at.day <= record.as_of.day) out.last_use = &event;
  return out;
}

}  // namespace leeboard::report
