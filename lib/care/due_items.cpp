// What is due for one person: lines and reviews of plans, booked visits, forms.
#include "care/due_items.hpp"

#include <algorithm>

#include "care/form_schedule.hpp"
#include "care/plan_repeat.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::care {

namespace {
constexpr long long days_ahead = 90;  // a form that is planned for later is no news to anybody

// Lines of a plan that nobody has signed are proposals, so only the signature is due.
void add_plans(const PersonRecord& record, const DueSetting& setting, std::vector<DueItem>& due) {
  const auto today = record.as_of.day;
  if (record.signed_plan) {
    const auto& plan = *record.signed_plan;
    for (const auto& line : plan.lines) {
      // Teaching stands in the plan itself; among the things to do it would hide them.
      if (line.kind == LineKind::education) continue;
      if (const auto day = due_day(line, today))
        due.push_back({.day = *day,
                       .what = Due::plan_line,
                       .object = line.id,
                       .words = line.decided(Decision::declined) ? "ask again: " + line.text : line.text,
                       .owner = line.owner,
                       .brief = line.brief});
    }
    due.push_back({review_day(plan, setting.plan_review), Due::plan_review, plan.id});
    if (plan.status == PlanStatus::part_signed)
      due.push_back({plan.as_of.day, Due::signature, plan.id, std::string(format_word(PlanStatus::part_signed))});
    for (const auto& ground : plan.withdrawn) due.push_back({ground.at.day, Due::plan_ground, plan.id, ground_words(ground)});
  } else if (record.draft) {
    due.push_back({record.draft->as_of.day, Due::signature, record.draft->id});
  }
}

void add_contacts(const PersonRecord& record, std::vector<DueItem>& due) {
  for (const auto& event : record.events) {
    if (event.visit() != VisitStatus::booked) continue;
    const auto put = [&](Due what) { due.push_back({event.at.day, what, event.id, std::string(event.detail("type")), event.at}); };
    if (event.at.day >= record.as_of.day) {
      put(Due::booked_visit);
      continue;
    }
    const bool settled = std::ranges::any_of(record.events, [&](const Event& other) {
      return other.kind == EventKind::encounter && other.visit() != VisitStatus::booked && other.at.day == event.at.day;
    });
    if (!settled) put(Due::unsettled_visit);
  }
}

bool is_listed(const std::vector<DueItem>& due, const std::string& instrument) {
  return std::ranges::any_of(due, [&](const DueItem& item) { return item.what == Due::planned_form && item.object == instrument; });
}

// Forms by the goals of the signed plan (its lines stand in the list themselves), or by the template while there is none.
void add_planned_forms(const PersonRecord& record, const DueSetting& setting, std::vector<DueItem>& due) {
  if (!setting.vocabulary || !record.episode || (!record.signed_plan && !setting.care_template)) return;
  const auto from = record.episode->admitted ? record.episode->admitted->day : record.as_of.day;
  const auto schedule = record.signed_plan ? schedule_of_plan(*record.signed_plan, nullptr, *setting.vocabulary)
                                           : schedule_of_template(*setting.care_template, *setting.vocabulary, record.sheet, from);
  for (const auto& form : list_forms_due(schedule, record.assessments, record.as_of.day.plus_days(days_ahead))) {
    DueItem item{form.day, Due::planned_form, form.instrument};
    if (form.last) item.last = form.last->answers.taken_at.value_or(form.last->recorded);
    due.push_back(std::move(item));
  }
}

// Scores older than the vocabulary lets them count; those that hold for hours only are taken when they are needed.
void add_stale_scores(const PersonRecord& record, const DueSetting& setting, std::vector<DueItem>& due) {
  if (!setting.vocabulary) return;
  std::vector<std::string> added;
  for (const auto& [key, finding] : record.sheet.findings()) {
    if (finding.value || finding.absent != Absent::expired || !finding.observed) continue;
    const auto* entry = setting.vocabulary->find(key);
    if (!entry || !entry->derived || entry->derived->instrument.empty() || !entry->fresh || entry->fresh->minutes < 1440) continue;
    const auto& id = entry->derived->instrument;
    if (is_listed(due, id) || std::ranges::find(added, id) != added.end()) continue;
    added.push_back(id);
    due.push_back({finding.observed->day.plus_days(entry->fresh->minutes / 1440), Due::stale_form, id, {}, {}, finding.observed});
  }
}

// On one day what a person waits for comes before what stands in the plan.
int rank(const DueItem& item) {
  if (item.what == Due::booked_visit || item.what == Due::unsettled_visit) return 0;
  return item.what == Due::plan_line ? 2 : 1;
}
}  // namespace

bool is_open(const PlanLine& line) {
  return line.status == LineStatus::proposed && !line.decided(Decision::done) && !line.decided(Decision::declined);
}

std::optional<Date> due_day(const PlanLine& line, Date today) {
  // What was put off comes back on the day that was named.
  if (line.status == LineStatus::proposed && line.decision) {
    if (line.decided(Decision::declined)) return line.decision->ask;
    if (line.decided(Decision::later) && line.decision->due) return line.decision->due;
  }
  if (!line.due) return std::nullopt;
  const bool done = line.decided(Decision::done);
  const auto repeat = parse_plan_repeat(line.repeat);
  if (!repeat) return is_open(line) ? line.due : std::nullopt;
  if (line.status != LineStatus::proposed || line.decided(Decision::declined)) return std::nullopt;
  Date day = *line.due;
  while (day.plus_days(repeat->days) <= today) day = day.plus_days(repeat->days);
  if (done && line.decision->signature.at.day >= day) day = day.plus_days(repeat->days);
  if (repeat->last && day > *repeat->last) return std::nullopt;
  return day;
}

Date review_day(const CarePlan& plan, Duration plan_review) { return plan.as_of.day.plus_days(plan_review.minutes / 1440); }

std::vector<DueItem> list_due(const PersonRecord& record, const DueSetting& setting) {
  std::vector<DueItem> due;
  if (!is_in_care(record)) return due;
  add_plans(record, setting, due);
  add_contacts(record, due);
  add_planned_forms(record, setting, due);
  add_stale_scores(record, setting, due);
  std::ranges::stable_sort(due, {}, [](const DueItem& item) { return std::pair(item.day, rank(item)); });
  return due;
}

}  // namespace leeboard::care
